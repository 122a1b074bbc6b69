// Loads a file of orders once, in a process of its own: node load.ts URL, as the import does; node load.ts URL prisma, as
// one would with createMany, and only the first orders of the file. Prints how long it took and the most memory it used.
import { closeDatabase, db, pool } from "#app/db.server.ts";
import { saleRowsOf } from "#app/derive/shop/sale-rows.ts";
import { lineFromBulk } from "#app/intake/line-item.ts";
import { orderFromBulk } from "#app/intake/order.ts";
import { pourOrders } from "#app/jobs/pour-orders.ts";
import { readLines, readWholeLines } from "#app/shopify/bulk-file.ts";

const [url = "", way = "copy"] = process.argv.slice(2);
const terms = { currency: "USD", timeZone: "America/Chicago" };
const prismaOrders = 10_000;
const rowsAtOnce = 2000;

async function loadByPrisma() {
  const told: { order: ReturnType<typeof orderFromBulk>; lines: ReturnType<typeof lineFromBulk>[] }[] = [];
  for await (const text of readLines(url)) {
    const node = JSON.parse(text);
    if (node.__parentId) told.at(-1)?.lines.push(lineFromBulk(node, terms.currency));
    else if (told.length === prismaOrders) break;
    else told.push({ order: orderFromBulk(node, terms), lines: [] });
  }
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const orders = told.map(({ order: { order }, lines }) => ({
    ...order,
    shop: 1,
    id: BigInt(order.id),
    customerId: order.customerId === null ? null : BigInt(order.customerId),
    locationId: null,
    day: day(order.day),
    cancelledOn: order.cancelledOn === null ? null : day(order.cancelledOn),
    counts: order.cancelledAt === null,
    hasSale: lines.length > 0,
  }));
  const ids = (row: { productId: string | null; variantId: string | null; orderId: string }) => ({
    shop: 1,
    orderId: BigInt(row.orderId),
    productId: row.productId === null ? null : BigInt(row.productId),
    variantId: row.variantId === null ? null : BigInt(row.variantId),
  });
  const lines = told.flatMap((one) => one.lines.map((line) => ({ ...line, ...ids(line), id: BigInt(line.id) })));
  const sales = told.flatMap(({ order, lines: own }) =>
    saleRowsOf({ ...order, lines: own, refundLines: [], edits: [] }).map((sale) => ({
      ...sale,
      ...ids(sale),
      lineId: BigInt(sale.lineId),
      day: day(sale.day),
      customerId: sale.customerId === null ? null : BigInt(sale.customerId),
    })),
  );
  for (let at = 0; at < orders.length; at += rowsAtOnce)
    await db.order.createMany({ data: orders.slice(at, at + rowsAtOnce), skipDuplicates: true });
  for (let at = 0; at < lines.length; at += rowsAtOnce)
    await db.orderLine.createMany({ data: lines.slice(at, at + rowsAtOnce), skipDuplicates: true });
  for (let at = 0; at < sales.length; at += rowsAtOnce)
    await db.sale.createMany({ data: sales.slice(at, at + rowsAtOnce), skipDuplicates: true });
  return { orders: orders.length, lines: lines.length, changed: 0 };
}

async function loadByCopy() {
  const { poured, changed } = await pourOrders(
    { shop: { id: 1, ...terms }, window: { from: new Date(0), to: null }, lines: readWholeLines(url) },
    async () => {},
  );
  return { orders: poured.orders, lines: poured.lines, changed };
}

await pool.query("select 1");
const begun = performance.now();
const loaded = way === "prisma" ? await loadByPrisma() : await loadByCopy();
const seconds = (performance.now() - begun) / 1000;
const memoryMiB = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ seconds, memoryMiB, ...loaded })}\n`);
await closeDatabase();
