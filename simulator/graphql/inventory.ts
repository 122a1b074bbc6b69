// Inventory items, the levels of each location, and the locations.
import { type Node, numberOfGid } from "#simulator/state/gid.ts";
import { itemOf } from "#simulator/state/stock.ts";
import { pageOfList } from "./connection.ts";
import type { Context, Resolvers } from "./context.ts";
import { legacyResourceId, nodesOf, searchTable, words } from "./fields.ts";
import { referTo } from "./reference.ts";

const quantityNames = [
  { name: "available", displayName: "Available", belongsTo: ["on_hand"], comprises: [] },
  { name: "committed", displayName: "Committed", belongsTo: ["on_hand"], comprises: [] },
  { name: "damaged", displayName: "Damaged", belongsTo: ["on_hand"], comprises: [] },
  { name: "incoming", displayName: "Incoming", belongsTo: [], comprises: [] },
  {
    name: "on_hand",
    displayName: "On hand",
    belongsTo: [],
    comprises: ["available", "committed", "damaged", "quality_control", "reserved", "safety_stock"],
  },
  { name: "quality_control", displayName: "Quality control", belongsTo: ["on_hand"], comprises: [] },
  { name: "reserved", displayName: "Reserved", belongsTo: ["on_hand"], comprises: [] },
  { name: "safety_stock", displayName: "Safety stock", belongsTo: ["on_hand"], comprises: [] },
].map((quantity) => ({ ...quantity, isInUse: true }));

const variantOfItem = (context: Context, item: string): Node | undefined => {
  const product = context.shop.tables.products.parentOf("InventoryItem", numberOfGid(item));
  const variants = product === undefined ? [] : nodesOf(context.shop.tables.products.get(product) ?? {}, "variants");
  return variants.find((variant) => (variant.inventoryItem as Node | null)?.id === item);
};

// An item met on its own row lacks what only the variant's row carries.
const fromVariant = (field: string) => (item: Readonly<Record<string, unknown>>, _: unknown, context: Context) => {
  if (item[field] !== undefined) return item[field];
  const variant = variantOfItem(context, String(item.id));
  return (variant?.inventoryItem as Node | undefined)?.[field] ?? null;
};

export const inventoryResolvers: Resolvers = {
  QueryRoot: {
    inventoryItems: (_, args, context, place) =>
      searchTable(
        context.shop.tables.inventory,
        { default: words("sku"), id: { column: "id" }, sku: words("sku"), updated_at: { column: "updatedAt" } },
        { ID: "id" },
        args,
        context,
        place,
      ),
    inventoryItem: (_, args, context) => {
      const found = context.shop.find(String(args.id));
      return found ? itemOf(context.shop, found) : null;
    },
    inventoryLevel: (_, args, context) => context.shop.find(String(args.id)) ?? null,
    inventoryProperties: () => ({ quantityNames }),
    locations: (_, args, context, place) =>
      searchTable(
        context.shop.tables.locations,
        { default: words("name"), id: { column: "id" }, name: words("name") },
        { ID: "id", NAME: (location: Node) => String(location.name) },
        args,
        context,
        place,
        args.includeInactive ? undefined : (row) => row.node().isActive !== false,
      ),
    location: (_, args, context) =>
      args.id === undefined || args.id === null
        ? (firstLocation(context) ?? null)
        : (context.shop.find(String(args.id)) ?? null),
  },
  InventoryItem: {
    legacyResourceId,
    requiresShipping: fromVariant("requiresShipping"),
    countryCodeOfOrigin: fromVariant("countryCodeOfOrigin"),
    measurement: fromVariant("measurement"),
    inventoryLevels: (item, args, context) =>
      pageOfList(
        nodesOf(context.shop.tables.inventory.get(numberOfGid(String(item.id))) ?? {}, "inventoryLevels"),
        args,
      ),
    inventoryLevel: (item, args, context) =>
      nodesOf(context.shop.tables.inventory.get(numberOfGid(String(item.id))) ?? {}, "inventoryLevels").find(
        (level) => (level.location as Node).id === args.locationId,
      ) ?? null,
    variants: (item, args, context) => {
      const variant = variantOfItem(context, String(item.id));
      return pageOfList(variant ? [variant] : [], args);
    },
    variant: (item, _, context) => variantOfItem(context, String(item.id)) ?? null,
  },
  InventoryLevel: {
    location: (level, _, context) => referTo(context, "locations", "Location", level.location) ?? level.location,
    item: (level, _, context) => {
      const id = /inventory_item_id=(\d+)/.exec(String(level.id))?.[1];
      return context.shop.find(`gid://shopify/InventoryItem/${id}`) ?? null;
    },
    quantities: (level, args) => {
      const names = args.names as string[];
      return nodesOf(level, "quantities").filter((quantity) => names.includes(String(quantity.name)));
    },
  },
  Location: { legacyResourceId },
};

function firstLocation(context: Context): Node | undefined {
  for (const row of context.shop.tables.locations.scan({ by: "id" })) return row.node();
  return undefined;
}
