// Where the import stands, in words, numbers and a bar. It asks again by itself while it is under way.
import { BlockStack, Box, InlineStack, ProgressBar, Spinner, Text } from "@shopify/polaris";
import { useId } from "react";
import type { ImportPace } from "#app/derive/shop/import-pace.ts";
import type { Format } from "./format.ts";
import { useFormat } from "./ShopFormat.tsx";
import { useRevalidateWhile } from "./use-revalidate-while.ts";

export interface ImportView {
  status: "queued" | "running" | "done" | "failed";
  step: string;
  counted: number;
  expected: number | null;
  startedAt: Date;
  finishedAt: Date | null;
  failure: string | null;
  /** Of the part that is being read now. */
  pace?: ImportPace | null;
}

export function isUnderWay(run: ImportView | null): boolean {
  return run?.status === "queued" || run?.status === "running";
}

export function ImportProgress({ run }: { run: ImportView }) {
  const format = useFormat();
  const wordsId = useId();
  const underWay = isUnderWay(run);
  useRevalidateWhile(underWay);
  const percent = percentDone(run);
  return (
    <BlockStack gap="200">
      <InlineStack gap="200" blockAlign="center" wrap={false}>
        {underWay && percent === null ? (
          <Box minWidth="20px">
            <Spinner size="small" />
          </Box>
        ) : null}
        <Text as="p" id={wordsId}>
          {describeImport(run, format)}
        </Text>
      </InlineStack>
      {percent === null ? null : (
        <ProgressBar progress={percent} size="small" animated={false} ariaLabelledBy={wordsId} />
      )}
      <div role="status" className="hr-heard">
        {announceImport(run)}
      </div>
    </BlockStack>
  );
}

// What the import is at: the noun that went on last.
const steps: Record<string, string> = {
  waiting: "Looking at what your shop holds",
  locations: "Reading locations",
  collections: "Reading collections",
  products: "Reading products",
  inventory: "Reading stock and costs",
  customers: "Reading customers",
  orders: "Reading orders",
  "refund-lines": "Reading returned lines",
  edits: "Reading edits of orders",
  rollups: "Adding up sales",
};

export function describeImport(run: ImportView, format: Format): string {
  switch (run.status) {
    case "queued":
      return "The import waits for its turn.";
    case "running":
      return run.pace
        ? `${steps[run.pace.noun] ?? run.pace.noun}: ${describePace(run.pace, format)}`
        : `${steps[run.step] ?? run.step}: ${describeCount(run, format)}`;
    case "done":
      return run.finishedAt
        ? `Finished ${format.moment(run.finishedAt)}, shop time, after ${format.duration(run.finishedAt.getTime() - run.startedAt.getTime())}.`
        : "Finished.";
    case "failed":
      return `The import stopped: ${run.failure ?? "Shopify gave no reason"}`;
  }
}

function describeCount({ counted, expected }: ImportView, { count }: Format): string {
  return expected === null ? `${count(counted)} so far.` : `${count(counted)} of ${count(expected)}.`;
}

function describePace({ counted, expected, perSecond, leftMs }: ImportPace, { count, duration }: Format): string {
  const parts = [
    expected === null ? `${count(counted)} so far` : `${count(counted)} of ${count(Math.max(counted, expected))}`,
  ];
  if (perSecond !== null)
    parts.push(perSecond < 1 ? "fewer than one a second" : `${count(Math.round(perSecond))} a second`);
  if (leftMs !== null) parts.push(`about ${duration(leftMs)} left for this part`);
  else parts.push(expected === null ? "how many there are is not known yet" : "the time left is not known yet");
  return `${parts.join(", ")}.`;
}

// Spoken only when its words change: a screen reader should not hear every count.
export function announceImport(run: ImportView): string {
  const percent = percentDone(run);
  if (run.status === "running") {
    return percent === null ? "The import is running" : `The import is ${Math.floor(percent / 10) * 10} percent done`;
  }
  return { queued: "The import waits for its turn", done: "The import is finished", failed: "The import stopped" }[
    run.status
  ];
}

export function percentDone({ status, counted, expected }: ImportView): number | null {
  if (status !== "running" || expected === null || expected <= 0) return null;
  return Math.min(100, Math.floor((counted / expected) * 100));
}
