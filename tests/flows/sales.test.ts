// Orders, units, gross, discounts and returns by day of generated shops, imported through the stand-in, against a sum made
// here from the stand-in's own state: in time zones with summer time, with prices that contain tax, in a currency without
// cents, and with orders that were edited.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { generateShop } from "#commands/shop.ts";
import { editOrder } from "#simulator/state/actions.ts";
import type { Shop } from "#simulator/state/world.ts";
import { importHistory } from "#tests/support/import-history.ts";
import { dice } from "#tests/support/order-rows.ts";
import { type StandInHere, standInHere } from "#tests/support/stand-in.ts";

const shops = [
  { domain: "new-york.myshopify.com", timeZone: "America/New_York", currency: "USD", digits: 2, taxesIncluded: false },
  { domain: "berlin.myshopify.com", timeZone: "Europe/Berlin", currency: "EUR", digits: 2, taxesIncluded: true },
  { domain: "sydney.myshopify.com", timeZone: "Australia/Sydney", currency: "AUD", digits: 2, taxesIncluded: true },
  { domain: "tokyo.myshopify.com", timeZone: "Asia/Tokyo", currency: "JPY", digits: 0, taxesIncluded: false },
  { domain: "osaka.myshopify.com", timeZone: "Asia/Tokyo", currency: "JPY", digits: 0, taxesIncluded: true },
] as const;

interface Money {
  shopMoney: { amount: string };
}
interface Line {
  id: string;
  quantity: number;
  currentQuantity: number;
  isGiftCard: boolean;
  originalUnitPriceSet: Money;
  discountAllocations: { allocatedAmountSet: Money }[];
  taxLines: { priceSet: Money }[];
}
interface Sold {
  quantity: number;
  lineItem: Line;
  totalAmount: Money;
  totalTaxAmount: Money;
  totalDiscountAmountBeforeTaxes: Money;
}
interface Order {
  id: string;
  test: boolean;
  processedAt: string;
  cancelledAt: string | null;
  refunds: { id: string; processedAt: string }[];
  lineItems: Line[];
  edits?: { happenedAt: string; sales: Sold[] }[];
}
interface Refund {
  id: string;
  refundLineItems: { nodes: { quantity: number; lineItem: { id: string }; subtotalSet: Money; totalTaxSet: Money }[] };
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

const nodesOf = <Node>(shop: Shop, table: "orders" | "refunds") =>
  [...shop.tables[table].scan({ by: "id" })].map((row) => row.node() as unknown as Node);

type Terms = (typeof shops)[number];

/** The sum, plainly: what Shopify's words mean, said once more. */
function salesByDay(shop: Shop, { timeZone, digits, taxesIncluded }: Terms): Map<string, Day> {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const dayOf = (instant: string) => format.format(new Date(instant));
  const cents = (set: Money) => Math.round(Number(set.shopMoney.amount) * 10 ** digits);
  const days = new Map<string, Day>();
  const add = (day: string, figures: Partial<Day>) => {
    const sum = days.get(day) ?? { orders: 0, units: 0, gross: 0, discounts: 0, returns: 0 };
    for (const [name, value] of Object.entries(figures)) sum[name as keyof Day] += value;
    days.set(day, sum);
  };
  const refundOf = new Map(nodesOf<Refund>(shop, "refunds").map((refund) => [refund.id, refund]));
  for (const order of nodesOf<Order>(shop, "orders")) {
    if (order.test) continue;
    const placed = dayOf(order.processedAt);
    const cancelled = order.cancelledAt ? dayOf(order.cancelledAt) : null;
    if (!cancelled) add(placed, { orders: 1 });
    const edits = (order.edits ?? []).flatMap(({ happenedAt, sales }) =>
      sales.map((sale) => ({ ...sale, day: dayOf(happenedAt) })),
    );
    for (const line of order.lineItems) {
      if (line.isGiftCard) continue;
      const own = edits.filter(({ lineItem }) => lineItem.id === line.id);
      const added = own.some(({ quantity }) => quantity > 0);
      let [leftUnits, leftNet] = [0, 0];
      if (!added) {
        const list = cents(line.originalUnitPriceSet) * line.quantity;
        const off = line.discountAllocations.reduce((sum, one) => sum + cents(one.allocatedAmountSet), 0);
        const tax = taxesIncluded ? line.taxLines.reduce((sum, one) => sum + cents(one.priceSet), 0) : 0;
        // The same part of the price and of the discount is tax.
        const discounts = tax === 0 ? off : Math.round((off * (list - off - tax)) / (list - off));
        const gross = list - off - tax + discounts;
        add(placed, { units: line.quantity, gross, discounts });
        [leftUnits, leftNet] = [line.quantity, gross - discounts];
      }
      for (const { day, quantity, totalAmount, totalTaxAmount, totalDiscountAmountBeforeTaxes: discount } of own) {
        const net = cents(totalAmount) - cents(totalTaxAmount);
        add(day, { units: quantity, gross: net + cents(discount), discounts: cents(discount) });
        leftUnits += quantity;
        leftNet += net;
      }
      for (const { id, processedAt } of order.refunds)
        for (const returned of refundOf.get(id)?.refundLineItems.nodes ?? []) {
          const day = dayOf(processedAt);
          if (returned.lineItem.id !== line.id || (cancelled && day > cancelled)) continue;
          const returns = cents(returned.subtotalSet) - (taxesIncluded ? cents(returned.totalTaxSet) : 0);
          add(day, { units: -returned.quantity, returns });
          leftUnits -= returned.quantity;
          leftNet -= returns;
        }
      if (cancelled) add(cancelled, { units: -leftUnits, returns: leftNet });
    }
  }
  return days;
}

/** Some of the latest orders get a line more, or a piece less. */
function editSome(shop: Shop): number {
  const roll = dice(7);
  const variants = [...shop.tables.products.scan({ by: "id" })]
    .flatMap((row) => row.node().variants as { id: string; price: string; taxable: boolean }[])
    .filter(({ price }) => Number(price) > 0);
  const open = nodesOf<Order>(shop, "orders").filter(
    ({ cancelledAt, test, refunds, lineItems }) =>
      !cancelledAt && !test && refunds.length === 0 && lineItems.every(({ isGiftCard }) => !isGiftCard),
  );
  const some = open.slice(-80);
  for (const { id, lineItems } of some) {
    const [first] = lineItems as [Line];
    const remove = [{ lineItemId: first.id, quantity: 1 }];
    const add = [{ variantId: variants[roll(variants.length)]?.id ?? "", quantity: 1 + roll(3) }];
    const what = roll(3);
    editOrder(shop, id, what === 0 ? { add } : what === 1 ? { remove } : { add, remove });
  }
  return some.length;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-sales-"));
  for (const [at, { digits: _, ...terms }] of shops.entries())
    await generateShop({
      out: path.join(folder, terms.domain),
      size: "small",
      seed: 31 + at,
      asOf: "2026-11-20",
      months: 14,
      levels: false,
      plan: "Shopify Plus",
      ...terms,
    });
  standIn = await standInHere(shops.map(({ domain }) => path.join(folder, domain)));
});
afterAll(async () => {
  await standIn?.stop();
  rmSync(folder, { recursive: true, force: true });
  await closeDatabase();
});

test.each(shops)("$domain sold by day what its state says, to the smallest unit", async (terms) => {
  const there = standIn.shopOf(terms.domain);
  expect(editSome(there)).toBe(80);
  const shop = await standIn.install(terms.domain);
  await importHistory(shop.id);
  const { rows } = await pool.query<Day & { day: string }>(
    `select day::text, orders, units, "grossCents"::float8 as gross, "discountCents"::float8 as discounts,
            "returnCents"::float8 as returns
     from "DaySales" where shop = $1 order by day`,
    [shop.id],
  );
  const isSomething = ([, day]: [string, Day]) => Object.values(day).some((figure) => figure !== 0);
  const stored = rows.map(({ day, ...figures }): [string, Day] => [day, figures]).filter(isSomething);
  const expected = [...salesByDay(there, terms)].filter(isSomething).sort(([a], [b]) => (a < b ? -1 : 1));
  expect(expected.length).toBeGreaterThan(300);
  expect(stored).toEqual(expected);
});
