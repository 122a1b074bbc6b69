// The honest empty state of a page: what is missing, what the page will judge by, and what can be done today.
import { BlockStack, Card, Link, List, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

export interface NextAction {
  what: string;
  fact: string;
  link: string;
  url: string;
}

interface EmptyPageProps {
  missing: { title: string; text: string };
  basis: { title: string; points: readonly string[] };
  actions: readonly NextAction[];
  children?: ReactNode;
}

export function EmptyPage({ missing, basis, actions, children }: EmptyPageProps) {
  return (
    <>
      <Section title={missing.title}>
        <Text as="p">{missing.text}</Text>
        {children}
      </Section>
      <Section title={basis.title}>
        <List type="bullet">
          {basis.points.map((point) => (
            <List.Item key={point}>{point}</List.Item>
          ))}
        </List>
      </Section>
      <Section title="What you can do now">
        <ul className="hr-steps">
          {actions.map(({ what, fact, link, url }) => (
            <li key={what}>
              <BlockStack gap="100">
                <Text as="h3" variant="headingSm">
                  {what}
                </Text>
                <Text as="p">{fact}</Text>
                <Link url={url}>{link}</Link>
              </BlockStack>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {title}
        </Text>
        {children}
      </BlockStack>
    </Card>
  );
}
