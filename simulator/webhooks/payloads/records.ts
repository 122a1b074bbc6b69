// What payloads are made from: the shop and its objects in the shape of a shop folder.
import type {
  CustomerNode,
  InventoryItemNode,
  InventoryLevelNode,
  LineItemNode,
  OrderNode,
  ProductNode,
  RefundNode,
  ShopFile,
  VariantNode,
} from "../../shop/nodes.ts";

export interface OrderRecord {
  node: OrderNode;
  lineItems: LineItemNode[];
  refunds: RefundNode[];
}

export interface ProductRecord {
  node: ProductNode;
  variants: VariantNode[];
}

export interface ItemRecord {
  node: InventoryItemNode;
  levels: InventoryLevelNode[];
  variant: VariantNode | null;
}

export interface Records {
  shop: ShopFile & { gid: string };
  now(): Date;
  order(gid: string): OrderRecord | null;
  customer(gid: string): CustomerNode | null;
  product(gid: string): ProductRecord | null;
  item(gid: string): ItemRecord | null;
}
