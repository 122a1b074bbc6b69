// Inventory items and their levels, from the bulk file, a GraphQL node or webhooks, as the rows we keep.
import { z } from "zod";
import { centsOf } from "#app/derive/basics/money.ts";
import type { InventoryItemRow, LevelRow } from "#app/derive/product/stock-row.ts";
import { amount, gid, instant, plainId, readTold, reference } from "./told.ts";

const itemNode = z.object({
  id: gid("InventoryItem"),
  tracked: z.boolean(),
  unitCost: z.object({ amount }).nullish(),
  updatedAt: instant,
});

const levelNode = z.object({
  updatedAt: instant,
  location: reference("Location"),
  quantities: z.array(z.object({ name: z.string(), quantity: z.int() })),
});
const bulkLevel = levelNode.extend({ __parentId: gid("InventoryItem") });

const webhookItem = z.object({
  admin_graphql_api_id: gid("InventoryItem"),
  tracked: z.boolean(),
  cost: amount.nullish(),
  updated_at: instant,
});

const place = z.object({ inventory_item_id: plainId, location_id: plainId });
const webhookLevel = place.extend({ available: z.int().nullish(), updated_at: instant });

const keptItem = ["admin_graphql_api_id", "tracked", "cost", "updated_at"];
const keptPlace = ["inventory_item_id", "location_id"];
const keptLevel = [...keptPlace, "available", "updated_at"];

export const inventoryTopics: Readonly<Record<string, readonly string[]>> = {
  "inventory_items/create": keptItem,
  "inventory_items/update": keptItem,
  "inventory_items/delete": ["id", "admin_graphql_api_id"],
  "inventory_levels/connect": keptLevel,
  "inventory_levels/update": keptLevel,
  "inventory_levels/disconnect": keptPlace,
};

export function itemFromBulk(line: unknown, currency: string): InventoryItemRow {
  const told = readTold(itemNode, line, "an inventory item");
  const unitCostCents = told.unitCost ? centsOf(told.unitCost.amount, currency) : null;
  return { id: told.id, tracked: told.tracked, unitCostCents, updatedAt: told.updatedAt };
}

export function itemFromWebhook(body: unknown, currency: string): InventoryItemRow {
  const told = readTold(webhookItem, body, "an inventory item");
  return {
    id: told.admin_graphql_api_id,
    tracked: told.tracked,
    unitCostCents: told.cost ? centsOf(told.cost, currency) : null,
    updatedAt: told.updated_at,
  };
}

function levelRow(told: z.infer<typeof levelNode>, inventoryItemId: string): LevelRow {
  const quantity = (name: string) => told.quantities.find((one) => one.name === name)?.quantity ?? null;
  return {
    inventoryItemId,
    locationId: told.location,
    available: quantity("available"),
    onHand: quantity("on_hand"),
    committed: quantity("committed"),
    incoming: quantity("incoming"),
    updatedAt: told.updatedAt,
  };
}

export function levelFromBulk(line: unknown): LevelRow {
  const told = readTold(bulkLevel, line, "an inventory level");
  return levelRow(told, told.__parentId);
}

export function levelFromNode(level: unknown, inventoryItemId: string): LevelRow {
  return levelRow(readTold(levelNode, level, "an inventory level"), inventoryItemId);
}

export function levelFromWebhook(body: unknown): LevelRow {
  const told = readTold(webhookLevel, body, "an inventory level");
  return {
    inventoryItemId: told.inventory_item_id,
    locationId: told.location_id,
    available: told.available ?? null,
    onHand: null,
    committed: null,
    incoming: null,
    updatedAt: told.updated_at,
  };
}

/** The level that is no more: the item is not kept at the location any longer. */
export function goneLevelFromWebhook(body: unknown): Pick<LevelRow, "inventoryItemId" | "locationId"> {
  const told = readTold(place, body, "an inventory level");
  return { inventoryItemId: told.inventory_item_id, locationId: told.location_id };
}
