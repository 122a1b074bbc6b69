// Orders applied with every transactional rollup, against a statement that only writes the same facts.
import type { OrderWord } from "#app/derive/shop/merge-order.ts";
import { createOrderSource, type ToldOrder } from "#bench/support/order-words.ts";
import { median, openSalesDatabase, quantile } from "#bench/support/sales-database.ts";
import type { Experiment } from "#commands/figures.ts";
import { dice, orderHistory, shuffle } from "#tests/support/order-rows.ts";

const filling = { shops: 2, orders: 300_000, customers: 100_000, products: 20_000 };
const rounds = 25;
const toldAgain = 25;
const [product, reference] = [1, 2];

// The fixed reference: orders, lines and sales of a batch, put over what is there. Nothing is read, compared or added up.
const referenceSql = `
  with placed as (
    insert into "Order" (shop, id, name, "customerId", "createdAt", "processedAt", "updatedAt", "cancelledAt", day,
      "cancelledOn", test, edited, "taxesIncluded", "taxExempt", currency, channel, "sourceName", "locationId",
      "financialStatus", "fulfillmentStatus", country, province, "discountCodes", tags, "taxCents", "shippingCents",
      "shippingTaxCents", "totalCents", counts, "hasSale")
    select $1, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v::text[], w::text[], x, y, z, aa, ab, ac
    from unnest($2::bigint[], $3::text[], $4::bigint[], $5::timestamptz[], $6::timestamptz[], $7::timestamptz[],
      $8::timestamptz[], $9::date[], $10::date[], $11::boolean[], $12::boolean[], $13::boolean[], $14::boolean[],
      $15::text[], $16::text[], $17::text[], $18::bigint[], $19::text[], $20::text[], $21::text[], $22::text[],
      $23::text[], $24::text[], $25::bigint[], $26::bigint[], $27::bigint[], $28::bigint[], $29::boolean[], $30::boolean[])
      as told(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa, ab, ac)
    order by a
    on conflict (shop, id) do update set
      name = excluded.name, "customerId" = excluded."customerId", "createdAt" = excluded."createdAt",
      "processedAt" = excluded."processedAt", "updatedAt" = excluded."updatedAt", "cancelledAt" = excluded."cancelledAt",
      day = excluded.day, "cancelledOn" = excluded."cancelledOn", test = excluded.test, edited = excluded.edited,
      "taxesIncluded" = excluded."taxesIncluded", "taxExempt" = excluded."taxExempt", currency = excluded.currency,
      channel = excluded.channel, "sourceName" = excluded."sourceName", "locationId" = excluded."locationId",
      "financialStatus" = excluded."financialStatus", "fulfillmentStatus" = excluded."fulfillmentStatus",
      country = excluded.country, province = excluded.province, "discountCodes" = excluded."discountCodes",
      tags = excluded.tags, "taxCents" = excluded."taxCents", "shippingCents" = excluded."shippingCents",
      "shippingTaxCents" = excluded."shippingTaxCents",
      "totalCents" = excluded."totalCents", counts = excluded.counts, "hasSale" = excluded."hasSale"
  ),
  line as (
    insert into "OrderLine" (shop, "orderId", id, "productId", "variantId", title, "variantTitle", sku, vendor, quantity,
      "currentQuantity", "unitCents", "grossCents", "discountCents", "taxCents", "isGiftCard", "requiresShipping", taxable)
    select $1, told.*
    from unnest($31::bigint[], $32::bigint[], $33::bigint[], $34::bigint[], $35::text[], $36::text[], $37::text[],
      $38::text[], $39::int[], $40::int[], $41::bigint[], $42::bigint[], $43::bigint[], $44::bigint[], $45::boolean[],
      $46::boolean[], $47::boolean[]) as told(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q)
    order by a, b
    on conflict (shop, "orderId", id) do update set
      "productId" = excluded."productId", "variantId" = excluded."variantId", title = excluded.title,
      "variantTitle" = excluded."variantTitle", sku = excluded.sku, vendor = excluded.vendor, quantity = excluded.quantity,
      "currentQuantity" = excluded."currentQuantity", "unitCents" = excluded."unitCents",
      "grossCents" = excluded."grossCents", "discountCents" = excluded."discountCents", "taxCents" = excluded."taxCents",
      "isGiftCard" = excluded."isGiftCard", "requiresShipping" = excluded."requiresShipping", taxable = excluded.taxable
  )
  insert into "Sale" (shop, "orderId", "lineId", kind, day, counts, "customerId", "productId", "variantId", units,
    "grossCents", "discountCents", "returnCents")
  select $1, told.*
  from unnest($48::bigint[], $49::bigint[], $50::smallint[], $51::date[], $52::boolean[], $53::bigint[], $54::bigint[],
    $55::bigint[], $56::int[], $57::bigint[], $58::bigint[], $59::bigint[])
    as told(a, b, c, d, e, f, g, h, i, j, k, l)
  order by a, b, c, d
  on conflict (shop, "orderId", "lineId", kind, day) do update set
    counts = excluded.counts, "customerId" = excluded."customerId", "productId" = excluded."productId",
    "variantId" = excluded."variantId", units = excluded.units, "grossCents" = excluded."grossCents",
    "discountCents" = excluded."discountCents", "returnCents" = excluded."returnCents"`;

export const experiment: Experiment = {
  about: "orders per second with every transactional rollup ÷ upserting the same facts only, at 500 and 1000 a batch",
  async measure({ seeds, say }) {
    const seed = seeds[0] ?? 1;
    const database = await openSalesDatabase(filling);
    const { closeDatabase } = await import("#app/db.server.ts");
    try {
      const { inTransaction } = await import("#app/store/transaction.ts");
      const { applyOrders } = await import("#app/store/source/apply-orders.ts");
      const { orderColumns, lineColumns, saleColumns } = await import("#app/store/source/order-tables.ts");
      const { parametersOf } = await import("#app/store/columns.ts");
      const { rebuildRollups } = await import("#app/store/rollups/rebuild.ts");
      const { verifyShop } = await import("#app/store/rollups/verify.ts");
      const { saleRowsOf } = await import("#app/derive/shop/sale-rows.ts");
      await rebuildRollups(product, "2026-11-20");
      await database.client.query("vacuum analyze");
      say(`${filling.orders} orders are there; ${toldAgain} in 100 words tell of recent orders again`);

      const apply = (words: readonly OrderWord[]) => inTransaction((tx) => applyOrders(tx, product, words));
      const write = (words: readonly ToldOrder[]) => {
        const sales = words.flatMap(({ order, lines }) =>
          saleRowsOf({ order, lines, refunds: [], refundLines: [], edits: [] }),
        );
        const orders = words.map(({ order }) => ({ ...order, counts: true, hasSale: true }));
        const lines = words.flatMap((word) => word.lines);
        const began = performance.now();
        return inTransaction(async (tx) => {
          await tx.query(`select set_config('plan_cache_mode', 'force_generic_plan', true)`);
          await tx.query({
            name: "reference",
            text: referenceSql,
            values: [
              reference,
              ...parametersOf(orderColumns, orders),
              ...parametersOf(lineColumns, lines),
              ...parametersOf(saleColumns, sales),
            ],
          });
        }).then(() => performance.now() - began);
      };
      const sources = [product, reference].map((shop) =>
        createOrderSource(shop, filling.customers, filling.products, seed),
      );
      const measured: Record<number, { applied: number[]; written: number[] }> = {};
      for (const size of [500, 1000]) {
        const times = { applied: [] as number[], written: [] as number[] };
        for (let round = -5; round < rounds; round++) {
          const [mine, theirs] = sources.map((source) => source.next(size, toldAgain));
          const began = performance.now();
          await apply(mine!);
          const applied = performance.now() - began;
          const written = await write(theirs!);
          if (round < 0) continue;
          times.applied.push(applied);
          times.written.push(written);
        }
        measured[size] = times;
      }
      // What differences find hardest: orders that change customer or day, are cancelled or deleted, or turn out older.
      const random = dice(seed);
      const daysOf = Array.from({ length: 400 }, (_, day) =>
        new Date(Date.UTC(2025, 9, 1 + day)).toISOString().slice(0, 10),
      );
      const hard = Array.from({ length: 2000 }, (_, index) =>
        orderHistory(100_000 + index, random, { customers: 300, products: 500, days: daysOf }),
      ).flat();
      const mixed = shuffle(hard, random);
      for (let from = 0; from < mixed.length; from += 700) await apply(mixed.slice(from, from + 700));
      const verified = await verifyShop(product);
      for (const { rollup, differing, first } of verified)
        if (differing > 0) say(`${rollup}: ${differing} rows differ: ${JSON.stringify(first)}`);
      const differing = verified.reduce((sum, one) => sum + one.differing, 0);
      const ratio = (size: number) => median(measured[size]!.written) / median(measured[size]!.applied);
      const perSecond = (size: number, times: number[]) => Math.round((size / median(times)) * 1000);
      return {
        figures: {
          ratioAt500: { value: ratio(500), goal: { atLeast: 0.35 } },
          ratioAt1000: { value: ratio(1000), goal: { atLeast: 0.35 } },
          appliedPerSecondAt500: { value: perSecond(500, measured[500]!.applied), unit: "orders/s" },
          appliedPerSecondAt1000: { value: perSecond(1000, measured[1000]!.applied), unit: "orders/s" },
          writtenPerSecondAt1000: { value: perSecond(1000, measured[1000]!.written), unit: "orders/s" },
          applyBatch500P99: { value: Math.round(quantile(measured[500]!.applied, 0.99)), unit: "ms" },
          hardWords: { value: mixed.length },
          rowsDifferingFromRecompute: { value: differing, goal: { equals: 0 } },
        },
      };
    } finally {
      await closeDatabase();
      await database.stop();
    }
  },
};
