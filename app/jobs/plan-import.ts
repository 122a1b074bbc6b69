// What an import of this shop has to read: which scopes it has, how many orders there are, in which windows they come.
import { judgementDay } from "#app/clock.server.ts";
import { importWindows } from "#app/derive/shop/import-windows.ts";
import { countOrders, readGrantedScopes, readOldestOrder } from "#app/shopify/history.ts";
import { countProducts } from "#app/shopify/products.ts";
import type { ImportNoun, PlannedStep } from "#app/store/app/import-plan.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";

const epoch = new Date(0);

// An order names its customer.
const ofOrders = ["read_orders", "read_customers"];
const scopesOf: Readonly<Partial<Record<ImportNoun, readonly string[]>>> = {
  locations: ["read_locations"],
  collections: ["read_products"],
  products: ["read_products"],
  inventory: ["read_inventory"],
  customers: ["read_customers"],
  orders: ofOrders,
  "refund-lines": ofOrders,
  edits: ofOrders,
};

const sixtyDays =
  "Shopify lets the app read only the last 60 days of orders. Grant it access to all orders and import again to read the rest.";

export async function planImport(shop: ShopRecord, signal: AbortSignal): Promise<PlannedStep[]> {
  const granted = await readGrantedScopes(shop.domain, signal);
  const step = (noun: ImportNoun, change: Partial<PlannedStep> = {}): PlannedStep => {
    const missing = (scopesOf[noun] ?? []).filter((scope) => !granted.has(scope));
    const isDenied = missing.length > 0;
    return {
      noun,
      windowFrom: epoch,
      windowTo: null,
      status: isDenied ? "skipped" : "waiting",
      way: "bulk",
      expected: null,
      failure: isDenied ? `The app may not read this: the shop does not grant ${missing.join(" and ")}.` : null,
      ...change,
    };
  };
  const products = granted.has("read_products") ? await countProducts(shop.domain, signal) : null;
  return [
    step("locations"),
    step("collections"),
    step("products", { expected: products }),
    step("inventory", { expected: products }),
    step("customers"),
    ...(ofOrders.every((scope) => granted.has(scope)) ? await planOrders(shop, granted, signal) : [step("orders")]),
    step("refund-lines"),
    step("edits"),
    step("rollups"),
  ];
}

async function planOrders(shop: ShopRecord, granted: ReadonlySet<string>, signal: AbortSignal): Promise<PlannedStep[]> {
  const all = { from: epoch, to: null };
  const isLimited = !granted.has("read_all_orders");
  const orders = await countOrders(shop.domain, all, signal);
  const oldest = isLimited ? null : await readOldestOrder(shop.domain, signal);
  const windows = importWindows(oldest, orders, new Date(`${judgementDay(shop)}T00:00:00Z`));
  const planned: PlannedStep[] = [];
  for (const { from, to } of windows)
    planned.push({
      noun: "orders",
      windowFrom: from,
      windowTo: to,
      status: "waiting",
      way: "bulk",
      expected: windows.length === 1 ? orders : await countOrders(shop.domain, { from, to }, signal),
      failure: isLimited ? sixtyDays : null,
    });
  return planned;
}
