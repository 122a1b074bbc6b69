// Makes every rollup of sales anew from all sales of a shop: one ordered stream through typed arrays, and the new rows in
// place of the old in one transaction. Nobody writes to the shop meanwhile; readers see the old rows until the end.
import { dayNumber } from "#app/derive/basics/day-number.ts";
import { enqueue } from "#app/jobs/queue.ts";
import { redayOrders } from "../source/reday-orders.ts";
import { inTransaction, lockShop, type Tx } from "../transaction.ts";
import { createCustomerFold } from "./fold-customers.ts";
import { createDayFold } from "./fold-days.ts";
import { createProductFold } from "./fold-products.ts";
import { createVariantFold } from "./fold-variants.ts";
import { halvesOf } from "./id-places.ts";
import { type RollupTable, replaceRows } from "./replace-rows.ts";
import { streamSales } from "./sale-stream.ts";
import { sumColumns } from "./sums.ts";
import { setWatermarks } from "./watermarks.ts";

async function foldSales(tx: Tx, shop: number, judgementDay: string) {
  const products = await createProductFold(tx, shop);
  const days = createDayFold();
  const variants = createVariantFold(dayNumber(judgementDay));
  const customers = createCustomerFold();
  let high = 0;
  let low = 0;
  let order = 0;
  let customer = -1;
  let isCounted = false;
  await streamSales(tx, shop, (sale) => {
    if (sale.orderLow !== low || sale.orderHigh !== high) {
      products.endOrder();
      high = sale.orderHigh;
      low = sale.orderLow;
      order++;
      isCounted = false;
      const isGuest = sale.customerHigh === 0 && sale.customerLow === 0;
      customer = isGuest ? -1 : customers.placeOf(sale.customerHigh, sale.customerLow);
    }
    const node = products.take(sale);
    days.take(sale, node, order);
    variants.take(sale, order);
    if (customer >= 0) customers.take(customer, sale, node, order);
    if (sale.kind !== 0 || !sale.counts || isCounted) return;
    isCounted = true;
    days.countOrder(sale.day);
    if (customer >= 0) customers.countOrder(customer, sale.day, order);
  });
  products.endOrder();
  // Orders that no sale tells of: gift cards alone, tests, orders whose lines came by edits.
  const { rows } = await tx.query<{ day: string; customerId: string | null; counts: boolean }>(
    `select day::text, "customerId", counts from "Order" where shop = $1 and not "hasSale"`,
    [shop],
  );
  for (const { day, customerId, counts } of rows) {
    order++;
    const place = customerId === null ? -1 : customers.placeOf(...halvesOf(BigInt(customerId)));
    if (!counts) continue;
    days.countOrder(dayNumber(day));
    if (place >= 0) customers.countOrder(place, dayNumber(day), order);
  }
  for (const day of customers.firstDays()) days.countNewcomer(day);
  return { products, days, variants, customers };
}

type Folded = Awaited<ReturnType<typeof foldSales>>;

const day = { name: "day", type: "date" } as const;
const month = { name: "month", type: "date" } as const;
const node = { name: "node", type: "smallint" } as const;
const idKey = <Name extends string>(name: Name) => ({ name, type: "bigint" }) as const;

function table(name: string, key: RollupTable["key"], figures: readonly string[]): RollupTable {
  return { name, key, columns: [...key.map((column) => column.name), ...figures] };
}

const daySales = table("DaySales", [day], [...sumColumns, "newCustomers"]);
const dayCategory = table("DayCategory", [day, node], sumColumns);
const monthCategory = table("MonthCategory", [month, node], sumColumns);
const monthVariant = table("MonthVariant", [month, idKey("variantId")], sumColumns);
const customerTotals = table(
  "CustomerTotals",
  [idKey("customerId")],
  [...sumColumns, "firstDay", "lastDay", "months", "categoryUnits"],
);
const cohortMonth = table(
  "CohortMonth",
  [{ name: "cohort", type: "date" }, month],
  ["customers", "orders", "netCents"],
);
const variantWindow = table(
  "VariantWindow",
  [idKey("variantId")],
  ["day", "units7", "units30", "units90", "units365", "netCents30", "netCents90", "netCents365", "lastSoldOn"],
);
const productPair = table("ProductPair", [idKey("a"), idKey("b")], ["orders", "ordersA", "ordersB"]);

async function replaceTransactional(tx: Tx, shop: number, { days, variants, customers }: Folded): Promise<void> {
  await replaceRows(tx, shop, daySales, days.daySales(shop));
  await replaceRows(tx, shop, dayCategory, days.dayCategories(shop));
  await replaceRows(tx, shop, monthCategory, days.monthCategories(shop));
  await replaceRows(tx, shop, monthVariant, variants.monthVariants(shop));
  await replaceRows(tx, shop, customerTotals, customers.customerTotals(shop));
  await replaceRows(tx, shop, cohortMonth, customers.cohortMonths(shop));
}

async function replaceRefreshed(tx: Tx, shop: number, { variants, products }: Folded): Promise<void> {
  await replaceRows(tx, shop, variantWindow, variants.variantWindows(shop));
  await replaceRows(tx, shop, productPair, products.productPairs(shop));
}

/** Rows lie in the order of their keys as a rebuild wrote them: the index gives that order, and a sort would only cost. */
async function planForStreams(tx: Tx): Promise<void> {
  await tx.query(`select set_config('plan_cache_mode', 'auto', true), set_config('enable_sort', 'off', true)`);
}

/** Products move to where they were judged to belong, and all their history with them. A product that is gone stays. */
async function adoptNodes(tx: Tx, shop: number): Promise<void> {
  await tx.query(
    `insert into "ProductNode" (shop, "productId", node)
     select shop, "productId", node from "ProductJudgement" where shop = $1
     on conflict (shop, "productId") do update set node = excluded.node where "ProductNode".node <> excluded.node`,
    [shop],
  );
}

export interface RebuildOptions {
  /** The shop's days may have changed: gives everything its day first. */
  timeZone?: string;
}

/** Every rollup anew. */
export async function rebuildRollups(
  shop: number,
  judgementDay: string,
  { timeZone }: RebuildOptions = {},
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockShop(tx, shop);
    if (timeZone) await redayOrders(tx, shop, timeZone);
    await planForStreams(tx);
    await adoptNodes(tx, shop);
    const folded = await foldSales(tx, shop, judgementDay);
    await replaceTransactional(tx, shop, folded);
    await replaceRefreshed(tx, shop, folded);
    await setWatermarks(tx, shop, ["rebuilt", "windows", "pairs"]);
    await enqueue(tx, "judge-seasons", { shop });
  });
}

/** Within a transaction that holds the shop's lock. */
export async function refreshWithin(tx: Tx, shop: number, judgementDay: string): Promise<void> {
  await planForStreams(tx);
  await replaceRefreshed(tx, shop, await foldSales(tx, shop, judgementDay));
  await setWatermarks(tx, shop, ["windows", "pairs"]);
}

/** Only what is refreshed and not kept by every order: rolling windows and pairs of products. */
export async function refreshRollups(shop: number, judgementDay: string): Promise<void> {
  await inTransaction(async (tx) => {
    await lockShop(tx, shop);
    await refreshWithin(tx, shop, judgementDay);
    await enqueue(tx, "judge-seasons", { shop });
  });
}
