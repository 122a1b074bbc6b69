// Messages from Shopify that wait, and those that could not be applied.
import { BlockStack, Box, Button, InlineStack, Text } from "@shopify/polaris";
import type { Backlog, DeadDelivery } from "#app/store/inbox/dead.ts";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Section } from "./Section.tsx";

interface InboxCardProps {
  backlog: Backlog;
  dead: readonly DeadDelivery[];
  replaying: boolean;
  onReplay(seq: string | "all"): void;
}

export function InboxCard({ backlog, dead, replaying, onReplay }: InboxCardProps) {
  const { count } = useFormat();
  const { waiting, retrying } = backlog;
  return (
    <Section
      title="Messages"
      text={`Waiting: ${count(waiting)}, of which ${count(retrying)} are being tried again. Given up: ${count(backlog.dead)}.`}
      wide={
        <Box paddingInline="400" paddingBlockEnd="400">
          {dead.length === 0 ? (
            <Text as="p" tone="subdued">
              Nothing has failed: every message was applied or is waiting for its turn.
            </Text>
          ) : (
            <DeadDeliveries total={backlog.dead} dead={dead} replaying={replaying} onReplay={onReplay} />
          )}
        </Box>
      }
    />
  );
}

function DeadDeliveries({ total, dead, replaying, onReplay }: Omit<InboxCardProps, "backlog"> & { total: number }) {
  const { count, moment } = useFormat();
  return (
    <BlockStack gap="300">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <Text as="h3" variant="headingSm">
          {dead.length < total ? `Given up, the latest ${count(dead.length)}` : "Given up"}
        </Text>
        <Button onClick={() => onReplay("all")} disabled={replaying}>
          Replay all
        </Button>
      </InlineStack>
      <ul className="hr-steps">
        {dead.map(({ seq, topic, receivedAt, deadAt, attempts, failure }) => (
          <li key={seq}>
            <InlineStack align="space-between" blockAlign="start" gap="200" wrap={false}>
              <BlockStack gap="100">
                <Text as="h4" variant="headingSm">
                  {topic}
                </Text>
                <Text as="p" breakWord>
                  {failure === "" ? "No reason was noted." : failure}
                </Text>
                <Text as="p" tone="subdued" variant="bodySm">
                  {`Came ${moment(receivedAt ?? deadAt)}, given up after ${count(attempts)} attempts`}
                </Text>
              </BlockStack>
              <Button
                onClick={() => onReplay(seq)}
                disabled={replaying}
                accessibilityLabel={`Replay ${topic} of ${moment(receivedAt ?? deadAt)}`}
              >
                Replay
              </Button>
            </InlineStack>
          </li>
        ))}
      </ul>
    </BlockStack>
  );
}
