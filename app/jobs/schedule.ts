// What is done when, in UTC. Every process offers the schedule; the queue sees to it that each time is used once.
import { type ParsedCronItem, parseCronItems } from "graphile-worker";
import type { Task } from "./queue.ts";

const schedule: readonly { match: string; task: Task; identifier: string }[] = [
  // Shops nobody opened for a week: their tokens are renewed before the refresh token ends after 90 days.
  { match: "17 3 * * *", task: "refresh-tokens", identifier: "refresh-tokens" },
  { match: "41 3 * * *", task: "forget-deliveries", identifier: "forget-deliveries" },
];

export function cronItems(): ParsedCronItem[] {
  // A worker that was down at the time makes up for it when it comes back within a day.
  return parseCronItems(schedule.map((item) => ({ ...item, options: { backfillPeriod: 86_400_000 } })));
}
