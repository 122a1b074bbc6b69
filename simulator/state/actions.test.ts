import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Asked, openFixture, pick } from "#simulator/graphql/ask.ts";
import {
  addTags,
  cancelOrder,
  createCustomer,
  createOrder,
  createProduct,
  deleteOrder,
  deleteProduct,
  editOrder,
  fulfillOrder,
  mergeCustomers,
  refundOrder,
  removeTags,
  setAvailable,
  updateProduct,
  updateShop,
} from "./actions.ts";
import { fixtureIds as ids } from "./fixture.ts";
import { makeGid } from "./gid.ts";
import { availableOf } from "./stock.ts";

let asked: Asked;
beforeEach(async () => {
  asked = await openFixture();
});
afterEach(() => asked.world.close());

const topics = () => asked.changes.map((change) => change.topic);
const amount = (set: unknown) => pick(set, "shopMoney.amount");
const line = { variantId: ids.variant, quantity: 3 };

describe("a new order", () => {
  test("is priced, discounted and taxed so that the parts sum to the whole", () => {
    const order = createOrder(asked.shop, {
      customerId: ids.customer,
      lines: [line, { title: "Odd", price: "3.33" }, { title: "Odder", price: "6.67" }],
      discount: { code: "ROD10", percent: 10 },
      shipping: "5.00",
      taxRate: 0.08,
    });
    // By hand: 30.00 + 3.33 + 6.67 = 40.00; 10 % is 4.00; 36.00 x 8 % = 2.88; with shipping 43.88.
    expect(amount(order.subtotalPriceSet)).toBe("36.0");
    expect(amount(order.totalDiscountsSet)).toBe("4.0");
    expect(amount(order.totalTaxSet)).toBe("2.88");
    expect(amount(order.totalPriceSet)).toBe("43.88");
    expect(amount(order.currentTotalPriceSet)).toBe("43.88");
    const shares = order.lineItems.flatMap((item) =>
      item.discountAllocations.map((part) => amount(part.allocatedAmountSet)),
    );
    expect(shares).toEqual(["3.0", "0.33", "0.67"]);
    expect(order.name).toBe("#1005");
  });

  test("takes its stock from a shelf that has enough and counts for its customer", () => {
    createOrder(asked.shop, { customerId: ids.customer, lines: [line], taxRate: 0 });
    expect(availableOf(asked.shop, ids.item)).toBe(9); // 10 + 2 - 3
    const customer = asked.shop.find(ids.customer);
    // 73.32 spent before and 30.00 now.
    expect(customer).toMatchObject({ numberOfOrders: "4", amountSpent: { amount: "103.32" } });
  });

  test("is told with all it touched", () => {
    createOrder(asked.shop, { customerId: ids.customer, lines: [line] });
    expect(topics()).toEqual([
      "inventory_levels/update",
      "products/update",
      "customers/purchasing_summary",
      "customers/update",
      "orders/create",
      "orders/paid",
      "orders/updated",
    ]);
  });

  test("is not taxed for a customer who is exempt", () => {
    const exempt = createCustomer(asked.shop, { taxExempt: true });
    const order = createOrder(asked.shop, { customerId: exempt.id, lines: [line] });
    expect(amount(order.totalPriceSet)).toBe("30.0");
    expect(order.taxExempt).toBe(true);
  });
});

describe("a refund", () => {
  test("gives back the line's share after discounts with its tax, restocks, and lowers what the customer spent", async () => {
    const { order, refund } = refundOrder(asked.shop, ids.newestOrder, {
      lines: [{ lineItemId: makeGid("LineItem", 304), quantity: 1 }],
    });
    // One of two at 18.00 net with 1.44 tax: 9.00 + 0.72.
    expect(amount(refund.totalRefundedSet)).toBe("9.72");
    expect(order.lineItems[0]).toMatchObject({ currentQuantity: 1, refundableQuantity: 1, quantity: 2 });
    expect(amount(order.currentTotalPriceSet)).toBe("14.72");
    expect(amount(order.netPaymentSet)).toBe("14.72");
    expect(order.displayFinancialStatus).toBe("PARTIALLY_REFUNDED");
    expect(availableOf(asked.shop, ids.item)).toBe(13);
    expect(pick(asked.shop.find(ids.customer), "amountSpent.amount")).toBe("63.6"); // 73.32 - 9.72
    expect(topics()).toContain("refunds/create");
    expect(topics().at(-1)).toBe("orders/updated");
    const read = await asked.ask(
      `{ refund(id: "${refund.id}") { order { id } refundLineItems(first: 5) { nodes { quantity restockType lineItem { id } } } } }`,
    );
    expect(read.data?.refund).toEqual({
      order: { id: ids.newestOrder },
      refundLineItems: { nodes: [{ quantity: 1, restockType: "CANCEL", lineItem: { id: makeGid("LineItem", 304) } }] },
    });
  });

  test("of more than is left is refused", () => {
    const lines = [{ lineItemId: makeGid("LineItem", 304), quantity: 3 }];
    expect(() => refundOrder(asked.shop, ids.newestOrder, { lines })).toThrow("3 cannot be refunded, 2 can");
  });
});

test("a cancelled order is refunded whole, its stock is back, and it cannot be changed again", () => {
  const order = createOrder(asked.shop, { lines: [line], shipping: "5.00", taxRate: 0 });
  asked.changes.length = 0;
  const cancelled = cancelOrder(asked.shop, order.id, "INVENTORY");
  expect(cancelled).toMatchObject({ cancelReason: "INVENTORY", displayFinancialStatus: "REFUNDED" });
  expect(amount(cancelled.totalRefundedSet)).toBe("35.0");
  expect(amount(cancelled.netPaymentSet)).toBe("0.0");
  expect(availableOf(asked.shop, ids.item)).toBe(12);
  expect(topics()).toEqual(["inventory_levels/update", "refunds/create", "orders/cancelled", "orders/updated"]);
  expect(() => cancelOrder(asked.shop, order.id)).toThrow("was cancelled");
});

test("an edit keeps the original totals, changes the current ones and stands in the ledger on its own day", async () => {
  const edited = editOrder(asked.shop, ids.newestOrder, {
    add: [{ variantId: ids.variant, quantity: 1 }],
    remove: [{ lineItemId: makeGid("LineItem", 304), quantity: 1 }],
  });
  expect(edited.edited).toBe(true);
  expect(amount(edited.totalPriceSet)).toBe("24.44");
  expect(amount(edited.currentSubtotalPriceSet)).toBe("19.0"); // 9.00 of the old line and 10.00 of the new
  const { data } = await asked.ask(
    `{ order(id: "${ids.newestOrder}") { agreements(first: 5) { nodes { reason happenedAt sales(first: 5) { nodes { actionType quantity } } } } } }`,
  );
  const agreements = pick(data, "order.agreements.nodes") as { reason: string; sales: unknown }[];
  expect(agreements.map((item) => item.reason)).toEqual(["ORDER", "ORDER_EDIT"]);
  const placedAt = String((agreements[0] as { happenedAt?: string }).happenedAt);
  const later = await asked.ask(
    `{ order(id: "${ids.newestOrder}") { agreements(first: 5, query: "happened_at:>'${placedAt}'") { nodes { reason } } } }`,
  );
  expect(pick(later.data, "order.agreements.nodes")).toEqual([{ reason: "ORDER_EDIT" }]);
  expect(pick(agreements[1], "sales.nodes")).toEqual([
    { actionType: "UPDATE", quantity: -1 },
    { actionType: "UPDATE", quantity: 1 },
  ]);
  expect(topics()).toContain("orders/edited");
});

test("sending an order empties the shelf but changes nothing that can be sold", () => {
  const order = createOrder(asked.shop, { lines: [line] });
  const sent = fulfillOrder(asked.shop, order.id);
  expect(sent.displayFulfillmentStatus).toBe("FULFILLED");
  expect(availableOf(asked.shop, ids.item)).toBe(9);
  expect(topics().slice(-3)).toEqual(["fulfillments/create", "orders/fulfilled", "orders/updated"]);
  expect(() => fulfillOrder(asked.shop, order.id)).toThrow("nothing left to send");
});

test("a deleted order is gone from every list and from its customer", async () => {
  deleteOrder(asked.shop, ids.newestOrder);
  const { data } = await asked.ask(
    `{ node(id: "${ids.newestOrder}") { id } customer(id: "${ids.customer}") { numberOfOrders lastOrder { id } orders(first: 5) { nodes { id } } } }`,
  );
  expect(data?.node).toBeNull();
  expect(data?.customer).toEqual({
    numberOfOrders: "2",
    lastOrder: { id: ids.refundedOrder },
    orders: { nodes: [{ id: ids.oldOrder }, { id: ids.refundedOrder }] },
  });
});

test("a merge moves orders and tags to the kept customer and the other id is dead", async () => {
  addTags(asked.shop, ids.otherCustomer, ["kept tag"]);
  const kept = mergeCustomers(asked.shop, ids.otherCustomer, ids.customer);
  expect(kept).toMatchObject({
    numberOfOrders: "3",
    amountSpent: { amount: "73.32" },
    tags: ["VIP", "b2b", "kept tag"],
  });
  const { data } = await asked.ask(
    `{ node(id: "${ids.customer}") { id } order(id: "${ids.oldOrder}") { customer { id } } }`,
  );
  expect(data).toEqual({ node: null, order: { customer: { id: ids.otherCustomer } } });
  const merge = asked.changes.find((change) => change.topic === "customers/merge");
  expect(merge?.detail).toEqual({ keptId: ids.otherCustomer, deletedId: ids.customer });
});

describe("tags", () => {
  test("are compared without case and cut at commas, and adding them again is no news", () => {
    addTags(asked.shop, ids.customer, ["vip", "One, two"]);
    expect(asked.shop.find(ids.customer)?.tags).toEqual(["b2b", "One", "two", "VIP"]);
    expect(asked.changes[0]).toMatchObject({ topic: "customer.tags_added", detail: { tags: ["One", "two"] } });
    asked.changes.length = 0;
    addTags(asked.shop, ids.customer, ["ONE"]);
    removeTags(asked.shop, ids.customer, ["never there"]);
    expect(asked.changes).toEqual([]);
  });

  test("stop at 250 on a customer and at 255 characters, and then none is added", () => {
    const many = Array.from({ length: 249 }, (_, index) => `t${index}`);
    expect(addTags(asked.shop, ids.customer, many)?.message).toBe("Customer can't have more than 250 tags");
    expect(addTags(asked.shop, ids.customer, ["x".repeat(256)])?.message).toBe(
      "Tag is too long (maximum is 255 characters)",
    );
    expect(asked.shop.find(ids.customer)?.tags).toEqual(["b2b", "VIP"]);
    expect(addTags(asked.shop, ids.customer, many.slice(0, 248))).toBeUndefined();
  });

  test("that bring a customer into a segment are told as joining it", async () => {
    await asked.ask(
      `mutation { segmentCreate(name: "Pros", query: "customer_tags CONTAINS 'pro'") { segment { id } } }`,
    );
    addTags(asked.shop, ids.customer, ["pro"]);
    removeTags(asked.shop, ids.customer, ["pro"]);
    expect(topics().filter((topic) => topic.includes("segment"))).toEqual([
      "segments/create",
      "customer.joined_segment",
      "customer.left_segment",
    ]);
  });
});

test("a level set by hand is what is available, and only that is told", () => {
  setAvailable(asked.shop, ids.item, ids.location, 4);
  expect(asked.changes).toHaveLength(1);
  expect(asked.changes[0]).toMatchObject({
    topic: "inventory_levels/update",
    detail: { inventoryItemId: ids.item, locationId: ids.location, available: 4 },
  });
  expect(availableOf(asked.shop, ids.item)).toBe(6);
});

test("products come, change and go; a line sold before keeps its title but points to nothing", async () => {
  const made = createProduct(asked.shop, {
    title: "Hose",
    variants: [{ sku: "H-1", price: "7.00", cost: "2.00", available: 5 }],
  });
  expect(availableOf(asked.shop, made.variants[0]?.inventoryItem.id ?? "")).toBe(5);
  updateProduct(asked.shop, made.id, {
    title: "PTFE hose",
    variants: [{ id: made.variants[0]?.id ?? "", cost: "2.50" }],
  });
  const read = await asked.ask(
    `{ product(id: "${made.id}") { title totalInventory variants(first: 1) { nodes { inventoryItem { unitCost { amount } } } } } }`,
  );
  expect(read.data?.product).toEqual({
    title: "PTFE hose",
    totalInventory: 5,
    variants: { nodes: [{ inventoryItem: { unitCost: { amount: "2.50" } } }] },
  });
  deleteProduct(asked.shop, ids.product);
  const { data } = await asked.ask(
    `{ order(id: "${ids.newestOrder}") { lineItems(first: 1) { nodes { title product { id } variant { id } } } } }`,
  );
  expect(pick(data, "order.lineItems.nodes.0")).toEqual({ title: "AN-6 fitting", product: null, variant: null });
});

test("the shop's own settings can change", async () => {
  updateShop(asked.shop, { ianaTimezone: "America/Chicago" });
  const { data } = await asked.ask("{ shop { ianaTimezone myshopifyDomain } }");
  expect(data?.shop).toEqual({ ianaTimezone: "America/Chicago", myshopifyDomain: "fixture.myshopify.com" });
});
