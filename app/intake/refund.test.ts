import { describe, expect, test } from "vitest";
import { projectFields } from "#simulator/webhooks/include-fields.ts";
import { parseExactJson } from "./exact-json.ts";
import { refundFromNode, refundFromWebhook, refundLinesFromNode, refundTopics } from "./refund.ts";

const tokyo = { currency: "JPY", timeZone: "Asia/Tokyo" };
const money = (amount: string) => ({ shopMoney: { amount } });

const line = {
  id: "gid://shopify/RefundLineItem/71",
  quantity: 2,
  restockType: "NO_RESTOCK",
  location: null,
  lineItem: { id: "gid://shopify/LineItem/11" },
  subtotalSet: money("2400.0"),
  totalTaxSet: money("240.0"),
};
const node = {
  id: "gid://shopify/Refund/21",
  createdAt: null,
  processedAt: "2026-03-31T15:00:00Z",
  order: { id: "gid://shopify/Order/820982911946154508" },
  totalRefundedSet: money("2640.0"),
  refundLineItems: { nodes: [line] },
};
const set = (amount: string) => ({ shop_money: { amount } });
const webhook = {
  id: 21,
  admin_graphql_api_id: "gid://shopify/Refund/21",
  order_id: "820982911946154508",
  note: "Rang Ann",
  created_at: "2026-04-01T00:00:00+09:00",
  processed_at: "2026-04-01T00:00:00+09:00",
  refund_line_items: [
    {
      id: 71,
      quantity: 2,
      line_item_id: 11,
      location_id: null,
      restock_type: "no_restock",
      subtotal_set: set("2400"),
      total_tax_set: set("240"),
      line_item: { title: "Pump" },
    },
  ],
  transactions: [{ kind: "refund", status: "success", amount: "2640", currency: "JPY" }],
};

const rows = {
  refund: {
    orderId: "820982911946154508",
    id: "21",
    createdAt: "2026-03-31T15:00:00.000Z",
    processedAt: "2026-03-31T15:00:00.000Z",
    day: "2026-04-01",
    totalCents: 2640,
  },
  lines: [
    {
      orderId: "820982911946154508",
      refundId: "21",
      id: "71",
      lineId: "11",
      quantity: 2,
      subtotalCents: 2400,
      taxCents: 240,
      restockType: "no_restock",
      locationId: null,
    },
  ],
};

test("a refund at midnight in Tokyo is one of the new day, whichever way it is told", () => {
  expect(refundFromNode(node, tokyo)).toEqual(rows);
  expect(refundFromWebhook(webhook, tokyo)).toEqual(rows);
});

test("what the door keeps of a refund gives the same rows and no note", () => {
  const kept = projectFields(webhook, refundTopics["refunds/create"]!);
  expect(refundFromWebhook(parseExactJson(JSON.stringify(kept)), tokyo)).toEqual(rows);
  expect(JSON.stringify(kept)).not.toMatch(/Ann|Pump/);
});

test("further lines are those of the same refund", () => {
  const page = { id: node.id, refundLineItems: { nodes: [line] } };
  expect(refundLinesFromNode(page, "820982911946154508", "JPY")).toEqual(rows.lines);
});

test("a refund line without an id of its own has that of its line", () => {
  const told = { ...node, refundLineItems: { nodes: [{ ...line, id: null }] } };
  expect(refundFromNode(told, tokyo).lines[0]?.id).toBe("11");
});

test("a refund of money alone has no lines", () => {
  expect(refundFromWebhook({ ...webhook, refund_line_items: [] }, tokyo)).toEqual({ refund: rows.refund, lines: [] });
});

describe("is refused", () => {
  test.each<[string, () => unknown, RegExp]>([
    [
      "without its order",
      () => refundFromNode({ ...node, order: null }, tokyo),
      /refund gid:\/\/shopify\/Refund\/21 .*order/,
    ],
    ["without its day", () => refundFromWebhook({ ...webhook, created_at: null }, tokyo), /created_at/],
    [
      "with half a unit",
      () => refundFromNode({ ...node, refundLineItems: { nodes: [{ ...line, quantity: 0.5 }] } }, tokyo),
      /nodes\.0\.quantity/,
    ],
  ])("%s", (_name, read, reason) => {
    expect(read).toThrow(reason);
  });
});
