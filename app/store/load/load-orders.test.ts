import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { parseExactJson } from "#app/intake/exact-json.ts";
import { lineFromBulk } from "#app/intake/line-item.ts";
import { orderFromBulk } from "#app/intake/order.ts";
import { createOrderLines, type OrderPart, orderParts } from "#app/intake/order-lines.ts";
import { type OrderFile, pourOrders } from "#app/jobs/pour-orders.ts";
import { orderFields } from "#app/shopify/bulk-query.ts";
import { ordersBulkDocument } from "#app/shopify/documents/orders-bulk.ts";
import { readKnownIds } from "#app/store/load/known-ids.ts";
import { applyOrders } from "#app/store/source/apply-orders.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { generateShop } from "#commands/shop.ts";
import { bulkLines } from "#tests/support/bulk-lines.ts";

const terms = { currency: "EUR", timeZone: "Europe/Berlin" };
const first = { id: 1, ...terms };
const second = { id: 2, ...terms };
const window = { from: new Date(0), to: null };
const tables = ["Order", "OrderLine", "Fulfilment", "Refund", "Sale"];
const folder = mkdtempSync(path.join(tmpdir(), "load-orders-"));
let plain: string[];
let taxed: string[];

beforeAll(async () => {
  const make = async (name: string, taxesIncluded: boolean) => {
    const out = path.join(folder, name);
    await generateShop({ size: "small", seed: 8, out, levels: false, taxesIncluded, ...terms });
    return bulkLines(out, ordersBulkDocument);
  };
  plain = (await make("plain", false)).slice(0, 4000);
  taxed = (await make("taxed", true)).slice(0, 1500);
  // A file that ends within an order has no sense.
  for (const lines of [plain, taxed]) while (lines.at(-1)?.includes("__parentId")) lines.pop();
  for (const lines of [plain, taxed]) lines.pop();
}, 60_000);
beforeEach(async () => {
  await pool.query(
    `truncate ${[...tables, "Variant", "Tombstone", "CustomerMerge", "RefundLine", "OrderEdit"].map((name) => `"${name}"`).join(", ")}`,
  );
});
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

async function* asFile(lines: readonly string[], size = 700): AsyncIterable<Uint8Array> {
  for (let from = 0; from < lines.length; from += size)
    yield Buffer.from(`${lines.slice(from, from + size).join("\n")}\n`);
}

const load = (lines: readonly string[], change: Partial<OrderFile> = {}) =>
  pourOrders({ shop: first, window, lines: asFile(lines), ...change }, async () => {});

const orderOf = (text: string) => {
  const { id, __parentId } = JSON.parse(text);
  return (__parentId ?? id) as string;
};

/** What a shop has, as text, without the shop. */
async function contents(shop: number): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const name of tables) {
    const { rows } = await pool.query(
      `select (to_jsonb(t) - 'shop')::text as row from "${name}" t where shop = $1 order by 1`,
      [shop],
    );
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}

/** The same orders by the way that every other word about an order goes. */
async function fold(shop: typeof first, lines: readonly string[]) {
  const nodes = lines.map((text) => parseExactJson(text) as { id: string; __parentId?: string });
  const rows = nodes.filter((node) => node.__parentId).map((node) => lineFromBulk(node, shop.currency));
  const linesOf = Map.groupBy(rows, (row) => row.orderId);
  const words = nodes
    .filter((node) => !node.__parentId)
    .map((node) => orderFromBulk(node, shop))
    .map((told) => ({ kind: "order" as const, ...told, lines: linesOf.get(told.order.id) ?? [], refundLines: null }));
  await inTransaction((tx) => applyOrders(tx, shop.id, words));
}

describe.each([
  { name: "prices without tax", file: () => plain },
  { name: "prices with tax in them", file: () => taxed },
])("$name", ({ file }) => {
  test.each([0, 0.5, 1])(
    "with %d of the orders known before, the store is what it is when they are told one by one",
    async (share) => {
      const lines = file();
      const variants = new Set(lines.flatMap((text) => JSON.parse(text).variant?.id.split("/").pop() ?? []));
      await pool.query(
        `insert into "Variant" (shop, id, "productId", title, position, "priceCents", "unitCostCents", taxable, "updatedAt", "readAt")
       select shop, id, 1, 'x', 1, 100, 7, true, now(), now() from unnest($1::bigint[]) id, (values (1), (2)) s(shop)`,
        [[...variants].slice(0, 50)],
      );
      await fold(second, lines);
      const expected = await contents(2);
      const ids = [...new Set(lines.map(orderOf))];
      const known = new Set(ids.slice(0, ids.length * share));
      await fold(
        first,
        lines.filter((text) => known.has(orderOf(text))).map((text) => text.replace('"edited":true', '"edited":false')),
      );
      const { poured } = await load(lines);
      expect(await contents(1)).toEqual(expected);
      expect(await contents(2)).toEqual(expected);
      expect(expected.Order!.length).toBe(poured.orders);
      expect(expected.OrderLine!.length).toBe(poured.lines);
      expect(expected.OrderLine!.some((row) => row.includes('"unitCostCents": 7'))).toBe(true);
    },
  );
});

test("loaded twice, nothing changes the second time", async () => {
  await load(plain);
  const before = await contents(1);
  const again = await load(plain);
  expect(again).toMatchObject({ changed: 0 });
  expect(await contents(1)).toEqual(before);
  expect(await contents(2)).toEqual(Object.fromEntries(tables.map((name) => [name, []])));
});

/** The rows that a load would fold in, by part. */
async function foldedIn(lines: readonly string[]): Promise<Record<string, number>> {
  const { order, line } = orderFields();
  const options = { shop: 1, terms: first, order, line, unitCosts: new Map(), keptCustomers: new Map() };
  const { columns } = createOrderLines({ ...options, routeOf: () => "gone" });
  const names = Object.fromEntries(orderParts.map((part) => [part, Object.keys(columns[part])])) as Record<
    OrderPart,
    string[]
  >;
  const known = await inTransaction((tx) => readKnownIds(tx, 1, window, names));
  const reader = createOrderLines({ ...options, ...known });
  for await (const bytes of asFile(lines)) reader.feed(bytes);
  reader.end();
  const widths = orderParts.map((part) => [part, Object.keys(columns[part]).length] as const);
  return Object.fromEntries(widths.map(([part, width]) => [part, countRows(reader.take("known", part), width)]));
}

function countRows(bytes: Buffer, width: number): number {
  let rows = 0;
  for (let at = 0; at < bytes.length; rows++) {
    at += 2;
    for (let column = 0; column < width; column++) at += 4 + Math.max(0, bytes.readInt32BE(at));
  }
  return rows;
}

test.each([
  { name: "prices without tax", file: () => plain },
  { name: "prices with tax in them", file: () => taxed },
])(
  "$name: an order that is stored as the file tells it is left out, any other is folded in whole",
  async ({ file }) => {
    const lines = file();
    await load(lines);
    await load(lines, { shop: second });
    const nothing = { order: 0, line: 0, fulfilment: 0, refund: 0, sale: 0 };
    expect(await foldedIn(lines)).toEqual(nothing);
    const nodes = lines.map((text) => JSON.parse(text));
    const head = nodes.find((node) => node.fulfillments?.length === 1 && node.refunds.length === 1 && !node.__parentId);
    const own = nodes.filter((node) => node.__parentId === head.id).length;
    const whole = { order: 1, line: own, fulfilment: 1, refund: 1, sale: 0 };
    const id = head.id.split("/").pop();
    for (const change of [
      `update "Order" set tags = tags || '{x}'`,
      `update "OrderLine" set quantity = quantity + 1`,
      `update "Fulfilment" set status = 'cancelled'`,
      `delete from "Refund"`,
      `delete from "OrderLine"`,
    ]) {
      const shopOf = change.includes('"Order"') ? "id" : '"orderId"';
      await pool.query(`${change} where shop = 1 and ${shopOf} = $1`, [id]);
      expect(await foldedIn(lines), change).toEqual(whole);
      await load(lines);
      expect(await foldedIn(lines), `${change}, then loaded`).toEqual(nothing);
    }
  },
);

test("what a webhook told meanwhile wins by its time, an older word loses, and only differing orders are touched", async () => {
  const heads = plain.filter((text) => !text.includes("__parentId")).slice(0, 2);
  const [newer, older] = heads.map((text, at) => ({
    ...JSON.parse(text),
    updatedAt: at === 0 ? "2030-01-01T00:00:00Z" : "2001-01-01T00:00:00Z",
    name: at === 0 ? "newer" : "older",
  }));
  const lines = [newer, older].flatMap((node) => [
    JSON.stringify(node),
    ...plain.filter((text) => text.includes("__parentId") && JSON.parse(text).__parentId === node.id),
  ]);
  await fold(first, lines);
  const loaded = await load(plain);
  expect(loaded).toMatchObject({ changed: 1 });
  const { rows } = await pool.query(`select name from "Order" where shop = 1 and name in ('newer', 'older')`);
  expect(rows).toEqual([{ name: "newer" }]);
  await fold(second, plain);
  await fold(second, lines);
  expect(await contents(1)).toEqual(await contents(2));
});

test("orders that were deleted since stay away, and customers that were merged are the kept ones", async () => {
  const nodes = plain.map((text) => JSON.parse(text));
  const sold = new Set(nodes.filter((node) => node.isGiftCard === false).map((node) => node.__parentId));
  const head = nodes.find((node) => node.customer && sold.has(node.id) && !node.test);
  const gone = JSON.parse(plain.findLast((text) => !text.includes("__parentId"))!);
  const idOf = (gid: string) => gid.split("/").pop();
  await pool.query(`insert into "Tombstone" values (1, 'order', $1, now())`, [idOf(gone.id)]);
  await pool.query(`insert into "CustomerMerge" values (1, $1, 99, now())`, [idOf(head.customer.id)]);
  await load(plain);
  const { rows } = await pool.query(`select "customerId" from "Order" where shop = 1 and id = $1`, [idOf(head.id)]);
  expect(rows).toEqual([{ customerId: "99" }]);
  for (const [table, column] of [
    ["Order", "id"],
    ["OrderLine", "orderId"],
    ["Sale", "orderId"],
  ]) {
    const found = await pool.query(`select 1 from "${table}" where shop = 1 and "${column}" = $1`, [idOf(gone.id)]);
    expect(found.rowCount, table).toBe(0);
  }
  const sales = await pool.query(`select distinct "customerId" from "Sale" where shop = 1 and "orderId" = $1`, [
    idOf(head.id),
  ]);
  expect(sales.rows).toEqual([{ customerId: "99" }]);
});

test.each([[["OrderLine"]], [["OrderLine", "Sale"]], [["Sale"]], [["Sale", "Fulfilment", "Refund"]]])(
  "cut off before it committed %s, it is made whole by doing it again",
  async (lost) => {
    await load(plain);
    const whole = await contents(1);
    await load(plain, { shop: second });
    for (const name of lost) await pool.query(`delete from "${name}" where shop = 1`);
    await load(plain);
    expect(await contents(1)).toEqual(whole);
    expect(await contents(2)).toEqual(whole);
  },
);

test("lines that stand away from their order are sold all the same", async () => {
  await fold(second, plain);
  const isLine = (text: string) => text.includes("__parentId");
  await load([...plain.filter((text) => !isLine(text)), ...plain.filter(isLine)]);
  expect(await contents(1)).toEqual(await contents(2));
});

test("a file that fails half-way leaves nothing behind, and the next load goes well", async () => {
  async function* broken() {
    yield* asFile(plain.slice(0, 1400));
    throw new Error("the line went dead");
  }
  await expect(load(plain, { lines: broken() })).rejects.toThrow("the line went dead");
  await expect(
    load(plain, {
      check: () => {
        throw new Error("too short");
      },
    }),
  ).rejects.toThrow("too short");
  expect(await contents(1)).toEqual(Object.fromEntries(tables.map((name) => [name, []])));
  await load(plain);
  expect((await contents(1)).Order!.length).toBeGreaterThan(900);
});

test("a value PostgreSQL refuses ends the load with its words", async () => {
  const bad = plain.map((text) => text.replace(/"quantity":\d+/, '"quantity":99999999999'));
  await expect(load(bad)).rejects.toThrow(/out of range/);
  expect(await contents(1)).toMatchObject({ Order: [] });
});
