import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fixtureIds as ids } from "#simulator/state/fixture.ts";
import { type Asked, openFixture, pick } from "./ask.ts";

let asked: Asked;
beforeEach(async () => {
  asked = await openFixture({ plan: "Shopify Plus" });
});
afterEach(() => asked.world.close());

describe("metafieldsSet", () => {
  const set = async (metafields: unknown[]) =>
    (
      await asked.ask(
        "mutation M($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) { metafields { namespace key value jsonValue compareDigest } userErrors { field message code elementIndex } } }",
        { metafields },
      )
    ).data?.metafieldsSet;
  const segment = { ownerId: ids.customer, key: "segment", type: "single_line_text_field", value: "at-risk" };
  const digest = (value: string) => createHash("sha256").update(value).digest("hex");

  test("without a namespace writes into the app's own room, which reads back by key alone", async () => {
    expect(pick(await set([segment]), "metafields.0")).toMatchObject({ namespace: "app--7", jsonValue: "at-risk" });
    const { data } = await asked.ask(`{ customer(id: "${ids.customer}") { metafield(key: "segment") { value } } }`);
    expect(pick(data, "customer.metafield.value")).toBe("at-risk");
  });

  test("is all or nothing", async () => {
    const payload = await set([segment, { ...segment, key: "score", type: "number_integer", value: "many" }]);
    expect(pick(payload, "userErrors")).toEqual([
      {
        field: ["metafields", "1", "value"],
        message: "Value must be an integer.",
        code: "INVALID_VALUE",
        elementIndex: 1,
      },
    ]);
    const { data } = await asked.ask(`{ customer(id: "${ids.customer}") { metafield(key: "segment") { value } } }`);
    expect(pick(data, "customer.metafield")).toBeNull();
  });

  test("takes 25 at a time and not 26", async () => {
    const many = Array.from({ length: 26 }, (_, index) => ({ ...segment, key: `key_${index}` }));
    expect(pick(await set(many), "userErrors.0.code")).toBe("LESS_THAN_OR_EQUAL_TO");
    expect(pick(await set(many.slice(1)), "userErrors")).toEqual([]);
  });

  test("with a digest writes only over the value that digest was taken of", async () => {
    expect(pick(await set([{ ...segment, compareDigest: digest("other") }]), "userErrors.0.code")).toBe("STALE_OBJECT");
    expect(pick(await set([{ ...segment, compareDigest: null }]), "userErrors")).toEqual([]);
    expect(pick(await set([{ ...segment, compareDigest: null }]), "userErrors.0.code")).toBe("STALE_OBJECT");
    const again = await set([{ ...segment, value: "loyal", compareDigest: digest("at-risk") }]);
    expect(pick(again, "metafields.0.value")).toBe("loyal");
  });
});

describe("segments", () => {
  const create = async (name: string, query: string) =>
    (
      await asked.ask(
        "mutation S($name: String!, $query: String!) { segmentCreate(name: $name, query: $query) { segment { id } userErrors { field message } } }",
        { name, query },
      )
    ).data?.segmentCreate;

  test.each([
    { query: "foo bar", message: "Query Line 1 Column 1: 'foo' filter cannot be found." },
    { query: "customer_tags = 'x'", message: "Query Line 1 Column 15: customer_tags does not support operator '='" },
    { query: "number_of_orders > 'many'", message: "Query Line 1 Column 20: ''many'' is unexpected." },
    { query: "number_of_orders > 1 AND", message: "Query Line 1 Column 25: the query ends too early." },
    { query: " ", message: "Query can't be blank" },
  ])("$query is refused", async ({ query, message }) => {
    expect(pick(await create("Name", query), "userErrors")).toEqual([{ field: ["query"], message }]);
  });

  test("have a name of their own in the shop", async () => {
    await create("Pros", "number_of_orders > 1");
    expect(pick(await create("pros", "number_of_orders > 2"), "userErrors")).toEqual([
      { field: ["name"], message: "Name has already been taken" },
    ]);
  });

  test.each([
    { query: "customer_tags CONTAINS 'vip' AND number_of_orders >= 3", members: [11] },
    { query: "NOT customer_tags CONTAINS 'vip'", members: [12] },
    { query: "amount_spent > 73.31 OR number_of_orders = 0", members: [11, 12] },
    { query: "last_order_date >= -7d", members: [11] },
    { query: "last_order_date IS NULL", members: [12] },
    { query: "number_of_orders BETWEEN 1 AND 2", members: [] },
    { query: "email_subscription_status = 'SUBSCRIBED'", members: [11, 12] },
  ])("$query has its members", async ({ query, members }) => {
    const { data } = await asked.ask(
      "query M($query: String) { customerSegmentMembers(first: 10, query: $query) { totalCount edges { node { id } } } }",
      { query },
    );
    expect(pick(data, "customerSegmentMembers")).toEqual({
      totalCount: members.length,
      edges: members.map((id) => ({ node: { id: `gid://shopify/CustomerSegmentMember/${id}` } })),
    });
  });
});

test("a discount code is taken once", async () => {
  const create = (title: string) =>
    asked.ask(
      "mutation D($input: DiscountCodeBasicInput!) { discountCodeBasicCreate(basicCodeDiscount: $input) { codeDiscountNode { id } userErrors { field code } } }",
      {
        input: {
          title,
          code: "TEN",
          startsAt: "2026-01-01T00:00:00Z",
          customerGets: { value: { percentage: 0.1 }, items: { all: true } },
        },
      },
    );
  expect(pick((await create("Ten")).data, "discountCodeBasicCreate.userErrors")).toEqual([]);
  expect(pick((await create("Ten again")).data, "discountCodeBasicCreate.userErrors")).toEqual([
    { field: ["basicCodeDiscount", "code"], code: "TAKEN" },
  ]);
});
