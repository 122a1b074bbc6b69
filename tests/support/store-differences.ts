// Is the store what the shop is? Every row of orders, customers, products and stock, as the stand-in's own state has it,
// against the rows of the store. Written without the app's code: what a field is, is said here once more.
import type { Pool } from "pg";

type Node = Record<string, unknown> & { id: string };

/** A table of the stand-in's state, whole. */
export type ReadTable = (table: "orders" | "customers" | "products" | "inventory" | "refunds") => Promise<Node[]>;

const idOf = (gid: unknown) =>
  gid ? (/(\d+)(\?.*)?$/.exec(String((gid as { id?: string }).id ?? gid))?.[1] ?? null) : null;
const nodeId = (value: unknown) => (value ? idOf((value as Node).id) : null);
const instant = (at: unknown) => (at ? new Date(String(at)).toISOString() : null);
const small = (word: unknown) => (word ? String(word).toLowerCase() : null);
const amountOf = (set: unknown) => (set as { shopMoney: { amount: string } } | null)?.shopMoney.amount ?? "0";

function expectedOrder(node: Node, cents: (amount: string) => number) {
  const lines = (node.lineItems as Node[]).map((line) => {
    const allocations = line.discountAllocations as { allocatedAmountSet: unknown }[];
    const discount = allocations.reduce((sum, one) => sum + cents(amountOf(one.allocatedAmountSet)), 0);
    return [
      idOf(line.id),
      line.quantity,
      line.currentQuantity,
      cents(amountOf(line.originalUnitPriceSet)) * Number(line.quantity),
      discount,
    ].join(" ");
  });
  return {
    name: node.name,
    customerId: nodeId(node.customer),
    updatedAt: instant(node.updatedAt),
    processedAt: instant(node.processedAt),
    cancelledAt: instant(node.cancelledAt),
    test: node.test,
    financialStatus: small(node.displayFinancialStatus),
    totalCents: cents(amountOf(node.totalPriceSet)),
    tags: [...(node.tags as string[])].sort(),
    lines: lines.sort(),
    refunds: (node.refunds as Node[]).map(({ id }) => idOf(id)).sort(),
    fulfilments: (node.fulfillments as Node[]).map(({ id, status }) => `${idOf(id)} ${small(status)}`).sort(),
  };
}

const orderSql = `
  select o.id, o.name, o."customerId", o."updatedAt", o."processedAt", o."cancelledAt", o.test, o."financialStatus",
         o."totalCents"::float8 as "totalCents", o.tags,
         array(select concat_ws(' ', l.id, l.quantity, l."currentQuantity", l."grossCents", l."discountCents")
               from "OrderLine" l where l.shop = $1 and l."orderId" = o.id) as lines,
         array(select r.id::text from "Refund" r where r.shop = $1 and r."orderId" = o.id) as refunds,
         array(select f.id || ' ' || f.status from "Fulfilment" f where f.shop = $1 and f."orderId" = o.id) as fulfilments
  from "Order" o where o.shop = $1`;

function storedOrder({ id: _id, ...row }: Record<string, unknown>) {
  return {
    ...row,
    updatedAt: instant(row.updatedAt),
    processedAt: instant(row.processedAt),
    cancelledAt: instant(row.cancelledAt),
    tags: [...(row.tags as string[])].sort(),
    lines: [...(row.lines as string[])].sort(),
    refunds: [...(row.refunds as string[])].sort(),
    fulfilments: [...(row.fulfilments as string[])].sort(),
  };
}

/** Differences of two sets of things under ids, each as a sentence; the first few are enough to see why. */
function differences(noun: string, expected: Map<string, object>, stored: Map<string, object>): string[] {
  const wrong: string[] = [];
  for (const [id, one] of expected) {
    const other = stored.get(id) as Record<string, unknown> | undefined;
    if (!other) wrong.push(`${noun} ${id} is missing`);
    else
      for (const [name, value] of Object.entries(one))
        if (JSON.stringify(value) !== JSON.stringify(other[name]))
          wrong.push(`${noun} ${id} ${name}: ${JSON.stringify(other[name])} instead of ${JSON.stringify(value)}`);
  }
  for (const id of stored.keys()) if (!expected.has(id)) wrong.push(`${noun} ${id} is there and should be gone`);
  return wrong;
}

const mapOf = (rows: readonly Record<string, unknown>[], take: (row: Record<string, unknown>) => object) =>
  new Map(rows.map((row) => [String(row.id), take(row)]));

export async function storeDifferences(
  pool: Pick<Pool, "query">,
  { shop, digits }: { shop: number; digits: number },
  readTable: ReadTable,
): Promise<{ rows: number; wrong: string[] }> {
  const cents = (amount: string) => Math.round(Number(amount) * 10 ** digits);
  const wrong: string[] = [];
  let rows = 0;
  const compare = (noun: string, expected: Map<string, object>, stored: Map<string, object>) => {
    rows += expected.size;
    wrong.push(...differences(noun, expected, stored));
  };

  const orders = await readTable("orders");
  const storedOrders = await pool.query(orderSql, [shop]);
  compare(
    "order",
    new Map(orders.map((node) => [String(idOf(node.id)), expectedOrder(node, cents)])),
    mapOf(storedOrders.rows, storedOrder),
  );

  const refunds = (await readTable("refunds")).flatMap((refund) =>
    ((refund.refundLineItems as { nodes: Record<string, unknown>[] }).nodes ?? []).map(
      (line) =>
        [
          `${idOf(refund.id)}/${nodeId(line.lineItem)}`,
          { quantity: line.quantity, subtotalCents: cents(amountOf(line.subtotalSet)) },
        ] as const,
    ),
  );
  const here = new Set(orders.flatMap(({ refunds: of }) => (of as Node[]).map(({ id }) => idOf(id))));
  const refundLines = await pool.query(
    `select "refundId" || '/' || "lineId" as id, quantity, "subtotalCents"::float8 as "subtotalCents"
     from "RefundLine" where shop = $1`,
    [shop],
  );
  compare(
    "refund line",
    new Map(refunds.filter(([key]) => here.has(key.split("/")[0] ?? ""))),
    mapOf(refundLines.rows, (row) => row),
  );

  const customers = await readTable("customers");
  const storedCustomers = await pool.query(`select id, "updatedAt", state, tags from "Customer" where shop = $1`, [
    shop,
  ]);
  compare(
    "customer",
    new Map(
      customers.map((node) => [
        String(idOf(node.id)),
        { updatedAt: instant(node.updatedAt), state: small(node.state), tags: [...(node.tags as string[])].sort() },
      ]),
    ),
    mapOf(storedCustomers.rows, (row) => ({
      updatedAt: instant(row.updatedAt),
      state: row.state,
      tags: [...(row.tags as string[])].sort(),
    })),
  );

  const products = await readTable("products");
  const storedProducts = await pool.query(
    `select id, title, "updatedAt",
            array(select v.id::text from "Variant" v where v.shop = $1 and v."productId" = p.id) as variants
     from "Product" p where shop = $1`,
    [shop],
  );
  compare(
    "product",
    new Map(
      products.map((node) => [
        String(idOf(node.id)),
        {
          title: node.title,
          updatedAt: instant(node.updatedAt),
          variants: (node.variants as Node[]).map(({ id }) => idOf(id)).sort(),
        },
      ]),
    ),
    mapOf(storedProducts.rows, (row) => ({
      title: row.title,
      updatedAt: instant(row.updatedAt),
      variants: [...(row.variants as string[])].sort(),
    })),
  );

  const levels = (await readTable("inventory")).flatMap((item) =>
    (item.inventoryLevels as (Node & { quantities: { name: string; quantity: number }[] })[]).map(
      (level) =>
        [
          `${idOf(item.id)}/${nodeId(level.location)}`,
          { available: level.quantities.find(({ name }) => name === "available")?.quantity ?? null },
        ] as const,
    ),
  );
  const storedLevels = await pool.query(
    `select "inventoryItemId" || '/' || "locationId" as id, available from "StockLevel" where shop = $1 and "isActive"`,
    [shop],
  );
  compare(
    "level",
    new Map(levels),
    mapOf(storedLevels.rows, (row) => row),
  );
  return { rows, wrong };
}
