// Variants and their verdicts, a page at a time. Every order is unique by the variant's id, and a page begins where the last
// one ended.
import { pool } from "#app/db.server.ts";
import type { StockStatus } from "#app/derive/product/cover.ts";
import { atRisk, type SlowMoverSort, type Verdict } from "#app/derive/product/slow-mover.ts";
import type { Tier } from "#app/derive/product/velocity.ts";

export interface VerdictRow {
  variantId: string;
  productId: string;
  node: number;
  title: string;
  variantTitle: string;
  sku: string | null;
  available: number | null;
  units90: number;
  units365: number;
  velocity: number | null;
  tier: Tier | null;
  coverDays: number | null;
  stockStatus: StockStatus;
  isSlowMover: boolean;
  verdict: Verdict | null;
  leftOut: string | null;
  deadProbability: number | null;
  overFor: number | null;
  endedOn: string | null;
  wakesOn: string | null;
  lastSoldOn: string | null;
  onSaleSince: string;
  orders: number;
  expected90: number;
  capitalCents: number | null;
  costKnown: boolean;
  riskCents: number | null;
}

export interface VehicleAsked {
  make: string;
  /** Names under which parts for it are kept; "" is every model of the make. */
  models: readonly string[];
  yearFrom: number;
  yearTo: number;
}

export interface SlowMoverFilter {
  /** Null: everything at risk. */
  verdict: Verdict | "slow-mover" | null;
  /** An L1 node. */
  node: number | null;
  locationId: string | null;
  /** Parts for any of these cars; null: for whatever car or none. */
  vehicles: readonly VehicleAsked[] | null;
  sort: SlowMoverSort;
}

export interface Place {
  value: number;
  variantId: string;
}

// What each order goes by, as a number that falls from row to row; nulls come last.
const sortValue: Record<SlowMoverSort, string> = {
  capital: `coalesce(d."riskCents", d."capitalCents", 0)::float8`,
  units: `coalesce(d.available, 0)::float8`,
  silence: `(date '2100-01-01' - coalesce(d."lastSoldOn", d."onSaleSince"))::float8`,
  probability: `coalesce(d."overFor", -1)`,
};

const columns = `
  d."variantId"::text as "variantId", d."productId"::text as "productId", d.node, p.title, v.title as "variantTitle", v.sku,
  d.available, d.units90, d.units365, d.velocity, d.tier, d."coverDays", d."stockStatus", d."isSlowMover", d.verdict,
  d."leftOut", d."deadProbability", d."overFor", d."endedOn"::text as "endedOn", d."wakesOn"::text as "wakesOn",
  d."lastSoldOn"::text as "lastSoldOn", d."onSaleSince"::text as "onSaleSince", d.orders, d.expected90,
  d."capitalCents"::float8 as "capitalCents", d."costKnown", d."riskCents"::float8 as "riskCents"`;

function conditions(filter: SlowMoverFilter, values: unknown[]): string[] {
  const param = (value: unknown) => `$${values.push(value)}`;
  const where = [`d.shop = $1`];
  if (filter.verdict === null) where.push(`d."riskCents" is not null`);
  else if (filter.verdict === "slow-mover") where.push(`d."isSlowMover"`);
  else where.push(`d.verdict = ${param(filter.verdict)}`);
  if (filter.node !== null)
    where.push(`d.node between ${param(filter.node)}::int and ${param(filter.node + 999)}::int`);
  if (filter.locationId !== null)
    where.push(`exists (
      select from "Variant" item join "StockLevel" level
        on level.shop = item.shop and level."inventoryItemId" = item."inventoryItemId"
      where item.shop = d.shop and item.id = d."variantId" and level."locationId" = ${param(filter.locationId)}::bigint
        and level."isActive" and level.available > 0)`);
  if (filter.vehicles) {
    const cars = filter.vehicles.map(
      ({ make, models, yearFrom, yearTo }) =>
        `(fits.make = ${param(make)} and fits.model = any(${param(models)}::text[])
          and fits."yearFrom" <= ${param(yearTo)} and fits."yearTo" >= ${param(yearFrom)})`,
    );
    where.push(`d."productId" in (
      select fits."productId" from "ProductVehicle" fits where fits.shop = $1 and (${cars.join(" or ") || "false"}))`);
  }
  return where;
}

/** The statement of a page, for whoever measures it too. */
export function pageOfSlowMovers(
  shop: number,
  filter: SlowMoverFilter,
  after: Place | null,
  size: number,
): { text: string; values: unknown[] } {
  const values: unknown[] = [shop];
  const value = sortValue[filter.sort];
  const where = conditions(filter, values);
  // In the terms of an index, so that a page is a walk along it.
  const isByRisk =
    filter.sort === "capital" && (filter.verdict === null || atRisk.some((one) => one === filter.verdict));
  const [key, type] = isByRisk ? [`d."riskCents"`, "bigint"] : [value, "float8"];
  if (after) {
    const at = values.push(after.value, after.variantId);
    const before = `$${at - 1}::${type}`;
    where.push(`${key} <= ${before}`, `(${key} < ${before} or d."variantId" > $${at}::bigint)`);
  }
  values.push(size);
  return {
    text: `
      with page as (
        select d.*, ${value} as "sortValue" from "VariantVerdict" d
        where ${where.join(" and ")} order by ${key} desc, d."variantId" limit $${values.length}
      )
      select ${columns}, d."sortValue"
      from page d
      join "Product" p on p.shop = $1 and p.id = d."productId"
      join "Variant" v on v.shop = $1 and v.id = d."variantId"
      order by d."sortValue" desc, d."variantId"`,
    values,
  };
}

export async function listSlowMovers(
  shop: number,
  filter: SlowMoverFilter,
  after: Place | null,
  size: number,
): Promise<{ rows: VerdictRow[]; next: Place | null }> {
  const { text, values } = pageOfSlowMovers(shop, filter, after, size + 1);
  const { rows } = await pool.query<VerdictRow & { sortValue: number }>(text, values);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    rows: page.map(({ sortValue: _, ...row }) => row),
    next: rows.length > size && last ? { value: last.sortValue, variantId: last.variantId } : null,
  };
}

/** What was left out by the merchant, with the reasons. */
export async function listLeftOut(shop: number, size: number): Promise<(VerdictRow & { reason: string })[]> {
  const { rows } = await pool.query<VerdictRow & { reason: string }>(
    `select ${columns}, o.reason
     from "LeftOut" o
     join "VariantVerdict" d on d.shop = o.shop and d."variantId" = o."variantId"
     join "Product" p on p.shop = $1 and p.id = d."productId"
     join "Variant" v on v.shop = $1 and v.id = d."variantId"
     where o.shop = $1 order by o.at desc, o."variantId" limit $2`,
    [shop, size],
  );
  return rows;
}

export async function readVerdict(shop: number, variantId: string): Promise<VerdictRow | null> {
  const { rows } = await pool.query<VerdictRow>(
    `select ${columns}
     from "VariantVerdict" d
     join "Product" p on p.shop = $1 and p.id = d."productId"
     join "Variant" v on v.shop = $1 and v.id = d."variantId"
     where d.shop = $1 and d."variantId" = $2`,
    [shop, variantId],
  );
  return rows[0] ?? null;
}
