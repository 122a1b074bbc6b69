import { expect, test } from "vitest";
import { readCatalogueCsv } from "./catalogue-csv.ts";

test("quotes, line breaks within cells, a byte order mark and Windows line ends are read as they are meant", () => {
  const read = readCatalogueCsv('\uFEFFproduct_id,title,l1\r\n1,"A ""big"" hose, 6AN",Fuel\r\n2,"two\r\nlines",\r\n');
  expect(read).toEqual({
    rows: [
      { line: 2, cells: { product_id: "1", title: 'A "big" hose, 6AN', l1: "Fuel" } },
      { line: 4, cells: { product_id: "2", title: "two\nlines", l1: "" } },
    ],
  });
});

test("semicolons are commas where the heading has them", () => {
  expect(readCatalogueCsv("product_id;l1\n7;Fuel\n")).toEqual({
    rows: [{ line: 2, cells: { product_id: "7", l1: "Fuel" } }],
  });
});

test.each([
  ["", /no column "product_id"/],
  ["handle,l1\nx,y\n", /no column "product_id"/],
  ["product_id,colour\n1,red\n", /no column "colour"/],
  ["product_id,l1,l1\n1,a,b\n", /"l1" stands in the file twice/],
  ["product_id,l1\n1,a,b\n", /broken on line 2/],
  ['product_id,l1\n1,"open\n', /broken/],
])("%j is refused with its reason", (text, reason) => {
  expect(readCatalogueCsv(text)).toEqual({ error: expect.stringMatching(reason) });
});
