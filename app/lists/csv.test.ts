import { expect, test } from "vitest";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { csvLine, csvLines } from "./csv.ts";
import type { Cell } from "./list.ts";

test.each<[string, Cell, string]>([
  ["text as it is", "AN-6 hose", "AN-6 hose"],
  ["a comma in quotes", "6, 8", '"6, 8"'],
  ["a quote doubled", 'hose 3" wide', '"hose 3"" wide"'],
  ["a line break in quotes", "a\nb", '"a\nb"'],
  ["a space at the edge in quotes", " a", '" a"'],
  ["several words with semicolons", ["fuel", "an-6"], "fuel;an-6"],
  ["yes as true", true, "true"],
  ["no as false", false, "false"],
  ["zero as zero", 0, "0"],
  ["what is unknown as nothing", null, ""],
  ["an id with all its digits", "788032119674292922", "788032119674292922"],
  ["a SKU that begins with a dash unchanged", "-AN8", "-AN8"],
  ["a title that looks like a formula unchanged", "=1+1", "=1+1"],
])("%s", (_name, cell, text) => {
  expect(csvLine([cell, "x"])).toBe(`${text},x\r\n`);
});

test("a number that is none cannot be written", () => {
  expect(() => csvLine([Number.NaN])).toThrow(/NaN/);
});

const shop = { id: 1 } as ShopRecord;

test("a file is its header and its rows", async () => {
  const list = {
    file: "x.csv",
    columns: ["a", "b"],
    async *rows() {
      yield [1, null];
      yield [2, ["p", "q"]];
    },
  };
  expect(await Array.fromAsync(csvLines(list, shop))).toEqual(["a,b\r\n", "1,\r\n", "2,p;q\r\n"]);
});

test("a row that does not fit its header is an error", async () => {
  const list = {
    file: "x.csv",
    columns: ["a", "b"],
    async *rows() {
      yield [1];
    },
  };
  await expect(Array.fromAsync(csvLines(list, shop))).rejects.toThrow("a row of x.csv has 1 cells for 2 columns");
});
