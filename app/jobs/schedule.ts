// What is done when, in UTC. Every process offers the schedule; the queue sees to it that each time is used once.
import { type ParsedCronItem, parseCronItems } from "graphile-worker";
import type { Task } from "./queue.ts";

const schedule: readonly { match: string; task: Task; identifier: string; payload?: Record<string, unknown> }[] = [
  // Shops nobody opened for a week: their tokens are renewed before the refresh token ends after 90 days.
  { match: "17 3 * * *", task: "refresh-tokens", identifier: "refresh-tokens" },
  { match: "7 * * * *", task: "reconcile-recent", identifier: "reconcile-recent" },
  { match: "11 1 * * *", task: "reconcile-all", identifier: "reconcile-all" },
  // Shopify takes bulk operations away from who has not used them for 31 days.
  { match: "29 5 1,15 * *", task: "keep-bulk-access", identifier: "keep-bulk-access" },
  { match: "37 4 * * *", task: "forget-shops", identifier: "forget-shops" },
  { match: "41 * * * *", task: "tend-inbox", identifier: "tend-inbox" },
  // First it is seen whether everything is right, then what is only true for a day is made anew.
  { match: "23 2 * * *", task: "verify-rollups", identifier: "verify-rollups" },
  { match: "53 2 * * *", task: "refresh-windows", identifier: "refresh-windows-nightly", payload: { nightly: true } },
  { match: "*/10 * * * *", task: "refresh-windows", identifier: "refresh-windows" },
  // Every hour some shop begins a new day.
  { match: "13 * * * *", task: "sweep-due", identifier: "sweep-due" },
];

export function cronItems(): ParsedCronItem[] {
  // A worker that was down at the time makes up for it when it comes back within a day.
  return parseCronItems(schedule.map((item) => ({ ...item, options: { backfillPeriod: 86_400_000 } })));
}
