// What a comparison of the rollups found, kept beside what the reconciling of source found.
import type { Tx } from "../transaction.ts";
import type { Verified } from "./verify.ts";

export async function recordDifferences(tx: Tx, shop: number, verified: readonly Verified[]): Promise<void> {
  const wrong = verified.filter(({ differing }) => differing > 0);
  const sum = (figure: (one: Verified) => number) => verified.reduce((total, one) => total + figure(one), 0);
  const differing = sum((one) => one.differing);
  const { rows } = await tx.query<{ id: string }>(
    `insert into "ReconcileRun" (shop, id, kind, noun, "finishedAt", checked, differing, healed)
     values ($1, gen_random_uuid(), 'nightly', 'rollups', now(), $2, $3, $3)
     returning id`,
    [shop, sum((one) => one.rows), differing],
  );
  for (const { rollup, first } of wrong)
    await tx.query(
      `insert into "Difference" (shop, "runId", noun, id, what, detail) values ($1, $2, 'rollups', $3, 'rollup', $4)`,
      [shop, rows[0]?.id, rollup, JSON.stringify(first)],
    );
}
