import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Page } from "@shopify/polaris";
import type { ReactNode } from "react";

interface PageFrameProps {
  title: string;
  subtitle?: string;
  backUrl?: string;
  action?: ReactNode;
  children: ReactNode;
}

// The title is said twice on purpose: to Shopify Admin for its own bar, and as the one h1 of this document.
export function PageFrame({ title, subtitle, backUrl, action, children }: PageFrameProps) {
  return (
    <>
      <TitleBar title={title} />
      <Page
        title={title}
        subtitle={subtitle}
        primaryAction={action}
        backAction={backUrl ? { content: backUrl === "/app" ? "Home" : "Back", url: backUrl } : undefined}
      >
        <BlockStack gap="400">{children}</BlockStack>
      </Page>
    </>
  );
}
