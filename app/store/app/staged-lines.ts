// The lines of a catalogue's file until it is whole and merged. They lie in an unlogged table: a crash of the database
// empties it without a word, so they are counted before they are used.
import { pool } from "#app/db.server.ts";
import type { Tx } from "#app/store/transaction.ts";

/** A line of the file as the row it will become. */
export interface StagedLine {
  line: number;
  kind: "product" | "variant" | "metafield";
  row: object;
}

/** Keeps lines until the file is whole. The same line twice is one line. */
export async function stageLines(shop: number, run: string, lines: readonly StagedLine[]): Promise<void> {
  await pool.query(
    `insert into "ImportLine" (shop, "runId", line, kind, row)
     select $1, $2, line, kind, row
     from unnest($3::int[], $4::text[], $5::jsonb[]) as staged(line, kind, row)
     on conflict do nothing`,
    [
      shop,
      run,
      lines.map((staged) => staged.line),
      lines.map((staged) => staged.kind),
      lines.map((staged) => JSON.stringify(staged.row)),
    ],
  );
}

/**
 * Keeps everybody else from ending an import, or beginning its file anew, until the transaction ends, and counts its
 * staged lines. Null when the import has ended, or the file is merged already or another by now.
 */
export async function holdStagedLines(
  tx: Tx,
  shop: number,
  run: string,
  operationId: string | null,
): Promise<number | null> {
  const running = await tx.query(
    `select 1 from "ImportRun" where shop = $1 and id = $2 and status = 'running' for update`,
    [shop, run],
  );
  const step = await tx.query(
    `select 1 from "ImportStep"
     where shop = $1 and "runId" = $2 and noun = 'products' and status = 'ready'
       and "bulkOperationId" is not distinct from $3 for update`,
    [shop, run, operationId],
  );
  if (!running.rowCount || !step.rowCount) return null;
  const { rows } = await tx.query<{ lines: number }>(
    `select count(*)::int as lines from "ImportLine" where shop = $1 and "runId" = $2`,
    [shop, run],
  );
  return rows[0]?.lines ?? 0;
}

/** Drops what was staged of an import; whoever merges it meanwhile is waited for, or finds out by counting. */
export async function dropStagedLines(tx: Tx, shop: number, run: string): Promise<void> {
  await tx.query(`delete from "ImportLine" where shop = $1 and "runId" = $2`, [shop, run]);
}
