import { useRevalidator } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import type { ErrorWords } from "./error-words.ts";
import { PageFrame } from "./PageFrame.tsx";

export function ErrorPage({ title, text, retry, requestId }: ErrorWords & { requestId: string | null }) {
  const { state, revalidate } = useRevalidator();
  return (
    <PageFrame title={title}>
      <Card>
        <BlockStack gap="300">
          <div role="alert">
            <Text as="p">{text}</Text>
          </div>
          <InlineStack gap="300" blockAlign="center">
            {retry ? (
              <Button onClick={revalidate} loading={state === "loading"}>
                Try again
              </Button>
            ) : null}
            <Link url="/app">Go to the home page</Link>
          </InlineStack>
          {retry && requestId ? (
            <Text
              as="p"
              tone="subdued"
              variant="bodySm"
              breakWord
            >{`Request ${requestId}: name it when you ask for help.`}</Text>
          ) : null}
        </BlockStack>
      </Card>
    </PageFrame>
  );
}
