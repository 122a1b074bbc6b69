// Orders, units, gross, discounts and returns by day of generated shops, read through the stand-in, against a sum made here
// from the files of the shop folder alone: in three time zones with summer time, and in a currency without cents.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { reconcileShopAll } from "#app/jobs/reconcile-all.ts";
import { log } from "#app/log.server.ts";
import { generateShop } from "#commands/shop.ts";
import { type StandInHere, standInHere } from "#tests/support/stand-in.ts";

const shops = [
  { domain: "new-york.myshopify.com", timeZone: "America/New_York", currency: "USD", digits: 2 },
  { domain: "berlin.myshopify.com", timeZone: "Europe/Berlin", currency: "EUR", digits: 2 },
  { domain: "sydney.myshopify.com", timeZone: "Australia/Sydney", currency: "AUD", digits: 2 },
  { domain: "tokyo.myshopify.com", timeZone: "Asia/Tokyo", currency: "JPY", digits: 0 },
] as const;

interface Money {
  shopMoney: { amount: string };
}
interface Line {
  __parentId: string;
  id: string;
  quantity: number;
  isGiftCard: boolean;
  originalUnitPriceSet: Money;
  discountAllocations: { allocatedAmountSet: Money }[];
}
interface Order {
  id: string;
  test: boolean;
  processedAt: string;
  cancelledAt: string | null;
  refunds: { id: string; processedAt: string }[];
}
interface Refund {
  id: string;
  refundLineItems: { nodes: { quantity: number; lineItem: { id: string }; subtotalSet: Money }[] };
}
interface Day {
  orders: number;
  units: number;
  gross: number;
  discounts: number;
  returns: number;
}

let folder: string;
let standIn: StandInHere;

function readLines<Node>(domain: string, file: string): Node[] {
  const text = readFileSync(path.join(folder, domain, file), "utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Node);
}

/** The sum, plainly: what Shopify's words mean, said once more. */
function salesByDay(domain: string, timeZone: string, digits: number): Map<string, Day> {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const dayOf = (instant: string) => format.format(new Date(instant));
  const cents = (set: Money) => Math.round(Number(set.shopMoney.amount) * 10 ** digits);
  const days = new Map<string, Day>();
  const add = (day: string, figures: Partial<Day>) => {
    const sum = days.get(day) ?? { orders: 0, units: 0, gross: 0, discounts: 0, returns: 0 };
    for (const [name, value] of Object.entries(figures)) sum[name as keyof Day] += value;
    days.set(day, sum);
  };
  const all = readLines<Order | Line>(domain, "orders.jsonl");
  const linesOf = Map.groupBy(
    all.filter((node): node is Line => "__parentId" in node),
    (line) => line.__parentId,
  );
  const refundOf = new Map(readLines<Refund>(domain, "refunds.jsonl").map((refund) => [refund.id, refund]));
  for (const order of all.filter((node): node is Order => !("__parentId" in node))) {
    if (order.test) continue;
    const placed = dayOf(order.processedAt);
    const cancelled = order.cancelledAt ? dayOf(order.cancelledAt) : null;
    if (!cancelled) add(placed, { orders: 1 });
    for (const line of linesOf.get(order.id) ?? []) {
      if (line.isGiftCard) continue;
      const gross = cents(line.originalUnitPriceSet) * line.quantity;
      const discounts = line.discountAllocations.reduce((sum, one) => sum + cents(one.allocatedAmountSet), 0);
      add(placed, { units: line.quantity, gross, discounts });
      let [leftUnits, leftNet] = [line.quantity, gross - discounts];
      for (const { id, processedAt } of order.refunds)
        for (const returned of refundOf.get(id)?.refundLineItems.nodes ?? []) {
          const day = dayOf(processedAt);
          if (returned.lineItem.id !== line.id || (cancelled && day > cancelled)) continue;
          add(day, { units: -returned.quantity, returns: cents(returned.subtotalSet) });
          leftUnits -= returned.quantity;
          leftNet -= cents(returned.subtotalSet);
        }
      if (cancelled) add(cancelled, { units: -leftUnits, returns: leftNet });
    }
  }
  return days;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-sales-"));
  for (const [at, { domain, timeZone, currency }] of shops.entries())
    await generateShop({
      out: path.join(folder, domain),
      size: "small",
      seed: 31 + at,
      asOf: "2026-11-20",
      months: 14,
      levels: false,
      plan: "Plus",
      domain,
      timeZone,
      currency,
    });
  standIn = await standInHere(shops.map(({ domain }) => path.join(folder, domain)));
});
afterAll(async () => {
  await standIn?.stop();
  rmSync(folder, { recursive: true, force: true });
  await closeDatabase();
});

test.each(shops)(
  "$domain sold by day what its files say, to the smallest unit",
  async ({ domain, timeZone, digits }) => {
    const shop = await standIn.install(domain);
    await pool.query(`update "ImportRun" set status = 'done' where shop = $1`, [shop.id]);
    await reconcileShopAll({ shop: shop.id }, { signal: new AbortController().signal, log, isLastAttempt: false });
    const { rows } = await pool.query<Day & { day: string }>(
      `select day::text, orders, units, "grossCents"::float8 as gross, "discountCents"::float8 as discounts,
            "returnCents"::float8 as returns
     from "DaySales" where shop = $1 order by day`,
      [shop.id],
    );
    const isSomething = ([, day]: [string, Day]) => Object.values(day).some((figure) => figure !== 0);
    const stored = rows.map(({ day, ...figures }): [string, Day] => [day, figures]).filter(isSomething);
    const expected = [...salesByDay(domain, timeZone, digits)].filter(isSomething).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(expected.length).toBeGreaterThan(300);
    expect(stored).toEqual(expected);
  },
);
