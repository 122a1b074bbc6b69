// What lies on which shelf: the levels of an inventory item, and changing them.
import type { InventoryItemNode, InventoryLevelNode, QuantityName } from "#simulator/shop/nodes.ts";
import { type Node, numberOfGid } from "./gid.ts";
import type { Shop } from "./shop.ts";

type Level = Omit<InventoryLevelNode, "__parentId">;
export type Item = InventoryItemNode & { inventoryLevels: Level[] };

export function readItem(shop: Shop, gid: string): Item | undefined {
  return shop.tables.inventory.get(numberOfGid(gid)) as unknown as Item | undefined;
}

// An item with all that is known of it: its own row over what its variant's row says.
export function itemOf(shop: Shop, known: Node): Node {
  return { ...known, ...shop.tables.inventory.get(numberOfGid(known.id)) };
}

export function quantityAt(level: Level, name: QuantityName): number {
  return level.quantities.find((quantity) => quantity.name === name)?.quantity ?? 0;
}

// What can be sold over all locations, or undefined where no levels are kept for the item.
export function availableOf(shop: Shop, item: string): number | undefined {
  return readItem(shop, item)?.inventoryLevels.reduce((sum, level) => sum + quantityAt(level, "available"), 0);
}

export function changeStock(
  shop: Shop,
  itemGid: string,
  locationGid: string,
  changes: Partial<Record<QuantityName, number>>,
): void {
  const item = readItem(shop, itemGid);
  if (!item) return;
  const updatedAt = shop.stamp();
  const inventoryLevels = item.inventoryLevels.map((level) => {
    if (level.location.id !== locationGid) return level;
    const quantities = level.quantities.map((quantity) => {
      const change = changes[quantity.name];
      return change ? { ...quantity, quantity: quantity.quantity + change, updatedAt } : quantity;
    });
    return { ...level, quantities, updatedAt };
  });
  shop.tables.inventory.put({ ...item, inventoryLevels } as unknown as Node);
  const level = inventoryLevels.find((candidate) => candidate.location.id === locationGid);
  if (level && changes.available) announceLevel(shop, itemGid, level);
}

function announceLevel(shop: Shop, itemGid: string, level: Level): void {
  shop.emit("inventory_levels/update", level.id, level, {
    inventoryItemId: itemGid,
    locationId: level.location.id,
    available: quantityAt(level, "available"),
    updatedAt: level.updatedAt,
  });
}

// Sets what is available of an item at a location, as a person does in the admin.
export function setAvailable(shop: Shop, itemGid: string, locationGid: string, available: number): void {
  const item = readItem(shop, itemGid);
  if (!item) throw new Error(`${itemGid} has no stock levels in ${shop.domain}; take an item of inventory.jsonl.`);
  const level = item.inventoryLevels.find((candidate) => candidate.location.id === locationGid);
  if (!level) {
    connectLevel(shop, item, locationGid, available);
    return;
  }
  const difference = available - quantityAt(level, "available");
  changeStock(shop, itemGid, locationGid, { available: difference, on_hand: difference });
}

function connectLevel(shop: Shop, item: Item, locationGid: string, available: number): void {
  if (!shop.find(locationGid)) throw new Error(`${locationGid} is not a location of ${shop.domain}.`);
  const updatedAt = shop.stamp();
  const names = item.inventoryLevels[0]?.quantities.map((quantity) => quantity.name) ?? [
    "available",
    "on_hand",
    "committed",
  ];
  const level: Level = {
    id: `gid://shopify/InventoryLevel/${shop.nextId()}?inventory_item_id=${numberOfGid(item.id)}`,
    isActive: true,
    updatedAt,
    location: { id: locationGid },
    quantities: names.map((name) => ({
      name,
      quantity: name === "available" || name === "on_hand" ? available : 0,
      updatedAt,
    })),
  };
  shop.tables.inventory.put({ ...item, inventoryLevels: [...item.inventoryLevels, level] } as unknown as Node);
  shop.emit("inventory_levels/connect", level.id, level, {
    inventoryItemId: item.id,
    locationId: locationGid,
    available,
    updatedAt,
  });
}

// The item is not kept at the location any more.
export function disconnectLevel(shop: Shop, itemGid: string, locationGid: string): void {
  const item = readItem(shop, itemGid);
  const level = item?.inventoryLevels.find(({ location }) => location.id === locationGid);
  if (!item || !level) throw new Error(`${itemGid} is not kept at ${locationGid}.`);
  const inventoryLevels = item.inventoryLevels.filter((other) => other !== level);
  shop.tables.inventory.put({ ...item, inventoryLevels } as unknown as Node);
  shop.emit("inventory_levels/disconnect", level.id, level, { inventoryItemId: itemGid, locationId: locationGid });
}

// Where an order takes a quantity from: the first location that has enough, else the one that has most.
export function shelfFor(shop: Shop, itemGid: string, quantity: number): string | undefined {
  const levels = readItem(shop, itemGid)?.inventoryLevels ?? [];
  const enough = levels.find((level) => quantityAt(level, "available") >= quantity);
  const most = [...levels].sort((a, b) => quantityAt(b, "available") - quantityAt(a, "available"))[0];
  return (enough ?? most)?.location.id;
}
