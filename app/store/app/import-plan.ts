// What an import has to read, one row per noun or window of orders, and how far each has come.
import { pool } from "#app/db.server.ts";
import type { Queryable, Tx } from "#app/store/transaction.ts";

export const importNouns = [
  "locations",
  "collections",
  "products",
  "inventory",
  "customers",
  "orders",
  "refund-lines",
  "edits",
  "rollups",
] as const;
export type ImportNoun = (typeof importNouns)[number];

export interface ImportStep {
  noun: ImportNoun;
  windowFrom: Date;
  windowTo: Date | null;
  position: number;
  /** Preparing: Shopify writes the file. Ready: it can be read. */
  status: "waiting" | "preparing" | "ready" | "done" | "failed" | "skipped";
  way: "bulk" | "pages";
  bulkOperationId: string | null;
  /** By our clock: what we are told later than this is newer than the file. */
  bulkStartedAt: Date | null;
  /** Null where Shopify had nothing to write. */
  url: string | null;
  /** Where the next page begins, or which id was the last. */
  cursor: string | null;
  counted: number;
  expected: number | null;
  attempts: number;
  /** A sentence: why it is not what it should be. */
  failure: string | null;
}

export type PlannedStep = Pick<
  ImportStep,
  "noun" | "windowFrom" | "windowTo" | "status" | "way" | "expected" | "failure"
>;

const columns = `noun, "windowFrom", "windowTo", position, status, way, "bulkOperationId", "bulkStartedAt", url, cursor,
  counted, expected, attempts, failure`;

/** The plan of a run, in its order. A plan that is there already stays. */
export async function savePlan(tx: Tx, shop: number, run: string, steps: readonly PlannedStep[]): Promise<void> {
  for (const [position, step] of steps.entries())
    await tx.query(
      `insert into "ImportStep" (shop, "runId", noun, "windowFrom", "windowTo", position, status, way, expected, failure)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [
        shop,
        run,
        step.noun,
        step.windowFrom,
        step.windowTo,
        position,
        step.status,
        step.way,
        step.expected,
        step.failure,
      ],
    );
  await tx.query(`update "ImportRun" set status = 'running' where shop = $1 and id = $2`, [shop, run]);
}

export async function readSteps(shop: number, run: string): Promise<ImportStep[]> {
  const { rows } = await pool.query<ImportStep>(
    `select ${columns} from "ImportStep" where shop = $1 and "runId" = $2 order by position`,
    [shop, run],
  );
  return rows;
}

export type StepChange = Partial<Omit<ImportStep, "noun" | "windowFrom" | "position">>;

const changeable = new Set([
  "windowTo",
  "status",
  "way",
  "bulkOperationId",
  "bulkStartedAt",
  "url",
  "cursor",
  "counted",
  "expected",
  "attempts",
  "failure",
]);

/** From now on what is counted tells how fast it is. A file begins anew each time; what is read in pieces goes on. */
export async function beginReading(
  on: Queryable,
  shop: number,
  run: string,
  { noun, windowFrom }: Pick<ImportStep, "noun" | "windowFrom">,
  way: "anew" | "on",
): Promise<void> {
  await on.query(
    `update "ImportStep"
     set "readingAt" = ${way === "anew" ? "now()" : `coalesce("readingAt", now())`}, counted = ${way === "anew" ? "0" : "counted"}
     where shop = $1 and "runId" = $2 and noun = $3 and "windowFrom" = $4`,
    [shop, run, noun, windowFrom],
  );
}

/** Records how far a step has come, and with it the run as a whole. */
export async function saveStep(
  on: Queryable,
  shop: number,
  run: string,
  { noun, windowFrom }: Pick<ImportStep, "noun" | "windowFrom">,
  change: StepChange,
): Promise<void> {
  const entries = Object.entries(change).filter(([name]) => changeable.has(name));
  const sets = entries.map(([name], at) => `"${name}" = $${at + 5}`);
  // A part that has to be read anew is not being read.
  if (change.status === "waiting") sets.push(`"readingAt" = null`);
  const ends = ["done", "failed", "skipped"].includes(change.status ?? "");
  await on.query(
    `update "ImportStep" set ${[...sets, `"startedAt" = coalesce("startedAt", now())`, ...(ends ? [`"finishedAt" = now()`] : [])].join(", ")}
     where shop = $1 and "runId" = $2 and noun = $3 and "windowFrom" = $4`,
    [shop, run, noun, windowFrom, ...entries.map(([, value]) => value)],
  );
  await on.query(
    `update "ImportRun" set step = $3,
       counted = (select coalesce(sum(counted), 0)::int from "ImportStep" where shop = $1 and "runId" = $2),
       expected = (select case when bool_and(expected is not null or noun in ('refund-lines', 'edits', 'rollups', 'locations', 'collections'))
                          then sum(greatest(expected, counted))::int end
                   from "ImportStep" where shop = $1 and "runId" = $2)
     where shop = $1 and id = $2 and status in ('queued', 'running')`,
    [shop, run, noun],
  );
}

const withoutLines = `from "Refund" r
   where shop = $1 and not exists (
     select from "RefundLine" l where l.shop = r.shop and l."orderId" = r."orderId" and l."refundId" = r.id)`;

export async function countRefundsWithoutLines(shop: number): Promise<number> {
  const { rows } = await pool.query<{ refunds: number }>(`select count(*)::int as refunds ${withoutLines}`, [shop]);
  return rows[0]?.refunds ?? 0;
}

/** Refunds of which no line is known, the newest first; `before`: the id that was the last. */
export async function listRefundsWithoutLines(
  shop: number,
  before: string | null,
  size: number,
): Promise<{ id: string; orderId: string }[]> {
  const { rows } = await pool.query<{ id: string; orderId: string }>(
    `select id, "orderId" ${withoutLines} and ($2::bigint is null or id < $2) order by id desc limit $3`,
    [shop, before, size],
  );
  return rows;
}

export async function countEditedOrders(shop: number): Promise<number> {
  const { rows } = await pool.query<{ orders: number }>(
    `select count(*)::int as orders from "Order" where shop = $1 and edited`,
    [shop],
  );
  return rows[0]?.orders ?? 0;
}

/** Orders that were edited, the newest first, each with when it was there at the latest; `before`: the id that was the last. */
export async function listEditedOrders(
  shop: number,
  before: string | null,
  size: number,
): Promise<{ id: string; placedAt: Date }[]> {
  const { rows } = await pool.query<{ id: string; placedAt: Date }>(
    `select id, greatest("createdAt", "processedAt") as "placedAt" from "Order"
     where shop = $1 and edited and ($2::bigint is null or id < $2) order by id desc limit $3`,
    [shop, before, size],
  );
  return rows;
}
