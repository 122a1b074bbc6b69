// The trouble of bench/trouble/intake.ts in a size for every day.
import { expect, test } from "vitest";
import { experiment } from "#bench/trouble/intake.ts";
import { holds } from "#commands/figures.ts";

test("1,500 events with deliveries lost, doubled and shuffled and every process killed leave a store that is the shop", async () => {
  const said: string[] = [];
  const { figures } = await experiment.measure({ seeds: [1], events: 1500, say: (line) => void said.push(line) });
  const failed = Object.entries(figures).filter(([, { value, goal }]) => goal && !holds(value, goal));
  expect(failed, said.join("\n")).toEqual([]);
}, 600_000);
