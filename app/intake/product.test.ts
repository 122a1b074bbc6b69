import { describe, expect, test } from "vitest";
import { idOf, typeOf } from "./gid.ts";
import { productFromBulk, productFromWebhook, variantFromBulk } from "./product.ts";

// The same product as a bulk file and as a webhook tell it (field by field from Shopify's documented samples).
const bulk = {
  product: {
    id: "gid://shopify/Product/788032119674292922",
    handle: "an-6-hose",
    title: "AN-6 hose",
    vendor: "Acme",
    productType: "Hose ",
    status: "DRAFT",
    tags: ["Fuel", "an-6", "Universal"],
    isGiftCard: false,
    hasOnlyDefaultVariant: false,
    createdAt: "2021-12-30T00:00:00Z",
    updatedAt: "2022-01-01T00:00:00Z",
    publishedAt: null,
    category: { id: "gid://shopify/TaxonomyCategory/vp-1-2", fullName: "Vehicles & Parts > Hoses" },
    descriptionHtml: "<p>Holds <b>fuel</b> &amp; oil</p>",
  },
  variants: [
    {
      __parentId: "gid://shopify/Product/788032119674292922",
      id: "gid://shopify/ProductVariant/642667041472713922",
      title: "3 ft",
      sku: "HOSE-6-3",
      barcode: null,
      position: 1,
      price: "19.99",
      compareAtPrice: "24.99",
      taxable: true,
      inventoryQuantity: 75,
      createdAt: "2021-12-30T00:00:00Z",
      updatedAt: "2021-12-31T00:00:00Z",
      inventoryItem: {
        id: "gid://shopify/InventoryItem/271878346596884015",
        tracked: true,
        unitCost: { amount: "8.5" },
      },
    },
    {
      __parentId: "gid://shopify/Product/788032119674292922",
      id: "gid://shopify/ProductVariant/757650484644203962",
      title: "6 ft",
      sku: "",
      barcode: " ",
      position: 2,
      price: "29.0",
      compareAtPrice: null,
      taxable: false,
      inventoryQuantity: -2,
      createdAt: "2021-12-30T00:00:00Z",
      updatedAt: "2021-12-31T00:00:00Z",
      inventoryItem: { id: "gid://shopify/InventoryItem/271878346596884016", tracked: true, unitCost: null },
    },
  ],
};

const webhook = {
  id: "788032119674292922",
  admin_graphql_api_id: "gid://shopify/Product/788032119674292922",
  handle: "an-6-hose",
  title: "AN-6 hose",
  vendor: "Acme",
  product_type: "Hose ",
  status: "draft",
  tags: "an-6, Fuel, Universal",
  created_at: "2021-12-29T19:00:00-05:00",
  updated_at: "2021-12-31T19:00:00-05:00",
  published_at: null,
  body_html: "<p>Holds <b>fuel</b> &amp; oil</p>",
  category: { admin_graphql_api_id: "gid://shopify/TaxonomyCategory/vp-1-2", full_name: "Vehicles & Parts > Hoses" },
  variants: [
    {
      admin_graphql_api_id: "gid://shopify/ProductVariant/642667041472713922",
      inventory_item_id: "271878346596884015",
      title: "3 ft",
      sku: "HOSE-6-3",
      barcode: null,
      position: 1,
      price: "19.99",
      compare_at_price: "24.99",
      taxable: true,
      inventory_quantity: 75,
      created_at: "2021-12-29T19:00:00-05:00",
      updated_at: "2021-12-30T19:00:00-05:00",
    },
    {
      admin_graphql_api_id: "gid://shopify/ProductVariant/757650484644203962",
      inventory_item_id: "271878346596884016",
      title: "6 ft",
      sku: null,
      barcode: null,
      position: 2,
      price: "29.00",
      compare_at_price: null,
      taxable: false,
      inventory_quantity: -2,
      created_at: "2021-12-29T19:00:00-05:00",
      updated_at: "2021-12-30T19:00:00-05:00",
    },
  ],
};

test("a bulk line becomes a row", () => {
  expect(productFromBulk(bulk.product)).toEqual({
    id: "788032119674292922",
    handle: "an-6-hose",
    title: "AN-6 hose",
    vendor: "Acme",
    productType: "Hose",
    status: "draft",
    tags: ["Fuel", "Universal", "an-6"],
    isGiftCard: false,
    categoryId: "vp-1-2",
    categoryName: "Vehicles & Parts > Hoses",
    hasOnlyDefaultVariant: false,
    createdAt: "2021-12-30T00:00:00.000Z",
    updatedAt: "2022-01-01T00:00:00.000Z",
    publishedAt: null,
    description: "Holds fuel & oil",
    metafields: null,
  });
  expect(variantFromBulk(bulk.variants[0], "USD")).toMatchObject({
    id: "642667041472713922",
    productId: "788032119674292922",
    inventoryItemId: "271878346596884015",
    sku: "HOSE-6-3",
    priceCents: 1999,
    compareAtCents: 2499,
    unitCostCents: 850,
    available: 75,
  });
});

test("a webhook and a bulk file of the same product give the same rows, save for what no webhook carries", () => {
  const told = productFromWebhook(webhook, "USD");
  expect(told.product).toEqual({ ...productFromBulk(bulk.product), isGiftCard: null });
  expect(told.variants).toEqual(
    bulk.variants.map((line) => ({ ...variantFromBulk(line, "USD"), unitCostCents: null, tracked: null })),
  );
});

test("a product without a description has an empty one; a word that leaves it out does not tell it", () => {
  const { body_html, ...silent } = webhook;
  expect(productFromWebhook({ ...webhook, body_html: null }, "USD").product.description).toBe("");
  expect(productFromBulk({ ...bulk.product, descriptionHtml: "" }).description).toBe("");
  expect(productFromWebhook(silent, "USD").product.description).toBeNull();
});

test("an empty SKU or barcode is none", () => {
  expect(variantFromBulk(bulk.variants[1], "USD")).toMatchObject({ sku: null, barcode: null, unitCostCents: null });
});

test("an amount is in the smallest unit of the shop's currency, which may have no decimals", () => {
  expect(variantFromBulk({ ...bulk.variants[0], price: "1200.0" }, "JPY").priceCents).toBe(1200);
});

test("a product with a single variant called Default Title has only the default variant", () => {
  const [first] = webhook.variants;
  const only = (title: string) =>
    productFromWebhook({ ...webhook, variants: [{ ...first, title }] }, "USD").product.hasOnlyDefaultVariant;
  expect(only("Default Title")).toBe(true);
  expect(only("3 ft")).toBe(false);
});

test("tags that differ only in case or space are one tag", () => {
  expect(productFromWebhook({ ...webhook, tags: " Fuel, fuel ,,AN-6" }, "USD").product.tags).toEqual(["AN-6", "fuel"]);
});

describe("what is not a product is refused with a reason", () => {
  test("a missing field", () => {
    expect(() => productFromWebhook({ ...webhook, title: undefined }, "USD")).toThrow(/title/);
    expect(() => productFromBulk({ ...bulk.product, updatedAt: null })).toThrow(/updatedAt/);
  });
  test("the id of something else", () => {
    expect(() => productFromBulk({ ...bulk.product, id: "gid://shopify/Order/1" })).toThrow(/not the id of a Product/);
  });
  test("an amount or an instant that is none", () => {
    expect(() => variantFromBulk({ ...bulk.variants[0], price: "free" }, "USD")).toThrow(/"free"/);
    expect(() => productFromBulk({ ...bulk.product, updatedAt: "soon" })).toThrow(/"soon"/);
  });
});

test("an id of Shopify names its type", () => {
  expect(typeOf("gid://shopify/InventoryLevel/24826418?inventory_item_id=27")).toBe("InventoryLevel");
  expect(idOf("gid://shopify/InventoryLevel/24826418?inventory_item_id=27", "InventoryLevel")).toBe("24826418");
  expect(() => typeOf("24826418")).toThrow(/not an id of Shopify/);
});
