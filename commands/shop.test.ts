import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readNodes, readShopFile } from "#simulator/shop/read.ts";
import { type GenerateShopOptions, generateShop } from "./shop.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "shop-command-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a small shop as asked for, its truth beside it", async () => {
  const out = path.join(root, "shop");
  const counts = await generateShop({
    out,
    seed: 5,
    asOf: "2026-06-30",
    name: "Fenders",
    domain: "fenders.myshopify.com",
    currency: "CAD",
    timeZone: "America/Toronto",
  });
  expect(counts).toMatchObject({ seed: 5, customers: 800 });
  expect(readShopFile(out)).toMatchObject({
    asOf: "2026-06-30",
    name: "Fenders",
    domain: "fenders.myshopify.com",
    currency: "CAD",
    ianaTimezone: "America/Toronto",
  });
  expect(existsSync(`${out}.truth.jsonl`)).toBe(true);
  expect([...readNodes(out, "orders.jsonl")]).toHaveLength(counts.orders);
});

test("a folder that holds a shop is written over only by force", async () => {
  const out = path.join(root, "shop");
  await generateShop({ out, seed: 5, months: 3 });
  await expect(generateShop({ out, seed: 6, months: 3 })).rejects.toThrow("Add --force");
  await expect(generateShop({ out, seed: 6, months: 3, force: true })).resolves.toMatchObject({ seed: 6 });
});

test("a folder with anything else in it is never written to, not even by force", async () => {
  writeFileSync(path.join(root, "thesis.doc"), "years of work");
  await expect(generateShop({ out: root, seed: 5, force: true })).rejects.toThrow('"thesis.doc"');
  expect(existsSync(path.join(root, "thesis.doc"))).toBe(true);
});

describe("an option that makes no sense is refused by its name", () => {
  const cases: [string, Partial<GenerateShopOptions>][] = [
    ["--seed", { seed: 1.5 }],
    ["--as-of", { asOf: "2026-02-30" }],
    ["--currency", { currency: "usd" }],
    ["--time-zone", { timeZone: "Texas" }],
    ["--domain", { domain: "example.com" }],
    ["--growth", { growth: -2 }],
    ["--season", { season: 9 }],
    ["--months", { months: 0 }],
    ["--name", { name: " " }],
  ];
  test.each(cases)("%s", async (name, options) => {
    await expect(generateShop({ out: path.join(root, "shop"), seed: 1, ...options })).rejects.toThrow(name);
    expect(existsSync(path.join(root, "shop"))).toBe(false);
  });
});
