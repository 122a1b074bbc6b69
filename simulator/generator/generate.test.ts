// Properties that every generated shop has, over several seeds and kinds of shop.
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkShopFolder } from "#simulator/shop/check.ts";
import { readLines } from "#simulator/shop/lines.ts";
import type { LineItemNode, OrderNode, RefundNode } from "#simulator/shop/nodes.ts";
import { readNodes } from "#simulator/shop/read.ts";
import { type GenerateOptions, generate } from "./generate.ts";
import { truthFile } from "./truth.ts";

const root = mkdtempSync(path.join(tmpdir(), "shop-generate-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const base: Omit<GenerateOptions, "dir"> = {
  seed: 1,
  products: 220,
  customers: 300,
  orders: 1100,
  months: 36,
  asOf: "2026-06-15",
  currency: "USD",
  timeZone: "America/Chicago",
  taxesIncluded: false,
  plan: "Grow",
  name: "Test Speed Shop",
  domain: "test-speed-shop.myshopify.com",
  growth: 0.25,
  season: 1,
  levels: true,
  say: () => {},
};

const shops: [name: string, options: Partial<GenerateOptions>, decimals: number][] = [
  ["dollars", { seed: 11 }, 2],
  ["other dollars, ten months", { seed: 12, months: 10, asOf: "2026-02-01", orders: 500 }, 2],
  ["euros with taxes in the prices", { seed: 13, currency: "EUR", taxesIncluded: true, timeZone: "Europe/Berlin" }, 2],
  ["yen", { seed: 14, currency: "JPY", timeZone: "Asia/Tokyo", taxesIncluded: true }, 0],
];

describe.each(shops)("a shop in %s", (name, options, decimals) => {
  const dir = path.join(root, name.replaceAll(/\W+/g, "-"));
  const orders: { node: OrderNode; lines: LineItemNode[] }[] = [];
  const refunds = new Map<string, RefundNode[]>();
  const units = (amount: string) => Math.round(Number(amount) * 10 ** decimals);
  const of = (set: { shopMoney: { amount: string } } | null) => units(set?.shopMoney.amount ?? "0");
  const sum = <T>(list: readonly T[], value: (one: T) => number) => list.reduce((total, one) => total + value(one), 0);
  const full = { ...base, ...options, dir };
  let end = 0;

  beforeAll(() => {
    generate(full);
    for (const { node, children } of readNodes(dir, "orders.jsonl")) orders.push({ node, lines: children });
    for (const { node } of readNodes(dir, "refunds.jsonl"))
      refunds.set(node.order.id, [...(refunds.get(node.order.id) ?? []), node]);
    end = Date.parse(`${full.asOf}T23:59:59Z`);
  });

  test("is sound, and of about the size asked for", () => {
    const counts = checkShopFolder(dir);
    expect(counts.customers).toBe(full.customers);
    expect(Math.abs(counts.orders / full.orders - 1)).toBeLessThan(0.12);
    expect(counts.lines / counts.orders).toBeGreaterThan(2.3);
  });

  test("amounts have no more decimals than the currency", () => {
    const form = decimals === 0 ? /^-?\d+\.0$/ : /^-?\d+\.\d{1,2}$/;
    for (const { node, lines } of orders) {
      expect(node.totalPriceSet.shopMoney.amount).toMatch(form);
      for (const line of lines) expect(line.discountedTotalSet.shopMoney.amount).toMatch(form);
    }
  });

  test("lines, discounts, subtotal, shipping, tax and total of every order agree", () => {
    for (const { node, lines } of orders) {
      for (const line of lines) {
        expect(of(line.originalTotalSet)).toBe(of(line.originalUnitPriceSet) * line.quantity);
        const automatic = sum(
          line.discountAllocations.filter(({ discountApplication }) => discountApplication.title),
          (one) => of(one.allocatedAmountSet),
        );
        expect(of(line.discountedTotalSet)).toBe(of(line.originalTotalSet) - automatic);
      }
      const discounts = sum(lines, (line) => sum(line.discountAllocations, (one) => of(one.allocatedAmountSet)));
      expect(of(node.totalDiscountsSet)).toBe(discounts);
      expect(of(node.subtotalPriceSet)).toBe(sum(lines, (line) => of(line.originalTotalSet)) - discounts);
      const tax = node.taxesIncluded ? 0 : of(node.totalTaxSet);
      expect(of(node.totalPriceSet)).toBe(of(node.subtotalPriceSet) + of(node.totalShippingPriceSet) + tax);
      expect(units(node.totalPriceSet.presentmentMoney.amount)).toBe(of(node.totalPriceSet));
      const taxed = sum(lines, (line) => sum(line.taxLines ?? [], (one) => of(one.priceSet)));
      expect(of(node.totalTaxSet)).toBe(taxed + sum(node.shippingLine?.taxLines ?? [], (one) => of(one.priceSet)));
      if (node.taxExempt) expect(of(node.totalTaxSet)).toBe(0);
    }
  });

  test("refunds, current amounts, payments and quantities of every order agree", () => {
    for (const { node, lines } of orders) {
      const own = refunds.get(node.id) ?? [];
      expect(own.map(({ id }) => id)).toEqual(node.refunds.map(({ id }) => id));
      expect(own.map(({ totalRefundedSet }) => totalRefundedSet)).toEqual(
        node.refunds.map(({ totalRefundedSet }) => totalRefundedSet),
      );
      expect(of(node.totalRefundedSet)).toBe(sum(own, (one) => of(one.totalRefundedSet)));
      const rows = own.flatMap(({ refundLineItems }) => refundLineItems.nodes);
      for (const line of lines) {
        const back = sum(
          rows.filter(({ lineItem }) => lineItem.id === line.id),
          ({ quantity }) => quantity,
        );
        expect(line.currentQuantity).toBe(line.quantity - back);
        expect(line.currentQuantity).toBeGreaterThanOrEqual(0);
        expect(line.unfulfilledQuantity).toBeLessThanOrEqual(line.currentQuantity);
      }
      expect(of(node.currentSubtotalPriceSet)).toBe(
        of(node.subtotalPriceSet) - sum(rows, (row) => of(row.subtotalSet)),
      );
      const shipping = of(node.totalShippingPriceSet) - of(node.totalRefundedShippingSet);
      const ofShipping = shipping === 0 ? sum(node.shippingLine?.taxLines ?? [], (one) => of(one.priceSet)) : 0;
      expect(of(node.currentTotalTaxSet)).toBe(
        of(node.totalTaxSet) - sum(rows, (row) => of(row.totalTaxSet)) - ofShipping,
      );
      const tax = node.taxesIncluded ? 0 : of(node.currentTotalTaxSet);
      expect(of(node.currentTotalPriceSet)).toBe(of(node.currentSubtotalPriceSet) + shipping + tax);
      const paid = sum(
        node.transactions.filter(({ kind }) => kind === "SALE" || kind === "CAPTURE"),
        (one) => of(one.amountSet),
      );
      const repaid = sum(
        node.transactions.filter(({ kind }) => kind === "REFUND"),
        (one) => of(one.amountSet),
      );
      expect(repaid).toBe(of(node.totalRefundedSet));
      expect(of(node.netPaymentSet)).toBe(paid - repaid);
      if (node.cancelledAt) expect(of(node.currentTotalPriceSet)).toBe(0);
      if (node.displayFulfillmentStatus === "FULFILLED") expect(sum(lines, (line) => line.unfulfilledQuantity)).toBe(0);
    }
  });

  test("nothing happens after the history's last day, and nothing before it began to", () => {
    for (const { node } of orders) {
      const moments = [
        node.updatedAt,
        node.cancelledAt ?? node.createdAt,
        ...node.refunds.map(({ processedAt }) => processedAt),
        ...node.fulfillments.flatMap(({ createdAt, deliveredAt }) => [createdAt, deliveredAt ?? createdAt]),
        ...node.transactions.map(({ processedAt }) => processedAt ?? node.createdAt),
      ];
      for (const moment of moments) {
        expect(Date.parse(moment)).toBeGreaterThanOrEqual(Date.parse(node.createdAt));
        expect(Date.parse(moment)).toBeLessThan(end);
        expect(Date.parse(moment)).toBeLessThanOrEqual(Date.parse(node.updatedAt));
      }
    }
    const times = orders.map(({ node }) => node.createdAt);
    expect(times).toEqual([...times].sort());
  });

  test("customers agree with their orders", () => {
    const byCustomer = new Map<string, OrderNode[]>();
    for (const { node } of orders)
      if (node.customer) byCustomer.set(node.customer.id, [...(byCustomer.get(node.customer.id) ?? []), node]);
    for (const { node } of readNodes(dir, "customers.jsonl")) {
      const own = byCustomer.get(node.id) ?? [];
      expect(Number(node.numberOfOrders)).toBe(own.length);
      expect(units(node.amountSpent.amount)).toBe(sum(own, (one) => of(one.netPaymentSet)));
      expect(node.lastOrder?.id ?? null).toBe(own.at(-1)?.id ?? null);
      for (const order of own) expect(order.createdAt >= node.createdAt).toBe(true);
    }
  });

  test("stock agrees between levels, variants, products and its own history", () => {
    const levels = new Map<string, { available: number; onHand: number; committed: number }[]>();
    const latest = new Map<string, { available: number; updatedAt: string }>();
    for (const { node } of readNodes(dir, "levels.jsonl")) {
      const key = `${node.inventoryItem.id} ${node.location.id}`;
      expect(node.updatedAt >= (latest.get(key)?.updatedAt ?? "")).toBe(true);
      latest.set(key, node);
    }
    for (const { node, children } of readNodes(dir, "inventory.jsonl")) {
      const own = children.map(({ location, quantities }) => {
        const quantity = (name: string) => quantities.find((one) => one.name === name)?.quantity ?? Number.NaN;
        const told = latest.get(`${node.id} ${location.id}`)?.available ?? 0;
        if (node.tracked) expect(quantity("available")).toBe(told);
        return { available: quantity("available"), onHand: quantity("on_hand"), committed: quantity("committed") };
      });
      for (const one of own) expect(one.onHand).toBe(one.available + one.committed);
      levels.set(node.id, own);
    }
    const waiting = sum(orders, ({ node, lines }) => (node.test ? 0 : sum(lines, (line) => line.unfulfilledQuantity)));
    expect(sum([...levels.values()].flat(), ({ committed }) => committed)).toBeLessThanOrEqual(waiting);
    for (const { node, children } of readNodes(dir, "products.jsonl")) {
      const variants = children.flatMap((child) => ("inventoryItem" in child ? [child] : []));
      expect(node.totalInventory).toBe(sum(variants, ({ inventoryQuantity }) => inventoryQuantity ?? 0));
      for (const variant of variants) {
        const own = levels.get(variant.inventoryItem.id) ?? [];
        expect(variant.inventoryQuantity).toBe(sum(own, ({ available }) => available));
      }
      expect(node.hasOnlyDefaultVariant).toBe(variants.length === 1 && variants[0]?.title === "Default Title");
    }
  });

  test("the dirt of a real shop is there", () => {
    const seen = (count: number) => expect(count).toBeGreaterThan(0);
    seen(orders.filter(({ node }) => node.customer === null).length);
    seen(orders.filter(({ node }) => node.cancelledAt !== null).length);
    seen(orders.filter(({ node }) => node.edited).length);
    seen(orders.filter(({ node }) => node.discountCodes.length > 0).length);
    seen(orders.filter(({ node }) => node.sourceName === "pos").length);
    seen(orders.filter(({ node }) => node.taxExempt).length);
    seen(orders.filter(({ lines }) => lines.some((line) => of(line.originalUnitPriceSet) === 0)).length);
    seen(orders.filter(({ lines }) => lines.some((line) => line.product === null)).length);
    const variants = [...readNodes(dir, "products.jsonl")].flatMap(({ children }) =>
      children.flatMap((child) => ("inventoryItem" in child ? [child] : [])),
    );
    const withoutCost =
      variants.filter(({ inventoryItem }) => inventoryItem.unitCost === null).length / variants.length;
    expect(withoutCost).toBeGreaterThan(0.05);
    expect(withoutCost).toBeLessThan(0.22);
  });

  test("the truth covers every customer and product, and lies beside the folder", () => {
    const kinds = new Map<string, number>();
    for (const { bytes } of readLines(truthFile(dir))) {
      const { kind } = JSON.parse(bytes.toString("utf8")) as { kind: string };
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect(kinds.get("customer")).toBe(full.customers);
    expect(kinds.get("product")).toBe(full.products);
    expect(kinds.get("season")).toBe(10);
    expect(kinds.get("parameters")).toBe(1);
    const everything = readdirSync(dir)
      .map((file) => readFileSync(path.join(dir, file), "utf8"))
      .join("");
    for (const label of [
      "diy-builder",
      "professional-shop",
      "enthusiast-collector",
      "first-time-builder",
      "racing-enthusiast",
    ])
      expect(everything).not.toContain(label);
  });
});

test("the same seed makes the same shop to the byte; another seed another", () => {
  const print = (seed: number, name: string) => {
    const dir = path.join(root, name);
    generate({ ...base, seed, orders: 300, customers: 90, dir });
    return [...readdirSync(dir).sort(), "truth"].map((file) =>
      createHash("sha256")
        .update(readFileSync(file === "truth" ? truthFile(dir) : path.join(dir, file)))
        .digest("hex"),
    );
  };
  const once = print(21, "once");
  expect(print(21, "again")).toEqual(once);
  expect(print(22, "other")).not.toEqual(once);
});
