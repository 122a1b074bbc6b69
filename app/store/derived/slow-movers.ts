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
  /** As text: an amount, a day or a share. */
  value: string;
  variantId: string;
}

/** What each order goes by: always known, and walked by an index of its own within each verdict. */
const orders: Record<SlowMoverSort, { by: string; type: string; falls: boolean }> = {
  capital: { by: `"orderCents"`, type: "bigint", falls: true },
  units: { by: `"orderUnits"`, type: "int", falls: true },
  silence: { by: `"quietSince"`, type: "date", falls: false },
  probability: { by: `"orderOver"`, type: "float8", falls: true },
};

// The plain rule never meets what is quick or new.
const ofTheRule: readonly Verdict[] = [...atRisk, "hidden-by-stock-out"];

const columns = `
  d."variantId"::text as "variantId", d."productId"::text as "productId", d.node, p.title, v.title as "variantTitle", v.sku,
  d.available, d.units90, d.units365, d.velocity, d.tier, d."coverDays", d."stockStatus", d."isSlowMover", d.verdict,
  d."leftOut", d."deadProbability", d."overFor", d."endedOn"::text as "endedOn", d."wakesOn"::text as "wakesOn",
  d."lastSoldOn"::text as "lastSoldOn", d."onSaleSince"::text as "onSaleSince", d.orders, d.expected90,
  d."capitalCents"::float8 as "capitalCents", d."costKnown"`;

function conditions(filter: SlowMoverFilter, values: unknown[]): string[] {
  const param = (value: unknown) => `$${values.push(value)}`;
  const where = [`d.shop = $1`];
  if (filter.verdict === "slow-mover") where.push(`d."isSlowMover"`);
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
  const { by, type, falls } = orders[filter.sort];
  const where = conditions(filter, values);
  if (after) {
    const at = values.push(after.value, after.variantId);
    const before = `$${at - 1}::${type}`;
    const [past, upTo] = falls ? ["<", "<="] : [">", ">="];
    where.push(`d.${by} ${upTo} ${before}`, `(d.${by} ${past} ${before} or d."variantId" > $${at}::bigint)`);
  }
  const limit = `$${values.push(size)}`;
  const direction = falls ? "desc" : "asc";
  const verdicts = filter.verdict === null ? atRisk : filter.verdict === "slow-mover" ? ofTheRule : [filter.verdict];
  // A walk along the index of each verdict; the pages of all are merged.
  const walks = verdicts.map(
    (verdict) => `
      (select d.* from "VariantVerdict" d where ${where.join(" and ")} and d.verdict = $${values.push(verdict)}
       order by d.${by} ${direction}, d."variantId" limit ${limit})`,
  );
  return {
    text: `
      with page as (
        select * from (${walks.join(" union all ")}) walked order by ${by} ${direction}, "variantId" limit ${limit}
      )
      select ${columns}, d.${by}::text as "place"
      from page d
      join "Product" p on p.shop = $1 and p.id = d."productId"
      join "Variant" v on v.shop = $1 and v.id = d."variantId"
      order by d.${by} ${direction}, d."variantId"`,
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
  const { rows } = await pool.query<VerdictRow & { place: string }>(text, values);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    rows: page.map(({ place: _, ...row }) => row),
    next: rows.length > size && last ? { value: last.place, variantId: last.variantId } : null,
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
