// A PostgreSQL of its own with shops that have sold for three years, for the benches of apply, rebuild and freshness.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeWorkerUtils } from "graphile-worker";
import pg from "pg";
import { removePostgres, startPostgres } from "#commands/postgres.ts";

export const asOf = "2026-11-20";
export const days = 1096;

export interface SalesDatabase {
  client: pg.Client;
  stop(): Promise<void>;
}

const orderId = (shop: number) => `${shop} * 10000000000000 + o`;

/** Orders of three lines on average over three years: many of few products, few of many. Chance is a hash: always the same. */
export const fillSql = (shop: number, orders: number, customers: number, products: number) => [
  `insert into "Shop" (id, gid, domain, name, currency, "timeZone", locale, "scopesAt", "detailsAt", "installedAt")
   values (${shop}, 'gid://shopify/Shop/${shop}', 'shop-${shop}.myshopify.com', 'Shop', 'USD', 'UTC', 'en', now(), now(), now())`,
  `insert into "ProductNode" select ${shop}, 8000000000000 + p, 1000 * (p % 11) + (p % 7) * (p % 11 > 0)::int
   from generate_series(0, ${products} - 1) p`,
  `create unlogged table bench_order as
   select o, ${orderId(shop)} as id, 7000000000000 + (${customers} * power(random(), 1.5))::bigint as customer,
          date '${asOf}' - ${days} + (${days} * sqrt(o::float8 / ${orders}))::int as day,
          1 + (random() < .7)::int + (random() < .6)::int + (random() < .4)::int + (random() < .2)::int + (random() < .1)::int as lines
   from generate_series(1, ${orders}) o`,
  `create unlogged table bench_line as
   select id, l as line, day, customer, 8000000000000 + (${products - 1} * power(random(), 2))::bigint as product,
          1 + (random() * 2)::int as units, 500 + (random() * 40000)::int as cents
   from bench_order, generate_series(1, lines) l`,
  `insert into "Order" (shop, id, name, "customerId", "createdAt", "processedAt", "updatedAt", day, test, "taxesIncluded",
     "taxExempt", currency, "fulfillmentStatus", "discountCodes", tags, "taxCents", "shippingCents", "totalCents", counts, "hasSale")
   select ${shop}, id, '#' || o, customer, day + time '12:00', day + time '12:00', day + time '12:00', day, false, false,
     false, 'USD', 'fulfilled', '{}', '{}', 0, 0, 0, true, true
   from bench_order order by id`,
  `insert into "OrderLine" (shop, "orderId", id, "productId", "variantId", title, sku, vendor, quantity, "currentQuantity",
     "unitCents", "grossCents", "discountCents", "isGiftCard", "requiresShipping", taxable)
   select ${shop}, id, id * 10 + line, product, product, 'A part of some length, as titles are', 'SKU-' || product, 'Vendor',
     units, units, cents, cents * units, 0, false, true, true
   from bench_line order by id, line`,
  `insert into "Sale" (shop, "orderId", "lineId", kind, day, counts, "customerId", "productId", "variantId", units,
     "grossCents", "discountCents", "returnCents")
   select ${shop}, id, id * 10 + line, 0, day, true, customer, product, product, units, cents * units, 0, 0
   from bench_line order by id, line`,
  `drop table bench_order, bench_line`,
];

export interface Filling {
  shops: number;
  orders: number;
  customers: number;
  products: number;
}

export async function openSalesDatabase({ shops, orders, customers, products }: Filling): Promise<SalesDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-bench-"));
  const server = await startPostgres(folder, {
    durable: true,
    settings: { shared_buffers: "1GB", max_wal_size: "8GB", checkpoint_timeout: "30min" },
  });
  const stop = async () => {
    await server.stop();
    removePostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await server.createDatabase("bench");
    const client = new pg.Client(server.url("bench"));
    // When filling fails the server goes first: what failed is said, not that it went.
    client.on("error", () => undefined);
    await client.connect();
    const migrations = readdirSync("prisma/migrations", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of migrations.sort((a, b) => a.name.localeCompare(b.name)))
      await client.query(readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8"));
    // A rebuild rings for what follows from it.
    const queue = await makeWorkerUtils({ connectionString: server.url("bench") });
    await queue.migrate();
    await queue.release();
    await client.query(`select setseed(0.5)`);
    for (let shop = 1; shop <= shops; shop++)
      for (const sql of fillSql(shop, orders, customers, products)) await client.query(sql);
    await client.query(`vacuum analyze`);
    await client.query(`checkpoint`);
    // Before anything of the app is imported: it reads the environment once.
    Object.assign(process.env, {
      NODE_ENV: "test",
      DATABASE_URL: server.url("bench"),
      SHOPIFY_API_KEY: "bench-key",
      SHOPIFY_API_SECRET: "bench-secret-0123456789abcdef012",
      SHOPIFY_APP_URL: "https://app.test",
      TOKEN_KEYS: `bench:${Buffer.alloc(32, 7).toString("base64")}`,
      LOG_LEVEL: "silent",
    });
    return {
      client,
      async stop() {
        await client.end();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? Number.NaN;
