// The admin's lists: newest first, twenty-five to a page, found by id at once and by words in one walk.

import type { SortColumn } from "../state/columns.ts";
import type { Node } from "../state/gid.ts";
import type { Table } from "../state/table.ts";
import type { Shop } from "../state/world.ts";

export interface Found {
  nodes: Node[];
  page: number;
  more: boolean;
}

const size = 25;

function walk(table: Table, by: SortColumn, search: URLSearchParams, fits: ((node: Node) => boolean) | null): Found {
  const page = Math.max(1, Number.parseInt(search.get("page") ?? "1", 10) || 1);
  const nodes: Node[] = [];
  let skip = (page - 1) * size;
  for (const row of table.scan({ by, reverse: true })) {
    if (!fits && skip > 0) {
      skip -= 1;
      continue;
    }
    const node = row.node();
    if (fits && !fits(node)) continue;
    if (skip > 0) {
      skip -= 1;
      continue;
    }
    if (nodes.length === size) return { nodes, page, more: true };
    nodes.push(node);
  }
  return { nodes, page, more: false };
}

function wordsIn(search: URLSearchParams): string {
  return (search.get("q") ?? "").trim().toLowerCase();
}

function list(
  table: Table,
  by: SortColumn,
  search: URLSearchParams,
  fits: (node: Node, words: string) => boolean,
): Found {
  const words = wordsIn(search);
  const id = Number(words);
  if (words !== "" && Number.isSafeInteger(id) && table.has(id)) {
    const node = table.get(id);
    return { nodes: node ? [node] : [], page: 1, more: false };
  }
  return walk(table, by, search, words === "" ? null : (node) => fits(node, words));
}

const has = (value: unknown, words: string): boolean =>
  typeof value === "string"
    ? value.toLowerCase().includes(words)
    : Array.isArray(value) && value.some((one) => has(one, words));

export const listOrders = (shop: Shop, search: URLSearchParams): Found =>
  list(shop.tables.orders, "processedAt", search, ({ name, tags }, words) => has(name, words) || has(tags, words));

export const listProducts = (shop: Shop, search: URLSearchParams): Found =>
  list(
    shop.tables.products,
    "createdAt",
    search,
    ({ title, productType, vendor, tags, variants }, words) =>
      [title, productType, vendor, tags].some((value) => has(value, words)) ||
      (Array.isArray(variants) && variants.some(({ sku }: { sku?: unknown }) => has(sku, words))),
  );

export const listCustomers = (shop: Shop, search: URLSearchParams): Found =>
  list(shop.tables.customers, "createdAt", search, ({ tags }, words) => has(tags, words));

export const listSegments = (shop: Shop, search: URLSearchParams): Found =>
  walk(shop.tables.segments, "id", search, null);
