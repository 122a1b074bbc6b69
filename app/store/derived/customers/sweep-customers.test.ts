import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { dayNumber } from "#app/derive/basics/day-number.ts";
import { defaultRules } from "#app/derive/customer/customer-rules.ts";
import { dimensionNames } from "#app/derive/customer/dimensions.ts";
import type { OrderWord } from "#app/derive/shop/merge-order.ts";
import { decideCustomer } from "#app/store/app/customer-decisions.ts";
import { saveRules } from "#app/store/app/customer-rules.ts";
import { shopTables } from "#app/store/app/forget-shop.ts";
import { applyOrders } from "#app/store/source/apply-orders.ts";
import { detachCustomer, mergeCustomers } from "#app/store/source/merge-customers.ts";
import { inTransaction, type Tx } from "#app/store/transaction.ts";
import {
  dice,
  lineRow,
  orderHistory,
  orderRow,
  orderWord,
  refundLineRow,
  refundRow,
  shuffle,
} from "#tests/support/order-rows.ts";
import { differingProfiles, previewRules, sweepCustomers } from "./sweep-customers.ts";

const shop = 1;
const other = 2;
const asOf = "2026-05-15";

beforeEach(async () => {
  for (const table of shopTables) await pool.query(`delete from "${table}"`);
  await pool.query(`delete from "Shop"`);
  const { env } = await import("#app/env.server.ts");
  for (const id of [shop, other]) {
    const domain = `shop-${id}.myshopify.com`;
    (env.asOf as Map<string, string>).set(domain, asOf);
    await pool.query(
      `insert into "Shop" (id, gid, domain, name, currency, "timeZone", locale, "scopesAt", "detailsAt", "installedAt")
       values ($1, $2, $3, 'Shop', 'USD', 'UTC', 'en', now(), now(), now())`,
      [id, `gid://shopify/Shop/${id}`, domain],
    );
    await pool.query(
      `insert into "ProductNode" (shop, "productId", node)
       select $1, p, 1000 * (1 + p % 10) + 1 from generate_series(1, 30) p where p % 7 <> 0`,
      [id],
    );
    await pool.query(
      `insert into "ProductJudgement" (shop, "productId", node, confidence, by, "fitmentClass", "fitmentConfidence",
         "fitmentBy", performance, restoration, custom, "isReviewed", evidence, "judgedAt")
       select $1, p, 1000 * (1 + p % 10) + 1, 1, 'words', case when p % 3 = 0 then 'specific' else 'universal' end, 1, 'words',
         p % 2 = 0, p % 5 = 0, false, false, '{}', now()
       from generate_series(1, 20) p`,
      [id],
    );
    await pool.query(
      `insert into "ProductVehicle" (shop, "productId", make, model, "yearFrom", "yearTo")
       select $1, p, 'Ford', case when p % 2 = 0 then 'Model B' else '' end, 1928 + p % 6, 1934 + p % 4
       from generate_series(3, 18, 3) p`,
      [id],
    );
  }
});
afterAll(closeDatabase);

const work = <T>(of: (tx: Tx) => Promise<T>) => inTransaction(of);
const apply = (of: number, words: readonly OrderWord[]) => work((tx) => applyOrders(tx, of, words));

const world = {
  customers: 12,
  products: 30,
  days: Array.from({ length: 480 }, (_, day) => new Date(Date.UTC(2025, 0, 15 + day)).toISOString().slice(0, 10)),
};

async function profilesOf(of: number) {
  const { rows } = await pool.query(
    `select to_jsonb(p) - 'shop' - 'changedAt' || jsonb_build_object('customerId', "customerId"::text) as row from "CustomerProfile" p where shop = $1 order by "customerId"`,
    [of],
  );
  return rows.map(({ row }) => row as Record<string, unknown>);
}

/** Where the ledger says that everybody stands: each entry leaves where the one before led to. */
async function foldedLedger(of: number) {
  const { rows } = await pool.query<{
    customerId: string;
    dimension: string;
    from: string | null;
    to: string | null;
    cause: string;
  }>(`select "customerId", dimension, "from", "to", cause from "SegmentMove" where shop = $1 order by id`, [of]);
  const standing = new Map<string, string | null>();
  for (const { customerId, dimension, from, to, cause } of rows) {
    const key = `${customerId}/${dimension}`;
    if (cause === "reconstructed") continue;
    expect(from).toBe(standing.get(key) ?? null);
    expect(from).not.toBe(to);
    standing.set(key, to);
  }
  return [...standing]
    .filter(([, to]) => to !== null)
    .map(([key, to]) => `${key}/${to}`)
    .sort();
}

async function membership(of: number) {
  const profiles = await profilesOf(of);
  return profiles
    .flatMap((row) => dimensionNames.map((name) => [row.customerId, name, row[name]]))
    .filter(([, , segment]) => segment !== null)
    .map((parts) => parts.join("/"))
    .sort();
}

async function sizesByHand(of: number) {
  const sizes = new Map<string, number[]>();
  for (const row of await profilesOf(of))
    for (const name of dimensionNames) {
      const segment = row[name];
      if (segment === null) continue;
      const size = sizes.get(`${name}/${segment}`) ?? [0, 0, 0, 0];
      size[0]!++;
      size[1]! += Number(row.orders);
      size[2]! += Number(row.netCents);
      if (["new", "active", "reactivated"].includes(String(row.lifecycle))) size[3]!++;
      sizes.set(`${name}/${segment}`, size);
    }
  return [...sizes].map(([key, size]) => [key, ...size].join("/")).sort();
}

async function sizesKept(of: number) {
  const { rows } = await pool.query(
    `select dimension, segment, customers, orders, "netCents", active from "SegmentSize" where shop = $1 and customers <> 0`,
    [of],
  );
  return rows.map((row) => Object.values(row).join("/")).sort();
}

async function expectWhole(of: number) {
  expect(await differingProfiles(of)).toEqual([]);
  expect(await foldedLedger(of)).toEqual(await membership(of));
  expect(await sizesKept(of)).toEqual(await sizesByHand(of));
}

describe.each([1, 2])(
  "random events with duplicates, refunds, merges, rules and decisions, seed %i",
  { timeout: 60_000 },
  (seed) => {
    const random = dice(seed);
    const histories = Array.from({ length: 90 }, (_, index) => orderHistory(index + 1, random, world));

    test("after every batch each profile is what judging everybody anew comes to, and the ledger folds to it", async () => {
      const words = histories.flat();
      const told = shuffle([...words, ...words.filter(() => random(10) === 0)], random);
      const half = Math.floor(told.length / 2);
      await apply(shop, told.slice(0, half));
      await apply(other, histories.slice(0, 20).flat());
      await sweepCustomers(shop, "import");
      await sweepCustomers(other, "import");
      const others = await profilesOf(other);
      await expectWhole(shop);
      let batch = 0;
      for (let from = half; from < told.length; batch++) {
        const size = 1 + random(50);
        await apply(shop, told.slice(from, from + size));
        from += size;
        if (batch % 4 === 1) {
          const [keptId, goneId] = [String(1 + random(12)), String(1 + random(12))];
          if (keptId !== goneId) await work((tx) => mergeCustomers(tx, shop, [{ keptId, goneId, at: new Date() }]));
        }
        if (batch === 2)
          await work((tx) => decideCustomer(tx, shop, "3", { isExcluded: false, archetype: "racing-enthusiast" }));
        if (batch === 3) await work((tx) => decideCustomer(tx, shop, "4", { isExcluded: true, archetype: null }));
        if (batch === 4) {
          await work((tx) => saveRules(tx, shop, { ...defaultRules, atRiskDays: 60, loyalLeastDays: 100 }, "1"));
          await sweepCustomers(shop, "rules");
        }
        await expectWhole(shop);
      }
      expect(batch).toBeGreaterThan(4);
      expect((await profilesOf(shop)).length).toBeGreaterThan(5);
      expect(await profilesOf(other)).toEqual(others);
      // Sweeping what is up to date changes nothing but by new edges; a second time nothing at all.
      await sweepCustomers(shop, "time");
      expect((await sweepCustomers(shop, "time")).changed).toBe(0);
      await expectWhole(shop);
    });
  },
);

const order = (id: number, day: string, customerId: string, cents: number) =>
  orderWord(orderRow(id, day, { customerId, discountCodes: [], tags: [] }), [
    lineRow(id, id * 10, 1, cents, { productId: "1" }),
  ]);

test("an order moves its customer at once, with the order as the cause and the reasons beside it", async () => {
  await apply(shop, [order(1, "2025-06-01", "7", 10_000), order(2, "2026-05-01", "8", 5000)]);
  await sweepCustomers(shop, "import");
  await apply(shop, [order(3, "2026-05-15", "7", 2000)]);
  const { rows } = await pool.query(
    `select "from", "to", cause, "orderId"::int, evidence from "SegmentMove"
     where shop = $1 and "customerId" = 7 and dimension = 'lifecycle' and cause <> 'reconstructed' order by id`,
    [shop],
  );
  expect(rows).toEqual([
    { from: null, to: "churned", cause: "import", orderId: null, evidence: null },
    {
      from: "churned",
      to: "reactivated",
      cause: "order",
      orderId: 3,
      evidence: [
        { from: "last order", found: "0 days ago", says: "reactivated", weight: 1 },
        { from: "first order", found: "348 days ago", says: "reactivated", weight: 1 },
        { from: "latest return", found: "0 days ago", says: "reactivated", weight: 1 },
      ],
    },
  ]);
  expect((await profilesOf(other)).length).toBe(0);
});

test("an import opens one entry per customer and dimension, and makes up the moves before it", async () => {
  await apply(shop, [order(1, "2025-06-01", "7", 10_000)]);
  await sweepCustomers(shop, "import");
  const { rows } = await pool.query<{ dimension: string; to: string; day: string; cause: string }>(
    `select dimension, "to", day::text, cause from "SegmentMove" where shop = $1 order by id`,
    [shop],
  );
  expect(rows.filter(({ cause }) => cause === "reconstructed").map(({ to, day }) => [to, day])).toEqual([
    ["new", "2025-06-01"],
    ["active", "2025-07-01"],
    ["at-risk", "2025-08-30"],
    ["churned", "2025-11-28"],
  ]);
  expect(
    rows
      .filter(({ cause }) => cause === "import")
      .map(({ dimension }) => dimension)
      .sort(),
  ).toEqual([...dimensionNames].sort());
  const { rows: flows } = await pool.query(
    `select month::text, "from", "to", moves from "SegmentFlow" where shop = $1 and dimension = 'lifecycle' order by month`,
    [shop],
  );
  expect(flows.map((row) => Object.values(row))).toEqual([
    ["2025-06-01", "", "new", 1],
    ["2025-07-01", "new", "active", 1],
    ["2025-08-01", "active", "at-risk", 1],
    ["2025-11-01", "at-risk", "churned", 1],
  ]);
});

test("a refund is told as the cause", async () => {
  const first = order(1, "2026-04-01", "7", 20_000);
  await apply(shop, [first, order(2, "2026-04-02", "8", 5000), order(3, "2026-04-02", "8", 5000)]);
  await sweepCustomers(shop, "import");
  const refund = refundRow(1, 90, "2026-05-01");
  await apply(shop, [{ kind: "refund", refund, lines: [refundLineRow(1, 90, 10, 1, 20_000)] }]);
  const { rows } = await pool.query<{ cause: string }>(
    `select distinct cause from "SegmentMove" where shop = $1 and "customerId" = 7 and "from" is not null and cause <> 'reconstructed'`,
    [shop],
  );
  expect(rows).toEqual([{ cause: "refund" }]);
});

test("before the shop's customers were judged as a whole an order judges nobody", async () => {
  await apply(shop, [order(1, "2026-04-01", "7", 10_000)]);
  expect(await profilesOf(shop)).toEqual([]);
});

test("who must be forgotten leaves no trace in the ledger, and the sizes stay right", async () => {
  await apply(shop, [order(1, "2026-04-01", "7", 10_000), order(2, "2026-04-02", "8", 5000)]);
  await sweepCustomers(shop, "import");
  await work((tx) => detachCustomer(tx, shop, "7"));
  const { rowCount } = await pool.query(`select from "SegmentMove" where shop = $1 and "customerId" = 7`, [shop]);
  expect(rowCount).toBe(0);
  expect((await profilesOf(shop)).map((row) => row.customerId)).toEqual(["8"]);
  expect(await sizesKept(shop)).toEqual(await sizesByHand(shop));
});

test("a preview tells exactly what saving the rules then does", async () => {
  const random = dice(6);
  await apply(shop, Array.from({ length: 80 }, (_, index) => orderHistory(index + 1, random, world)).flat());
  await sweepCustomers(shop, "import");
  const rules = {
    ...defaultRules,
    newDays: 10,
    atRiskDays: 40,
    churnedDays: 70,
    returnFreshDays: 20,
    slippingLeastDays: 20,
    vipPercent: 30,
  };
  const before = await profilesOf(shop);
  const preview = await previewRules(shop, rules);
  expect(await profilesOf(shop)).toEqual(before);
  expect(preview.length).toBeGreaterThan(0);
  await work((tx) => saveRules(tx, shop, rules, "1"));
  expect((await sweepCustomers(shop, "rules")).changed).toBe(preview.length);
  expect(await previewRules(shop, rules)).toEqual([]);
  const { rows } = await pool.query(
    `select distinct rules, cause from "SegmentMove" where shop = $1 and cause = 'rules'`,
    [shop],
  );
  expect(rows).toEqual([{ rules: 1, cause: "rules" }]);
});

test("passing time alone moves customers on the next day's sweep", async () => {
  await apply(shop, [order(1, "2026-04-15", "7", 10_000)]);
  await sweepCustomers(shop, "import");
  const { env } = await import("#app/env.server.ts");
  (env.asOf as Map<string, string>).set("shop-1.myshopify.com", "2026-07-14");
  await sweepCustomers(shop, "time");
  const { rows } = await pool.query(
    `select "from", "to", day::text from "SegmentMove" where shop = $1 and dimension = 'lifecycle' and cause = 'time'`,
    [shop],
  );
  expect(rows).toEqual([{ from: "active", to: "at-risk", day: "2026-07-14" }]);
  expect(dayNumber("2026-07-14") - dayNumber("2026-04-15")).toBe(90);
});

test("ids of more digits than a number holds keep apart, by an order as by a sweep", async () => {
  const [a, b] = ["9223372036854775807", "9223372036854775806"];
  await apply(shop, [order(1, "2026-04-01", a, 10_000), order(2, "2026-04-01", b, 20_000)]);
  await sweepCustomers(shop, "import");
  await apply(shop, [order(3, "2026-05-01", a, 500), order(4, "2026-05-02", "4294967295", 500)]);
  await expectWhole(shop);
  const { rows } = await pool.query(
    `select "customerId", "netCents"::int as net from "CustomerProfile" where shop = $1 order by "customerId"`,
    [shop],
  );
  expect(rows).toEqual([
    { customerId: "4294967295", net: 500 },
    { customerId: b, net: 20_000 },
    { customerId: a, net: 10_500 },
  ]);
});
