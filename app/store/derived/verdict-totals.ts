// Sums of the verdicts: a few rows by category, verdict and stock status, whatever the size of the shop.
import { pool } from "#app/db.server.ts";
import type { StockStatus } from "#app/derive/product/cover.ts";
import type { Verdict } from "#app/derive/product/slow-mover.ts";

export interface VerdictTotal {
  /** An L1 node, 0 where there is none. */
  node: number;
  verdict: Verdict | "";
  stockStatus: StockStatus;
  skus: number;
  slowMovers: number;
  neverSold: number;
  fast: number;
  units: number;
  capitalCents: number;
  estimatedCents: number;
  /** With stock, and without anything to tell its worth by. */
  withoutCapital: number;
}

export async function readVerdictTotals(shop: number): Promise<VerdictTotal[]> {
  const { rows } = await pool.query<VerdictTotal>(
    `select node, verdict, "stockStatus", skus, "slowMovers", "neverSold", fast, units,
            "capitalCents"::float8 as "capitalCents", "estimatedCents"::float8 as "estimatedCents", "withoutCapital"
     from "VerdictTotal" where shop = $1 order by node, verdict, "stockStatus"`,
    [shop],
  );
  return rows;
}

/** The day the verdicts are of, and when demand was last fitted; null before the first. */
export async function judgedAt(shop: number): Promise<{ at: Date } | null> {
  const { rows } = await pool.query<{ at: Date }>(`select "fittedAt" as at from "DemandFit" where shop = $1`, [shop]);
  return rows[0] ?? null;
}
