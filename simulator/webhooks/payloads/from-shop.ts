// A shop of the world, read in the shape payloads need. The rows of a shop have the fields of shop/nodes.ts plus their
// children in a field of their own, which is what makes these casts sound.
import type {
  CustomerNode,
  InventoryItemNode,
  InventoryLevelNode,
  LineItemNode,
  OrderNode,
  ProductNode,
  RefundNode,
  VariantNode,
} from "../../shop/nodes.ts";
import type { Node } from "../../state/gid.ts";
import { availableOf } from "../../state/stock.ts";
import type { Shop } from "../../state/world.ts";
import { numberOf } from "./format.ts";
import type { ItemRecord, OrderRecord, ProductRecord, Records } from "./records.ts";

const children = <Child>(node: Node, field: string): Child[] => (node[field] as Child[] | undefined) ?? [];

export function orderRecord(shop: Shop, node: Node): OrderRecord {
  const refunds = shop.tables.refunds
    .linkedTo(numberOf(node.id))
    .map((id) => shop.tables.refunds.get(id) as RefundNode | undefined)
    .filter((refund) => refund !== undefined)
    .sort((a, b) => a.processedAt.localeCompare(b.processedAt));
  return { node: node as unknown as OrderNode, lineItems: children<LineItemNode>(node, "lineItems"), refunds };
}

/** With what is in stock now: a row has what there was when it was written. */
export const productRecord = (shop: Shop, node: Node): ProductRecord => ({
  node: node as unknown as ProductNode,
  variants: children<VariantNode>(node, "variants").map((variant) => ({
    ...variant,
    inventoryQuantity: availableOf(shop, variant.inventoryItem.id) ?? variant.inventoryQuantity,
  })),
});

export function itemRecord(shop: Shop, node: Node): ItemRecord {
  const id = numberOf(node.id);
  const product = shop.tables.products.parentOf("InventoryItem", id);
  const holder = product === undefined ? undefined : shop.tables.products.get(product);
  const variant = holder && children<VariantNode>(holder, "variants").find((one) => one.inventoryItem?.id === node.id);
  return {
    node: node as unknown as InventoryItemNode,
    levels: children<InventoryLevelNode>(node, "inventoryLevels"),
    variant: variant ?? null,
  };
}

export function recordsOf(shop: Shop): Records {
  const read = <Found>(gid: string, take: (node: Node) => Found): Found | null => {
    const node = shop.find(gid);
    return node ? take(node) : null;
  };
  return {
    shop: { ...shop.info, gid: `gid://shopify/Shop/${shop.info.id}` },
    now: () => shop.now(),
    order: (gid) => read(gid, (node) => orderRecord(shop, node)),
    customer: (gid) => read(gid, (node) => node as unknown as CustomerNode),
    product: (gid) => read(gid, (node) => productRecord(shop, node)),
    item: (gid) => read(gid, (node) => itemRecord(shop, node)),
  };
}
