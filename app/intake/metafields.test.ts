import { expect, test } from "vitest";
import { metafieldReader, metafieldsFromNodes } from "./metafields.ts";

const line = (productId: number, namespace: string, key: string, value = "x") => ({
  __parentId: `gid://shopify/Product/${productId}`,
  id: "gid://shopify/Metafield/1",
  namespace,
  key,
  value,
});

test("a file's line and a node become the same metafield, whatever else they tell", () => {
  const value = '["Ford","Mercury"]';
  expect(metafieldReader()(line(7, "custom", "fits_make", value))).toEqual({
    productId: "7",
    namespace: "custom",
    key: "fits_make",
    value,
  });
  expect(metafieldsFromNodes([{ namespace: "custom", key: "fits_make", value, type: "json" }])).toEqual([
    { namespace: "custom", key: "fits_make", value },
  ]);
});

test("they are in the order of namespace and key, however they were told", () => {
  const told = [line(7, "ymm", "a"), line(7, "custom", "b"), line(7, "custom", "a"), line(7, "Zeta", "a")];
  expect(metafieldsFromNodes(told).map(({ namespace, key }) => `${namespace}.${key}`)).toEqual([
    "Zeta.a",
    "custom.a",
    "custom.b",
    "ymm.a",
  ]);
});

test("what lies in an app's own room is left out", () => {
  expect(metafieldsFromNodes([line(7, "app--12--ymm", "fits"), line(7, "ymm", "fits")])).toHaveLength(1);
  expect(metafieldReader()(line(7, "app--12", "fits"))).toBeNull();
});

test("of each product the first fifty are read, the app's own counted, so that file and page agree", () => {
  const told = [line(7, "app--12", "own"), ...Array.from({ length: 60 }, (_, at) => line(7, "custom", `k${100 + at}`))];
  const read = metafieldReader();
  const fromFile = [...told, line(8, "custom", "first")].map(read).filter((one) => one !== null);
  expect(fromFile.map(({ productId, key }) => `${productId} ${key}`).slice(-2)).toEqual(["7 k148", "8 first"]);
  expect(fromFile.filter(({ productId }) => productId === "7")).toHaveLength(49);
  expect(metafieldsFromNodes(told).map(({ key }) => key)).toEqual(
    fromFile.filter(({ productId }) => productId === "7").map(({ key }) => key),
  );
});

test("a value of 4,000 characters is whole, a longer one is cut there", () => {
  const [whole, cut] = metafieldsFromNodes([
    line(7, "a", "a", "x".repeat(4000)),
    line(7, "a", "b", `${"x".repeat(4000)}y`),
  ]);
  expect([whole?.value.length, cut?.value.length]).toEqual([4000, 4000]);
});

test("what is no metafield is refused with the field that is wrong", () => {
  expect(() => metafieldReader()({ ...line(7, "a", "b"), value: 3 })).toThrow(/metafield.*value/);
});
