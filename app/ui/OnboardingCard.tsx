import { Badge, BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";

export interface OnboardingStep {
  name: string;
  fact: string;
  link: string;
  url: string;
  done: boolean;
}

interface OnboardingCardProps {
  steps: readonly OnboardingStep[];
  onDismiss(): void;
}

export function OnboardingCard({ steps, onDismiss }: OnboardingCardProps) {
  const done = steps.filter((step) => step.done).length;
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
          <BlockStack>
            <Text as="h2" variant="headingMd">
              Set up Hot Rodan
            </Text>
            <Text as="p" tone="subdued">{`${done} of ${steps.length} done`}</Text>
          </BlockStack>
          <Button onClick={onDismiss} accessibilityLabel="Dismiss the setup guide">
            Dismiss
          </Button>
        </InlineStack>
        <ol className="hr-steps">
          {steps.map((step) => (
            <li key={step.name}>
              <InlineStack align="space-between" blockAlign="start" gap="200" wrap={false}>
                <BlockStack gap="100">
                  <Text as="h3" variant="headingSm">
                    {step.name}
                  </Text>
                  <Text as="p">{step.fact}</Text>
                  <Link url={step.url}>{step.link}</Link>
                </BlockStack>
                <Badge tone={step.done ? "success" : undefined}>{step.done ? "Done" : "To do"}</Badge>
              </InlineStack>
            </li>
          ))}
        </ol>
      </BlockStack>
    </Card>
  );
}
