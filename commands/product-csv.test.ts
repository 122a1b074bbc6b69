import { expect, test } from "vitest";
import { Explained } from "./explain.ts";
import { readProductCsv } from "./product-csv.ts";

const read = (text: string) => readProductCsv("products.csv", text);

const exported = [
  "\uFEFFHandle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Option1 Value,Variant SKU,Year (product.metafields.custom.year)",
  'fuel-pump,"Fuel Pump, 340LPH ""Stealth""","<p>Fits</p>\r\n<ul><li>1967 &amp; later</li></ul>",Aeromotive,Vehicles & Parts > Fuel Pumps,Pumps,"EFI, LS Swap",Black,A-1,1967',
  "fuel-pump,,,,,,,Red,A-2,",
  'hat,Hat,,Hot Rodan,gid://shopify/TaxonomyCategory/aa-2-17,,"",Default Title,,',
].join("\r\n");

test("many rows are one product, with quotes, commas and line ends within cells, a mark in front, and CRLF", () => {
  expect(read(exported)).toEqual([
    {
      handle: "fuel-pump",
      title: 'Fuel Pump, 340LPH "Stealth"',
      description: "Fits\n1967 & later",
      vendor: "Aeromotive",
      productType: "Pumps",
      tags: ["EFI", "LS Swap"],
      collections: [],
      categoryId: null,
      metafields: [
        { namespace: "shopify", key: "product_category", value: "Vehicles & Parts > Fuel Pumps" },
        { namespace: "custom", key: "year", value: "1967" },
      ],
      variants: [
        { title: "Black", sku: "A-1" },
        { title: "Red", sku: "A-2" },
      ],
    },
    expect.objectContaining({
      handle: "hat",
      categoryId: "aa-2-17",
      variants: [{ title: "Default Title", sku: null }],
    }),
  ]);
});

test("the newer names of columns are known, and what is left out is empty", () => {
  expect(read("Title,URL handle,SKU\nHood,hood,H1\n")).toEqual([
    expect.objectContaining({
      handle: "hood",
      title: "Hood",
      vendor: "",
      tags: [],
      variants: [{ title: "", sku: "H1" }],
    }),
  ]);
});

test.each([
  ["a column is missing", "Handle,Body (HTML)\na,b\n", 'line 1: there is no column "title"'],
  ["both are", "Name\na\n", 'there is no column "handle" and no "title"'],
  ["a row has no handle", 'Handle,Title,Body (HTML)\na,A,"x\ny"\n,B,\n', "line 4: this row has no handle"],
  ["a product has no title", "Handle,Title\na,A\nb,\n", 'line 3: the first row of "b" has no title'],
  ["a quote is never closed", 'Handle,Title\na,"A\nb,B\n', "this is no CSV"],
  ["there is nothing", "", "is empty"],
])("when %s, it is said where", (_what, text, message) => {
  expect(() => read(text)).toThrow(Explained);
  expect(() => read(text)).toThrow(message);
});
