// What products are held to be, from their words to the rows of the pages, with the merchant's word in between.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { listChanges } from "#app/store/app/catalogue-changes.ts";
import { changeRules } from "#app/store/app/change-rules.ts";
import { addTaxonomyEdit, dropTaxonomyEdit } from "#app/store/app/edit-taxonomy.ts";
import { rebuildRollups } from "#app/store/rollups/rebuild.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { readCategoryTree } from "./category-tree.ts";
import { checkCatalogueFile } from "./check-catalogue-file.ts";
import { decideProducts, judgeCatalogue, judgeProducts } from "./judge-products.ts";
import { readJudgedProducts } from "./judged-products.ts";
import { listProductsOfNode, listUnsureProducts } from "./listed-products.ts";
import { previewRules } from "./preview-rules.ts";
import { productsForVehicle } from "./products-for-vehicle.ts";

const shop = 1;
const other = 2;
const staff = "815";
const at = new Date("2026-11-20T12:00:00Z");
const rule = (code: string, value: string) => ({
  id: crypto.randomUUID(),
  conditions: [{ field: "title" as const, test: "contains" as const, value }],
  code,
});

async function addProduct(of: number, id: number, title: string, productType = "") {
  await pool.query(
    `insert into "Product" (shop, id, handle, title, vendor, "productType", status, tags, "hasOnlyDefaultVariant",
       "updatedAt", "readAt")
     values ($1, $2, 'p-' || $2::bigint, $3, '', $4, 'active', '{}', true, now(), now())`,
    [of, id, title, productType],
  );
}

beforeEach(async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select distinct table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'shop'`,
  );
  for (const { name } of rows) await pool.query(`delete from "${name}"`);
  for (const of of [shop, other]) {
    await addProduct(of, 1, "1932 Ford Front Disc Brake Kit", "Brakes");
    await addProduct(of, 2, "In-Tank EFI Fuel Pump 340lph", "Fuel Pumps");
    await addProduct(of, 3, "Zorgblat", "");
  }
  for (const of of [shop, other]) await judgeCatalogue(of, at);
});
afterAll(closeDatabase);

const read = (id: number, of = shop) => readJudgedProducts(of, [String(id)]).then(([one]) => one);
const rowsOf = async (of: number) =>
  (await pool.query(`select to_jsonb(j) as row from "ProductJudgement" j where shop = $1 order by "productId"`, [of]))
    .rows;

test("words become judgements: brakes are brakes for a 1932 Ford, a pump is a universal fuel pump", async () => {
  expect(await read(1)).toMatchObject({ l1: "brakes", fitmentClass: "specific", isReviewed: false });
  expect((await read(1))?.vehicles).toEqual([{ make: "Ford", model: null, yearFrom: 1932, yearTo: 1932 }]);
  expect(await read(2)).toMatchObject({ l1: "fuel", l2: "fuel/pumps", vehicles: [] });
  expect((await read(3))?.confidence).toBeLessThan(0.6);
});

test("judging again writes nothing", async () => {
  expect(await judgeCatalogue(shop, new Date(at.getTime() + 1000))).toEqual({ products: 3, changed: 0 });
});

test("a product that is gone takes its judgement and its cars with it", async () => {
  await pool.query(`delete from "Product" where shop = 1 and id = 1`);
  expect(await inTransaction((tx) => judgeProducts(tx, shop, ["1"], at))).toBe(1);
  expect(await read(1)).toBeUndefined();
  expect(await productsForVehicle(shop, [{ make: "Ford", models: [null], years: null }], 0, 9)).toEqual({
    ids: [],
    total: 0,
  });
  expect(await read(1, other)).toBeDefined();
});

describe("the merchant's word", () => {
  const category = { l1: "tools", l2: null, l3: null };

  test("wins, is logged, and survives every judging and every rule", async () => {
    const others = await rowsOf(other);
    await decideProducts(
      shop,
      staff,
      [{ productId: "3", what: "category", change: { category, isReviewed: true } }],
      at,
    );
    await changeRules(shop, staff, [rule("fuel", "zorg")], at);
    await judgeCatalogue(shop, at);
    expect(await read(3)).toMatchObject({ l1: "tools", by: "merchant", confidence: 1, isReviewed: true, node: 9000 });
    const [, decided] = await listChanges(shop, { size: 9 });
    expect(decided).toMatchObject({
      what: "category",
      by: staff,
      productId: "3",
      before: { category: null },
      after: { category },
    });
    expect(await rowsOf(other)).toEqual(others);
    expect(await listChanges(other, { size: 9 })).toEqual([]);
  });

  test("can be taken back: then it is judged as before", async () => {
    const before = await read(3);
    await decideProducts(shop, staff, [{ productId: "3", what: "category", change: { category } }], at);
    await decideProducts(shop, staff, [{ productId: "3", what: "category", change: { category: null } }], at);
    expect(await read(3)).toEqual(before);
  });
});

describe("rules", () => {
  test("the preview is what happens after saving, and a product the merchant spoke of does not move", async () => {
    const category = { l1: "tools", l2: null, l3: null };
    await decideProducts(shop, staff, [{ productId: "3", what: "category", change: { category } }], at);
    const rules = [rule("exhaust", "zorg"), rule("electrical", "pump"), rule("exhaust", "pump")];
    const preview = await previewRules(shop, rules);
    expect(preview).toMatchObject({ products: 3, moved: 1, ways: [{ to: "electrical", products: 1 }] });
    await changeRules(shop, staff, rules, at);
    await judgeCatalogue(shop, at);
    expect(await read(2)).toMatchObject({ l1: "electrical", by: "rule" });
    expect(await read(3)).toMatchObject({ l1: "tools" });
    expect(await previewRules(shop, rules)).toMatchObject({ moved: 0 });
    expect(await read(2, other)).toMatchObject({ l1: "fuel" });
  });
});

describe("names", () => {
  test("a category of the shop's own holds products, and cannot be taken back while it does", async () => {
    expect(await addTaxonomyEdit(shop, staff, { do: "add", parent: "tools", name: "Zorg" }, at)).toBeNull();
    expect(await addTaxonomyEdit(shop, staff, { do: "add", parent: "tools", name: "Zorg" }, at)).toMatchObject({
      field: "name",
    });
    const own = (await readCatalogue(shop)).taxonomy.byCode.get("tools/zorg");
    expect(own).toMatchObject({ name: "Zorg", isOwn: true });
    const place = { l1: "tools", l2: "tools/zorg", l3: null };
    await decideProducts(shop, staff, [{ productId: "3", what: "category", change: { category: place } }], at);
    expect((await read(3))?.node).toBe(9000 + (own?.number ?? 0));
    expect(await dropTaxonomyEdit(shop, staff, 0, at)).toMatchObject({ message: expect.stringMatching(/1 products/) });
    await decideProducts(shop, staff, [{ productId: "3", what: "category", change: { category: null } }], at);
    expect(await dropTaxonomyEdit(shop, staff, 0, at)).toBeNull();
    expect((await readCatalogue(other)).taxonomyEdits).toEqual([]);
  });
});

test("pages: the tree counts, a node lists its products, what is unsure waits in the queue", async () => {
  const { nodes } = await readCategoryTree(shop, "2026-01-01");
  const tops = nodes.filter(({ node }) => node % 1000 === 0);
  expect(tops.reduce((sum, { products }) => sum + products, 0)).toBe(3);
  const fuel = await read(2);
  expect((await listProductsOfNode(shop, fuel?.node ?? 0, null, 9)).map(({ productId }) => productId)).toEqual(["2"]);
  expect((await listProductsOfNode(shop, null, null, 9)).length).toBe(3);
  expect((await listUnsureProducts(shop, 0.6, null, 9)).map(({ productId }) => productId)).toContain("3");
  await decideProducts(shop, staff, [{ productId: "3", what: "review", change: { isReviewed: true } }], at);
  expect((await listUnsureProducts(shop, 0.6, null, 9)).map(({ productId }) => productId)).not.toContain("3");
});

test("history follows the product: a rebuild puts its sales where it is held to belong", async () => {
  await pool.query(`insert into "Sale" values (1, 9, 1, 0, '2026-11-01', true, null, 2, 2, 3, 900, 0, 0)`);
  await rebuildRollups(shop, "2026-11-20");
  const node = (await read(2))?.node;
  const sales = async () => (await readCategoryTree(shop, "2026-11-01")).nodes.filter(({ units }) => units > 0);
  expect((await sales()).map((one) => [one.node, one.units, one.netCents])).toEqual([
    [8000, 3, 900],
    [node, 3, 900],
  ]);
  const category = { l1: "tools", l2: null, l3: null };
  await decideProducts(shop, staff, [{ productId: "2", what: "category", change: { category } }], at);
  await rebuildRollups(shop, "2026-11-20");
  expect((await sales()).map((one) => [one.node, one.units])).toEqual([[9000, 3]]);
});

describe("a catalogue file that came back", () => {
  test("only what differs is the merchant's word; what cannot be is refused by its line", async () => {
    const checked = await checkCatalogueFile(shop, [
      { line: 2, cells: { product_id: "1", l1: "Tools & Equipment", l2: "", l3: "" } },
      { line: 3, cells: { product_id: "2", fitment_class: "specific", vehicles: "1967-1969 Chevrolet: Camaro" } },
      { line: 4, cells: { product_id: "2" } },
      { line: 5, cells: { product_id: "77" } },
      { line: 6, cells: { product_id: "3", l1: "No such thing", performance: "perhaps" } },
    ]);
    expect(checked.refused).toEqual([
      { line: 4, reason: "product 2 stands in line 3 already" },
      { line: 5, reason: "there is no product 77" },
      { line: 6, reason: expect.stringMatching(/no category "No such thing"; performance "perhaps"/) },
    ]);
    expect(checked.changes.map(({ productId }) => productId)).toContain("2");
    expect(checked.changes.find(({ productId }) => productId === "2")?.change).toEqual({
      fitment: {
        fitmentClass: "specific",
        vehicles: [{ make: "Chevrolet", model: "Camaro", yearFrom: 1967, yearTo: 1969 }],
      },
    });
  });
});
