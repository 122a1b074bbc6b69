// Imports of a shop's history: one row per import, and how it ends.
import { pool } from "#app/db.server.ts";
import { enqueue } from "#app/jobs/queue.ts";
import { inTransaction, type Tx } from "#app/store/transaction.ts";
import { reachedAt } from "./former-domains.ts";
import { dropStagedLines } from "./staged-lines.ts";

export interface ImportRun {
  id: string;
  status: "queued" | "running" | "done" | "failed";
  /** The noun that went on last; "waiting" before, "done" after. */
  step: string;
  counted: number;
  expected: number | null;
  startedAt: Date;
  finishedAt: Date | null;
  failure: string | null;
}

const columns = `id, status, step, counted, expected, "startedAt", "finishedAt", failure`;

export async function latestImport(shop: number): Promise<ImportRun | null> {
  const { rows } = await pool.query<ImportRun>(
    `select ${columns} from "ImportRun" where shop = $1 order by "startedAt" desc, id limit 1`,
    [shop],
  );
  return rows[0] ?? null;
}

export async function readImport(shop: number, run: string): Promise<ImportRun | null> {
  const { rows } = await pool.query<ImportRun>(`select ${columns} from "ImportRun" where shop = $1 and id = $2`, [
    shop,
    run,
  ]);
  return rows[0] ?? null;
}

/** Starts an import, unless one is queued or running already. */
export async function queueImport(tx: Tx, shop: number): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into "ImportRun" (shop, id, status, step)
     values ($1, gen_random_uuid(), 'queued', 'waiting')
     on conflict (shop) where status in ('queued', 'running') do nothing
     returning id`,
    [shop],
  );
  if (rows[0]) await enqueue(tx, "import-shop", { shop, run: rows[0].id });
}

export async function requestImport(shop: number): Promise<void> {
  await inTransaction((tx) => queueImport(tx, shop));
}

// The run first, then its lines, in every transaction: two that meet wait for each other in one order.
export async function finishImport(tx: Tx, shop: number, run: string, counted: number): Promise<void> {
  await tx.query(
    `update "ImportRun" set status = 'done', step = 'done', counted = $3, "finishedAt" = now()
     where shop = $1 and id = $2`,
    [shop, run, counted],
  );
  await dropStagedLines(tx, shop, run);
}

export async function failImport(tx: Tx, shop: number, run: string, failure: string): Promise<void> {
  await tx.query(
    `update "ImportRun" set status = 'failed', failure = $3, "finishedAt" = now()
     where shop = $1 and id = $2 and status in ('queued', 'running')`,
    [shop, run, failure],
  );
  await dropStagedLines(tx, shop, run);
}

/** The app was removed from the shop: what it has begun to import is of no use. */
export async function stopImports(tx: Tx, shop: number): Promise<void> {
  await tx.query(
    `update "ImportRun" set status = 'failed', failure = 'The app was removed from the shop.', "finishedAt" = now()
     where shop = $1 and status in ('queued', 'running')`,
    [shop],
  );
  await tx.query(`delete from "ImportLine" where shop = $1`, [shop]);
}

/** Shopify says that a file is ready: the import that waits for it need not wait for its next look. */
export async function wakeImport(tx: Tx, domain: string, operationId: string): Promise<void> {
  const { rows } = await tx.query<{ shop: number; run: string }>(
    `select r.shop, r.id as run
     from "ImportRun" r
     join "Shop" s on s.id = r.shop
     join "ImportStep" step on step.shop = r.shop and step."runId" = r.id
     where s.domain = $1 and s."uninstalledAt" is null and step."bulkOperationId" = $2 and r.status = 'running'`,
    [await reachedAt(tx, domain), operationId],
  );
  for (const { shop, run } of rows) await enqueue(tx, "import-shop", { shop, run });
}
