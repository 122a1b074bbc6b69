import { rmSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  cancelOrder,
  createOrder,
  deleteOrder,
  editOrder,
  mergeCustomers,
  refundOrder,
  setAvailable,
} from "../../state/actions.ts";
import { fixtureIds, writeFixture } from "../../state/fixture.ts";
import { type Change, createWorld, type Shop, type World } from "../../state/world.ts";
import { payloadOf } from "./payload.ts";

type Payload = Record<string, unknown>;
let folder: string;
let world: World;
let shop: Shop;
let changes: Change[];

beforeEach(async () => {
  folder = writeFixture();
  world = await createWorld({ folders: [folder] });
  shop = [...world.shops.values()][0]!;
  changes = [];
  world.onChange((change) => changes.push(change));
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const lastOf = (topic: string) => payloadOf(changes.findLast((change) => change.topic === topic)!) as Payload;
const place = () =>
  createOrder(shop, {
    customerId: fixtureIds.customer,
    lines: [{ variantId: fixtureIds.variant, quantity: 3 }],
    discount: { code: "TEN", amount: "1.00" },
    shipping: "5",
  });

test("an order carries numbers as ids, decimals as text, the shop's time and the buyer's name", () => {
  const order = place();
  const payload = lastOf("orders/create");
  expect(payload).toMatchObject({
    id: Number(order.id.split("/").at(-1)),
    admin_graphql_api_id: order.id,
    currency: "USD",
    financial_status: "paid",
    fulfillment_status: null,
    total_discounts: "1.00",
    discount_codes: [{ code: "TEN", amount: "1.00" }],
    total_shipping_price_set: { shop_money: { amount: "5.00", currency_code: "USD" } },
    test: false,
  });
  expect(payload.created_at).toMatch(/^2026-01-10T.*-07:00$/);
  for (const personal of ["email", "contact_email", "browser_ip", "shipping_address", "billing_address"])
    expect(payload).toHaveProperty(personal);
  expect(payload.customer).toHaveProperty("first_name");
});

test("the discounts of an order's lines sum to the order's, and its taxes to its tax", () => {
  place();
  const payload = lastOf("orders/create") as {
    total_tax: string;
    line_items: { discount_allocations: { amount: string }[]; tax_lines: { price: string }[] }[];
  };
  const sum = (values: { amount?: string; price?: string }[]) =>
    values.reduce((total, value) => total + Math.round(Number(value.amount ?? value.price) * 100), 0);
  expect(sum(payload.line_items.flatMap((line) => line.discount_allocations))).toBe(100);
  expect(sum(payload.line_items.flatMap((line) => line.tax_lines))).toBe(Math.round(Number(payload.total_tax) * 100));
});

test("a refund names its line, its restocking and what was paid back", () => {
  const order = place();
  const [line] = order.lineItems;
  refundOrder(shop, order.id, { lines: [{ lineItemId: line!.id, quantity: 2, restockType: "RETURN" }] });
  expect(lastOf("refunds/create")).toMatchObject({
    order_id: Number(order.id.split("/").at(-1)),
    restock: true,
    refund_line_items: [
      {
        quantity: 2,
        restock_type: "return",
        line_item_id: Number(line!.id.split("/").at(-1)),
        line_item: { sku: line!.sku },
      },
    ],
    transactions: [{ kind: "refund", status: "success" }],
    order_adjustments: [],
  });
});

test("shipping paid back is an adjustment below zero", () => {
  const order = place();
  refundOrder(shop, order.id, { lines: [], shipping: "5" });
  expect(lastOf("refunds/create")).toMatchObject({ order_adjustments: [{ amount: "-5.00", kind: "shipping_refund" }] });
});

test("an edit tells which lines came and went, and by how many", () => {
  const order = place();
  const edited = editOrder(shop, order.id, {
    add: [{ variantId: fixtureIds.variant, quantity: 2 }],
    remove: [{ lineItemId: order.lineItems[0]!.id, quantity: 1 }],
  });
  const number = (gid: string) => Number(gid.split("/").at(-1));
  expect(lastOf("orders/edited")).toMatchObject({
    order_edit: {
      order_id: number(order.id),
      line_items: {
        additions: [{ id: number(edited.lineItems.at(-1)!.id), delta: 2 }],
        removals: [{ id: number(order.lineItems[0]!.id), delta: 1 }],
      },
    },
  });
});

test("a cancelled order says when and why; a deleted one only its id", () => {
  const order = place();
  cancelOrder(shop, order.id, "FRAUD");
  expect(lastOf("orders/cancelled")).toMatchObject({ cancel_reason: "fraud", current_total_price: "0.00" });
  expect(lastOf("orders/cancelled").cancelled_at).toMatch(/-07:00$/);
  deleteOrder(shop, order.id);
  expect(lastOf("orders/delete")).toEqual({ id: Number(order.id.split("/").at(-1)) });
});

test("a stock level tells what is available and nothing else", () => {
  setAvailable(shop, fixtureIds.item, fixtureIds.location, 4);
  const payload = lastOf("inventory_levels/update");
  expect(Object.keys(payload).sort()).toEqual([
    "admin_graphql_api_id",
    "available",
    "inventory_item_id",
    "location_id",
    "updated_at",
  ]);
  expect(payload).toMatchObject({ available: 4, inventory_item_id: 41, location_id: 51 });
});

test("a customer's letter has no tags, no consent and no counts; a merge has both ids", () => {
  mergeCustomers(shop, fixtureIds.customer, fixtureIds.otherCustomer);
  const letter = lastOf("customers/update");
  for (const gone of ["tags", "email_marketing_consent", "orders_count", "total_spent"])
    expect(letter).not.toHaveProperty(gone);
  expect(lastOf("customers/merge")).toMatchObject({
    admin_graphql_api_customer_kept_id: fixtureIds.customer,
    admin_graphql_api_customer_deleted_id: fixtureIds.otherCustomer,
    status: "success",
  });
});

test("every letter of these changes can be written", () => {
  const order = place();
  editOrder(shop, order.id, { add: [{ variantId: fixtureIds.variant }] });
  cancelOrder(shop, order.id);
  mergeCustomers(shop, fixtureIds.customer, fixtureIds.otherCustomer);
  const unwritten = changes.filter((change) => payloadOf(change) === null).map(({ topic }) => topic);
  expect([...new Set(unwritten)]).toEqual([]);
});
