// Messages from Shopify that wait, those that could not be applied, and what they left out and could not be read.
import { BlockStack, Box, Text } from "@shopify/polaris";
import type { Backlog, DeadDelivery } from "#app/store/inbox/dead.ts";
import type { DeadMissing } from "#app/store/inbox/missing.ts";
import type { MissingKind } from "#app/store/inbox/wanted.ts";
import { Section } from "#app/ui/Section.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { GivenUp } from "./GivenUp.tsx";

interface InboxCardProps {
  backlog: Backlog;
  dead: readonly DeadDelivery[];
  unread: readonly DeadMissing[];
  replaying: boolean;
  onReplay(seq: string | "all"): void;
  /** A kind and an id. */
  onReadAgain(thing: string | "all"): void;
}

const wordsOf: Readonly<Record<MissingKind, readonly [noun: string, part: string]>> = {
  customer: ["Customer", "tags and consent"],
  edits: ["Order", "edits"],
  "refund-lines": ["Refund", "lines"],
  "inventory-item": ["Inventory item", "cost"],
  variants: ["Product", "variants"],
  metafields: ["Product", "metafields"],
  "product-collections": ["Product", "collections"],
  "collection-products": ["Collection", "products"],
};

export function InboxCard({ backlog, dead, unread, replaying, onReplay, onReadAgain }: InboxCardProps) {
  const { count, moment } = useFormat();
  const { waiting, retrying } = backlog;
  const deliveries = dead.map(({ seq, topic, receivedAt, deadAt, attempts, failure }) => ({
    key: seq,
    title: topic,
    failure,
    history: `Came ${moment(receivedAt ?? deadAt)}, given up after ${count(attempts)} attempts`,
    label: `Replay ${topic} of ${moment(receivedAt ?? deadAt)}`,
  }));
  const things = unread.map(({ kind, id, askedAt, attempts, failure }) => {
    const [noun, part] = wordsOf[kind];
    return {
      key: `${kind} ${id}`,
      title: `${noun} ${id}: ${part}`,
      failure,
      history: `Asked for ${moment(askedAt)}, given up after ${count(attempts)} attempts`,
      label: `Read again: ${part} of ${noun.toLowerCase()} ${id}`,
    };
  });
  return (
    <Section
      title="Messages"
      text={`Waiting: ${count(waiting)}, of which ${count(retrying)} are being tried again. Given up: ${count(backlog.dead)}.`}
      wide={
        <Box paddingInline="400" paddingBlockEnd="400">
          <BlockStack gap="400">
            {deliveries.length > 0 && (
              <GivenUp
                heading={dead.length < backlog.dead ? `Given up, the latest ${count(dead.length)}` : "Given up"}
                things={deliveries}
                again="Replay"
                all="Replay all"
                busy={replaying}
                onAgain={onReplay}
              />
            )}
            {things.length > 0 && (
              <GivenUp
                heading="Could not be read from Shopify"
                things={things}
                again="Read again"
                all="Read all again"
                busy={replaying}
                onAgain={onReadAgain}
              />
            )}
            {deliveries.length + things.length === 0 && (
              <Text as="p" tone="subdued">
                Nothing has failed: every message was applied or is waiting for its turn.
              </Text>
            )}
          </BlockStack>
        </Box>
      }
    />
  );
}
