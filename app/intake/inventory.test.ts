import { expect, test } from "vitest";
import { levelFieldsNoWebhookTells } from "#app/derive/product/stock-row.ts";
import type { InventoryItemNode, InventoryLevelNode } from "#simulator/shop/nodes.ts";
import { projectFields } from "#simulator/webhooks/include-fields.ts";
import { itemPayload, levelPayload } from "#simulator/webhooks/payloads/product.ts";
import type { Records } from "#simulator/webhooks/payloads/records.ts";
import {
  goneLevelFromWebhook,
  inventoryTopics,
  itemFromBulk,
  itemFromWebhook,
  levelFromBulk,
  levelFromNode,
  levelFromWebhook,
} from "./inventory.ts";

const records = { shop: { ianaTimezone: "Europe/Berlin", currency: "USD" } } as Records;
const item: InventoryItemNode = {
  id: "gid://shopify/InventoryItem/271878346",
  sku: "HOSE-6",
  tracked: true,
  updatedAt: "2026-03-08T06:30:00Z",
  unitCost: { amount: "8.5", currencyCode: "USD" },
};
const level: InventoryLevelNode = {
  id: "gid://shopify/InventoryLevel/7?inventory_item_id=271878346",
  isActive: true,
  updatedAt: "2026-03-08T06:30:00Z",
  location: { id: "gid://shopify/Location/24826418" },
  quantities: [
    { name: "available", quantity: -3, updatedAt: null },
    { name: "on_hand", quantity: 4, updatedAt: null },
    { name: "committed", quantity: 7, updatedAt: null },
    { name: "damaged", quantity: 1, updatedAt: null },
  ],
  __parentId: item.id,
};

test("an item is the same row from the bulk file and from a webhook", () => {
  const row = { id: "271878346", tracked: true, unitCostCents: 850, updatedAt: "2026-03-08T06:30:00.000Z" };
  expect(itemFromBulk(item, "USD")).toEqual(row);
  const payload = itemPayload(records, item, null, item.updatedAt);
  expect(itemFromWebhook(projectFields(payload, inventoryTopics["inventory_items/update"]!), "USD")).toEqual(row);
});

test("an item without a cost has none, which is not 0", () => {
  expect(itemFromBulk({ ...item, unitCost: null }, "USD").unitCostCents).toBeNull();
  const payload = itemPayload(records, { ...item, unitCost: null }, null, item.updatedAt);
  expect(itemFromWebhook(payload, "USD").unitCostCents).toBeNull();
  expect(itemFromBulk({ ...item, unitCost: { amount: "0.0" } }, "USD").unitCostCents).toBe(0);
});

test("a level is told complete by bulk: what was not counted is not known", () => {
  const row = {
    inventoryItemId: "271878346",
    locationId: "24826418",
    available: -3,
    onHand: 4,
    committed: 7,
    incoming: null,
    updatedAt: "2026-03-08T06:30:00.000Z",
  };
  expect(levelFromBulk(level)).toEqual(row);
  expect(levelFromNode(level, "271878346")).toEqual(row);
});

test("a webhook gives the same level, save for what is not available", () => {
  const payload = levelPayload(records, level, item.id);
  const untold = Object.fromEntries(levelFieldsNoWebhookTells.map((field) => [field, null]));
  const kept = projectFields(payload, inventoryTopics["inventory_levels/update"]!);
  expect(levelFromWebhook(kept)).toEqual({ ...levelFromBulk(level), ...untold });
});

test("a level may be unknown, and may be gone", () => {
  const body = { inventory_item_id: 9, location_id: 7, available: null, updated_at: "2021-12-31T19:00:00-05:00" };
  expect(levelFromWebhook(body)).toMatchObject({ available: null, updatedAt: "2022-01-01T00:00:00.000Z" });
  expect(goneLevelFromWebhook({ inventory_item_id: 9, location_id: 7 })).toEqual({
    inventoryItemId: "9",
    locationId: "7",
  });
});

test("what is no level is refused, naming the field", () => {
  expect(() => levelFromBulk({ ...level, location: null })).toThrow(/InventoryLevel\/7.*location/);
  expect(() => levelFromWebhook({ inventory_item_id: 9, location_id: 7 })).toThrow(/updated_at/);
  expect(() => itemFromBulk({ ...item, unitCost: { amount: "8,50" } }, "USD")).toThrow(/unitCost\.amount/);
});
