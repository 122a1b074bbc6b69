// The published CDNOW sample as a shop: imported like any other, its lifecycle, cohort and RFM counts are the known ones.
// One order per customer and day, judged at the end of 1998-06-30. The data does not lie in this repository.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import { importShop } from "#app/jobs/import-shop.ts";
import { log } from "#app/log.server.ts";
import { latestImport } from "#app/store/app/imports.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { differingProfiles, sweepCustomers } from "#app/store/derived/customers/sweep-customers.ts";
import {
  exampleCustomer,
  exampleLine,
  exampleOrder,
  exampleProduct,
  exampleShop,
  exampleVariant,
} from "#simulator/shop/example.ts";
import { openShopFolder } from "#simulator/shop/write.ts";
import { type StandInHere, standInHere } from "#tests/support/stand-in.ts";

const sample = path.resolve(import.meta.dirname, "../../../shared/data/cdnow/CDNOW_sample.txt");
const domain = "cdnow.myshopify.com";
const asOf = "1998-06-30";

interface Sold {
  customer: number;
  day: string;
  cents: number;
}

/** Purchases of one customer on one day are one order. */
function readSample(): Sold[] {
  const byDay = new Map<string, Sold>();
  for (const line of readFileSync(sample, "utf8").split("\n")) {
    const [, customer, date, , amount] = line.trim().split(/\s+/);
    if (!customer || !date || !amount) continue;
    const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
    const known = byDay.get(`${customer}/${day}`) ?? { customer: Number(customer), day, cents: 0 };
    known.cents += Math.round(Number(amount) * 100);
    byDay.set(`${customer}/${day}`, known);
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)) || a.customer - b.customer);
}

function writeFolder(dir: string, sold: readonly Sold[]): void {
  const folder = openShopFolder(dir, { ...exampleShop, domain, name: "CDNOW", ianaTimezone: "UTC", asOf });
  folder.write("products.jsonl", exampleProduct, [exampleVariant]);
  for (const customer of new Set(sold.map((one) => one.customer))) {
    const at = `${sold.find((one) => one.customer === customer)!.day}T12:00:00Z`;
    folder.write("customers.jsonl", {
      ...exampleCustomer,
      ...{ id: `gid://shopify/Customer/${customer}`, legacyResourceId: String(customer), createdAt: at, updatedAt: at },
      lastOrder: null,
    });
  }
  for (const [at, { customer, day, cents }] of sold.entries()) {
    const amount = (cents / 100).toFixed(2);
    const set = { shopMoney: { amount } };
    const instant = `${day}T12:00:00Z`;
    const id = `gid://shopify/Order/${10_000 + at}`;
    folder.write(
      "orders.jsonl",
      {
        ...exampleOrder,
        ...{ id, legacyResourceId: String(10_000 + at), name: `#${10_000 + at}` },
        ...{ createdAt: instant, processedAt: instant, updatedAt: instant, closedAt: instant },
        customer: { id: `gid://shopify/Customer/${customer}` },
        displayFinancialStatus: "PAID",
        refunds: [],
        subtotalPriceSet: { shopMoney: { amount, currencyCode: "USD" } },
        totalPriceSet: { ...set, presentmentMoney: { amount } },
        totalRefundedSet: { shopMoney: { amount: "0.0" } },
        ...{ netPaymentSet: set, currentSubtotalPriceSet: set, currentTotalPriceSet: set },
      },
      [
        {
          ...exampleLine,
          ...{ id: `gid://shopify/LineItem/${50_000 + at}`, __parentId: id },
          ...{ quantity: 1, currentQuantity: 1, refundableQuantity: 1 },
          ...{ originalUnitPriceSet: set, originalTotalSet: set, discountedTotalSet: set },
          discountedUnitPriceAfterAllDiscountsSet: set,
        },
      ],
    );
  }
  folder.close();
}

const hasSample = existsSync(sample);
if (!hasSample) process.stdout.write(`The CDNOW sample is not at ${sample}: its test is left out.\n`);

describe.skipIf(!hasSample)("the CDNOW sample", () => {
  let folder: string;
  let standIn: StandInHere;
  let shop: ShopRecord;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-cdnow-"));
    writeFolder(folder, readSample());
    (env.asOf as Map<string, string>).set(domain, asOf);
    standIn = await standInHere([folder]);
    shop = await standIn.install(domain);
    for (let turn = 0; ; turn++) {
      const run = await latestImport(shop.id);
      if (run?.status === "done") break;
      if (!run || run.status === "failed" || turn > 500) throw new Error(`the import ended: ${run?.failure}`);
      await importShop(
        { shop: shop.id, run: run.id },
        { signal: new AbortController().signal, log, isLastAttempt: false },
      );
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await sweepCustomers(shop.id, "import");
  });
  afterAll(async () => {
    await standIn?.stop();
    rmSync(folder, { recursive: true, force: true });
    await closeDatabase();
  });

  const countBy = async (column: string) => {
    const { rows } = await pool.query<{ value: string; customers: number }>(
      `select "${column}"::text as value, count(*)::int as customers from "CustomerProfile" where shop = $1 group by 1`,
      [shop.id],
    );
    return Object.fromEntries(rows.map(({ value, customers }) => [value, customers]));
  };

  test("2,357 customers spent 244,091.94", async () => {
    const { rows } = await pool.query(
      `select count(*)::int as customers, sum("netCents")::int as cents from "CustomerProfile" where shop = $1`,
      [shop.id],
    );
    expect(rows).toEqual([{ customers: 2357, cents: 24_409_194 }]);
  });

  test("lifecycle: 1,843 churned, 215 at risk, 37 reactivated, 262 active, none new", async () => {
    expect(await countBy("lifecycle")).toEqual({ churned: 1843, "at-risk": 215, reactivated: 37, active: 262 });
  });

  test("RFM scores by the share strictly below", async () => {
    expect(await countBy("frequency")).toEqual({ 1: 1218, 3: 403, 4: 358, 5: 378 });
    expect(await countBy("recency")).toEqual({ 1: 482, 2: 471, 3: 463, 4: 470, 5: 471 });
    expect(await countBy("monetary")).toEqual({ 1: 481, 2: 462, 3: 472, 4: 471, 5: 471 });
  });

  test("cohorts: who came when, and how many of them bought in each month since", async () => {
    const { rows } = await pool.query<{ cohort: string; customers: number[] }>(
      `select cohort::text, array_agg(customers order by month) as customers from "CohortMonth"
       where shop = $1 and customers > 0 group by cohort order by cohort`,
      [shop.id],
    );
    expect(rows).toEqual([
      { cohort: "1997-01-01", customers: [781, 124, 95, 70, 65, 77, 65, 53, 52, 45, 62, 59, 45, 47, 63, 37, 37, 33] },
      { cohort: "1997-02-01", customers: [857, 134, 110, 75, 77, 75, 61, 61, 74, 70, 59, 57, 59, 70, 56, 59, 60] },
      { cohort: "1997-03-01", customers: [719, 87, 84, 78, 63, 64, 55, 57, 73, 65, 47, 51, 78, 32, 38, 45] },
    ]);
  });

  test("judging everybody anew changes nothing", async () => {
    expect(await differingProfiles(shop.id)).toEqual([]);
  });
});
