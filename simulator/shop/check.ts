// Holds a whole shop folder to its rules: every line well formed, every id once, every reference resolved, one currency.
import { ShopFolderError } from "./folder-error.ts";
import type { ShopFileName } from "./nodes.ts";
import { hasLines, readNodes, readShopFile } from "./read.ts";

export interface FolderCounts {
  locations: number;
  collections: number;
  products: number;
  variants: number;
  inventoryItems: number;
  inventoryLevels: number;
  customers: number;
  orders: number;
  lines: number;
  refunds: number;
  levels: number;
}

/** The number in an id, exact beyond 2^53 too. */
function numberOf(id: string): number | string {
  const digits = id.slice(id.lastIndexOf("/") + 1);
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : digits;
}

type Known = Set<number | string>;

/** Reads every file once; throws ShopFolderError at the first thing that is wrong. */
export function checkShopFolder(dir: string, say: (line: string) => void = () => {}): FolderCounts {
  const shop = readShopFile(dir);
  const known = new Map<string, Known>();
  const ids = (type: string): Known => {
    const found = known.get(type) ?? new Set();
    known.set(type, found);
    return found;
  };
  const refuse = (file: ShopFileName, line: number, reason: string): never => {
    throw new ShopFolderError(file, line, reason);
  };
  const once = (file: ShopFileName, line: number, type: string, id: string) => {
    const set = ids(type);
    const number = numberOf(id);
    if (set.has(number)) refuse(file, line, `${id} is there a second time`);
    set.add(number);
  };
  const resolve = (file: ShopFileName, line: number, type: string, id: string | null | undefined, source: string) => {
    if (id && !ids(type).has(numberOf(id))) refuse(file, line, `${id} is not in ${source}`);
  };
  const sameCurrency = (file: ShopFileName, line: number, code: string | undefined) => {
    if (code !== undefined && code !== shop.currency)
      refuse(file, line, `its currency is ${code}, the shop's is ${shop.currency}`);
  };
  const counts: FolderCounts = {
    locations: 0,
    collections: 0,
    products: 0,
    variants: 0,
    inventoryItems: 0,
    inventoryLevels: 0,
    customers: 0,
    orders: 0,
    lines: 0,
    refunds: 0,
    levels: 0,
  };

  for (const { node, line } of readNodes(dir, "locations.jsonl")) {
    once("locations.jsonl", line, "Location", node.id);
    counts.locations += 1;
  }
  for (const { node, line } of readNodes(dir, "collections.jsonl")) {
    once("collections.jsonl", line, "Collection", node.id);
    counts.collections += 1;
  }
  for (const { node, children, line } of readNodes(dir, "products.jsonl")) {
    once("products.jsonl", line, "Product", node.id);
    counts.products += 1;
    for (const child of children) {
      if ("inventoryItem" in child) {
        once("products.jsonl", line, "ProductVariant", child.id);
        once("products.jsonl", line, "variant's InventoryItem", child.inventoryItem.id);
        sameCurrency("products.jsonl", line, child.inventoryItem.unitCost?.currencyCode);
        counts.variants += 1;
      } else if ("handle" in child) {
        resolve("products.jsonl", line, "Collection", child.id, "collections.jsonl");
      } else {
        once("products.jsonl", line, "Metafield", child.id);
      }
    }
  }
  for (const { node, children, line } of readNodes(dir, "inventory.jsonl")) {
    once("inventory.jsonl", line, "InventoryItem", node.id);
    resolve("inventory.jsonl", line, "variant's InventoryItem", node.id, "products.jsonl");
    sameCurrency("inventory.jsonl", line, node.unitCost?.currencyCode);
    counts.inventoryItems += 1;
    const locations = new Set<string>();
    for (const child of children) {
      resolve("inventory.jsonl", line, "Location", child.location.id, "locations.jsonl");
      if (locations.has(child.location.id))
        refuse("inventory.jsonl", line, `${node.id} has two levels at ${child.location.id}`);
      locations.add(child.location.id);
      counts.inventoryLevels += 1;
    }
  }
  say(`${counts.products} products and their stock are sound`);
  checkPeople();
  checkOrders();
  return counts;

  function checkPeople() {
    for (const { node, children, line } of readNodes(dir, "customers.jsonl")) {
      once("customers.jsonl", line, "Customer", node.id);
      sameCurrency("customers.jsonl", line, node.amountSpent.currencyCode);
      for (const child of children) once("customers.jsonl", line, "Metafield", child.id);
      counts.customers += 1;
    }
    say(`${counts.customers} customers are sound`);
  }

  function checkOrders() {
    const hasProducts = counts.products > 0;
    const hasLocations = counts.locations > 0;
    for (const { node, children, line } of readNodes(dir, "orders.jsonl")) {
      once("orders.jsonl", line, "Order", node.id);
      sameCurrency("orders.jsonl", line, node.currencyCode);
      sameCurrency("orders.jsonl", line, node.subtotalPriceSet?.shopMoney.currencyCode);
      resolve("orders.jsonl", line, "Customer", node.customer?.id, "customers.jsonl");
      if (hasLocations) {
        resolve("orders.jsonl", line, "Location", node.retailLocation?.id, "locations.jsonl");
        for (const { location } of node.fulfillments)
          resolve("orders.jsonl", line, "Location", location?.id, "locations.jsonl");
      }
      for (const refund of node.refunds) once("orders.jsonl", line, "order's Refund", refund.id);
      for (const child of children) {
        once("orders.jsonl", line, "LineItem", child.id);
        if (hasProducts) {
          resolve("orders.jsonl", line, "Product", child.product?.id, "products.jsonl");
          resolve("orders.jsonl", line, "ProductVariant", child.variant?.id, "products.jsonl");
        }
      }
      counts.orders += 1;
      counts.lines += children.length;
    }
    for (const { node, line } of readNodes(dir, "refunds.jsonl")) {
      once("refunds.jsonl", line, "Refund", node.id);
      resolve("refunds.jsonl", line, "Order", node.order.id, "orders.jsonl");
      resolve("refunds.jsonl", line, "order's Refund", node.id, "the refunds of orders.jsonl");
      for (const { lineItem } of node.refundLineItems.nodes)
        resolve("refunds.jsonl", line, "LineItem", lineItem.id, "orders.jsonl");
      counts.refunds += 1;
    }
    for (const { node, line } of readNodes(dir, "customers.jsonl"))
      resolve("customers.jsonl", line, "Order", node.lastOrder?.id, "orders.jsonl");
    if (hasLines(dir, "inventory.jsonl")) {
      for (const { node, line } of readNodes(dir, "levels.jsonl")) {
        resolve("levels.jsonl", line, "InventoryItem", node.inventoryItem.id, "inventory.jsonl");
        resolve("levels.jsonl", line, "Location", node.location.id, "locations.jsonl");
        counts.levels += 1;
      }
    }
    say(`${counts.orders} orders with ${counts.lines} lines and ${counts.refunds} refunds are sound`);
  }
}
