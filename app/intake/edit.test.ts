import { describe, expect, test } from "vitest";
import { editsFromAgreements } from "./edit.ts";

const denver = { currency: "USD", timeZone: "America/Denver" };
const money = (amount: string) => ({ shopMoney: { amount } });

const sale = (more: object) => ({
  id: "gid://shopify/ProductSale/31",
  actionType: "ORDER",
  lineType: "PRODUCT",
  quantity: 1,
  totalAmount: money("54.0"),
  totalDiscountAmountBeforeTaxes: money("5.0"),
  totalTaxAmount: money("4.0"),
  lineItem: { id: "gid://shopify/LineItem/11" },
  ...more,
});
const page = (reason: string, sales: object[], hasNextPage = false) => ({
  id: "gid://shopify/Order/1",
  agreements: {
    nodes: [
      { id: "gid://shopify/SalesAgreement/51", happenedAt: "2026-03-08T06:30:00Z", reason, sales: { nodes: sales } },
    ],
    pageInfo: { hasNextPage, endCursor: "next" },
  },
});
const edits = (reason: string, ...sales: object[]) => editsFromAgreements(page(reason, sales), denver).edits;

test("a unit added by an edit: 54.00 less 4.00 tax is 50.00, which is 55.00 less 5.00, on the shop's own day", () => {
  expect(edits("ORDER_EDIT", sale({}))).toEqual([
    {
      orderId: "1",
      id: "31",
      lineId: "11",
      happenedAt: "2026-03-08T06:30:00.000Z",
      day: "2026-03-07",
      kind: "added",
      units: 1,
      grossCents: 5500,
      discountCents: 500,
    },
  ]);
});

describe("signs", () => {
  const negative = {
    totalAmount: money("-54.0"),
    totalDiscountAmountBeforeTaxes: money("-5.0"),
    totalTaxAmount: money("-4.0"),
  };
  test.each<[string, object]>([
    ["a removal told in negative figures", { actionType: "RETURN", quantity: -1, ...negative }],
    ["a removal told in positive figures", { actionType: "RETURN" }],
    ["a change to fewer units", { actionType: "UPDATE", quantity: -1, ...negative }],
  ])("%s takes off", (_name, more) => {
    expect(edits("ORDER_EDIT", sale(more))).toMatchObject([
      { kind: "removed", units: -1, grossCents: -5500, discountCents: -500 },
    ]);
  });
  test("a discount given later changes the discount and no units", () => {
    const more = { actionType: "UPDATE", quantity: null, totalAmount: money("-5.0"), totalTaxAmount: money("0.0") };
    expect(edits("ORDER_EDIT", sale(more))).toMatchObject([
      { kind: "changed", units: 0, grossCents: 0, discountCents: 500 },
    ]);
  });
});

test.each<[string, string, object, number]>([
  ["the order itself is the sale", "ORDER", {}, 0],
  ["what a refund takes back is told by its lines", "REFUND", { actionType: "RETURN" }, 0],
  ["what a return takes back is told by its refund", "RETURN", { actionType: "RETURN" }, 0],
  ["what an exchange puts in is added", "RETURN", { actionType: "ORDER" }, 1],
  ["shipping is no sale", "ORDER_EDIT", { lineType: "SHIPPING", lineItem: undefined }, 0],
  ["a gift card is no sale", "ORDER_EDIT", { lineType: "GIFT_CARD" }, 0],
  ["a tip is no sale", "ORDER_EDIT", { lineType: "TIP", lineItem: undefined }, 0],
])("%s", (_name, reason, more, count) => {
  expect(edits(reason, sale(more))).toHaveLength(count);
});

test("pages of agreements are followed to the last; sales left unread are an error", () => {
  expect(editsFromAgreements(page("ORDER", [], true), denver)).toEqual({ edits: [], after: "next" });
  expect(editsFromAgreements(page("ORDER", []), denver).after).toBeNull();
  const cut = page("ORDER_EDIT", []);
  Object.assign(cut.agreements.nodes[0]!.sales, { pageInfo: { hasNextPage: true } });
  expect(() => editsFromAgreements(cut, denver)).toThrow(/SalesAgreement\/51 has more sales/);
});

test("an order that is not there is refused", () => {
  expect(() => editsFromAgreements(null, denver)).toThrow(/agreements cannot be read/);
});
