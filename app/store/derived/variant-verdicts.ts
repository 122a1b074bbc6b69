// The verdicts of a shop as judged last. Only what changed is written; sums by category follow in the same transaction.
import { dayText } from "#app/derive/basics/day-number.ts";
import type { VariantJudgement } from "#app/derive/product/describe-variant.ts";
import type { VariantFacts } from "#app/derive/product/variant-facts.ts";
import { type Columns, parametersOf, rowsFrom } from "../columns.ts";
import type { Tx } from "../transaction.ts";

const columns = {
  variantId: "bigint",
  productId: "bigint",
  node: "smallint",
  day: "date",
  available: "int",
  units7: "int",
  units30: "int",
  units90: "int",
  units365: "int",
  velocity: "float8",
  tier: "text",
  knownDays: "smallint",
  inStockDays: "smallint",
  coverDays: "float8",
  stockStatus: "text",
  abcRevenue: "text",
  abcMargin: "text",
  sellThrough: "float8",
  isTrending: "boolean",
  expected90: "float8",
  bestMonthly: "float8",
  seasonNow: "float8",
  weeks: "jsonb",
  expectedMonthly: "jsonb",
  isSlowMover: "boolean",
  verdict: "text",
  leftOut: "text",
  deadProbability: "float8",
  overFor: "float8",
  endedOn: "date",
  wakesOn: "date",
  lastSoldOn: "date",
  onSaleSince: "date",
  orders: "int",
  capitalCents: "bigint",
  costKnown: "boolean",
  orderCents: "bigint",
  orderUnits: "int",
  quietSince: "date",
  orderOver: "float8",
  netCents365: "bigint",
  marginCents365: "bigint",
  costedCents365: "bigint",
} as const satisfies Columns<Record<string, unknown>>;

const names = Object.keys(columns).map((name) => `"${name}"`);
const figures = names.filter((name) => name !== `"variantId"` && name !== `"day"`);

const saveSql = `
  insert into "VariantVerdict" (shop, ${names.join(", ")})
  select $1, told.* from (${rowsFrom(columns, 2)}) told
  order by "variantId"
  on conflict (shop, "variantId") do update set ${names.map((name) => `${name} = excluded.${name}`).join(", ")}
  where (${figures.map((name) => `"VariantVerdict".${name}`).join(", ")})
    is distinct from (${figures.map((name) => `excluded.${name}`).join(", ")})`;

// Sums are taken over what is judged; what is left out has neither verdict nor status to count.
const totalsSql = `
  insert into "VerdictTotal" (shop, node, verdict, "stockStatus", skus, "slowMovers", "neverSold", fast, units,
                              "capitalCents", "estimatedCents", "withoutCapital")
  select $1, node / 1000 * 1000, coalesce(verdict, ''), "stockStatus", count(*), count(*) filter (where "isSlowMover"),
         count(*) filter (where orders = 0), count(*) filter (where tier = 'fast'),
         coalesce(sum(greatest(available, 0)), 0), coalesce(sum("capitalCents"), 0),
         coalesce(sum("capitalCents") filter (where not "costKnown"), 0),
         count(*) filter (where "capitalCents" is null and available > 0)
  from "VariantVerdict" where shop = $1 and "leftOut" is null
  group by 2, 3, 4`;

const rounded = (value: number | null) => (value === null ? null : Number(value.toPrecision(6)));
const toFourPlaces = (share: number) => Math.round(share * 10_000) / 10_000;
const dayOf = (day: number | null) => (day === null ? null : dayText(day));
const pageRows = 5000;

export type JudgedVariant = VariantJudgement & { facts: VariantFacts };

function rowOf({ facts, ...judged }: JudgedVariant, today: string) {
  return {
    ...judged,
    ...{ available: facts.available, units7: facts.units7, units30: facts.units30, units90: facts.units90 },
    ...{ units365: facts.units365, netCents365: facts.netCents365, costedCents365: facts.costedNetCents365 },
    day: today,
    velocity: rounded(judged.velocity),
    coverDays: rounded(judged.coverDays),
    sellThrough: rounded(judged.sellThrough),
    expected90: rounded(judged.expected90) ?? 0,
    bestMonthly: rounded(judged.bestMonthly) ?? 0,
    seasonNow: rounded(judged.seasonNow) ?? 1,
    weeks: JSON.stringify(facts.weeks),
    expectedMonthly: JSON.stringify(judged.expectedMonthly.map((units) => Math.round(units * 1000) / 1000)),
    deadProbability: judged.deadProbability === null ? null : toFourPlaces(judged.deadProbability),
    overFor: judged.overFor === null ? null : toFourPlaces(judged.overFor),
    endedOn: dayOf(judged.endedOn),
    wakesOn: dayOf(judged.wakesOn),
    lastSoldOn: dayOf(facts.lastSold),
    onSaleSince: dayText(facts.since),
    orders: facts.orders.reduce((sum, [, count]) => sum + count, 0),
    orderCents: judged.capitalCents ?? 0,
    orderUnits: facts.available ?? 0,
    quietSince: dayText(facts.lastSold ?? facts.since),
    orderOver: judged.overFor === null ? -1 : toFourPlaces(judged.overFor),
  };
}

/** All variants of the shop; those that are not named are gone. */
export async function saveVerdicts(
  tx: Tx,
  shop: number,
  today: string,
  judged: readonly JudgedVariant[],
): Promise<void> {
  for (let at = 0; at < judged.length; at += pageRows) {
    const rows = judged.slice(at, at + pageRows).map((one) => rowOf(one, today));
    await tx.query(saveSql, [shop, ...parametersOf(columns, rows as Record<string, unknown>[])]);
  }
  await tx.query(
    `delete from "VariantVerdict" d where shop = $1
       and not exists (select from "Variant" v where v.shop = d.shop and v.id = d."variantId")`,
    [shop],
  );
  await tx.query(`delete from "VerdictTotal" where shop = $1`, [shop]);
  await tx.query(totalsSql, [shop]);
}

/** The verdicts before; null where the shop was never judged. */
export async function readVerdicts(tx: Tx, shop: number): Promise<Map<string, string | null> | null> {
  const { rows } = await tx.query<{ variantId: string; verdict: string | null }>(
    `select "variantId"::text, verdict from "VariantVerdict" where shop = $1`,
    [shop],
  );
  return rows.length === 0 ? null : new Map(rows.map(({ variantId, verdict }) => [variantId, verdict]));
}
