import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, InlineError, InlineStack, Text } from "@shopify/polaris";
import type { action } from "./route.tsx";

export function OwnNames({ edits }: { edits: readonly { what: string }[] }) {
  const fetcher = useFetcher<typeof action>();
  const error = fetcher.data?.error;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Your changes
        </Text>
        {error ? (
          <div role="alert">
            <InlineError fieldID="own-names" message={error.message} />
          </div>
        ) : null}
        {edits.length === 0 ? (
          <Text as="p">None yet: every category has its standard name.</Text>
        ) : (
          <ol className="hr-steps">
            {edits.map(({ what }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may have been done twice; its place tells them apart.
              <li key={`${place} ${what}`}>
                <InlineStack gap="300" blockAlign="center" align="space-between">
                  <Text as="span">{what}</Text>
                  <Button
                    accessibilityLabel={`Take back: ${what}`}
                    disabled={fetcher.state !== "idle"}
                    onClick={() => fetcher.submit({ intent: "drop", place: String(place) }, { method: "post" })}
                  >
                    Take back
                  </Button>
                </InlineStack>
              </li>
            ))}
          </ol>
        )}
      </BlockStack>
    </Card>
  );
}
