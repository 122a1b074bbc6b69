import { BlockStack, Box, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { ImportProgress, type ImportView, isUnderWay } from "./ImportProgress.tsx";

interface ImportCardProps {
  run: ImportView | null;
  asking: boolean;
  onImport(): void;
}

// The card keeps its height from one state to the next, so that nothing below it jumps while an import runs.
export function ImportCard({ run, asking, onImport }: ImportCardProps) {
  return (
    <Card>
      <Box minHeight="92px">
        <BlockStack gap="300">
          <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
            <Text as="h2" variant="headingMd" tone={run?.status === "failed" ? "critical" : undefined}>
              {cardTitle(run)}
            </Text>
            <Button onClick={onImport} loading={asking} disabled={isUnderWay(run)}>
              {run ? "Import again" : "Import now"}
            </Button>
          </InlineStack>
          {run ? (
            <ImportProgress run={run} />
          ) : (
            <Text as="p">
              Hot Rodan has not read your shop yet. The import reads products, stock, costs, customers and orders, and
              changes nothing.
            </Text>
          )}
        </BlockStack>
      </Box>
    </Card>
  );
}

function cardTitle(run: ImportView | null): string {
  switch (run?.status) {
    case "queued":
      return "Import is waiting";
    case "running":
      return "Importing your shop";
    case "done":
      return "Import finished";
    case "failed":
      return "Import failed";
    default:
      return "Import your shop";
  }
}
