// The bulk query of a noun, and what its lines hold.
import { collectionsBulkDocument } from "./documents/collections-bulk.ts";
import { customersBulkDocument } from "./documents/customers-bulk.ts";
import { inventoryBulkDocument } from "./documents/inventory-bulk.ts";
import { ordersBulkDocument } from "./documents/orders-bulk.ts";
import { productsBulkDocument } from "./documents/products-bulk.ts";
import { isConnection, nodeOf, ownFields, type Selected, selectionOf } from "./selection.ts";

export type BulkNoun = "collections" | "products" | "inventory" | "customers" | "orders";

export const bulkDocuments: Readonly<Record<BulkNoun, string>> = {
  collections: collectionsBulkDocument,
  products: productsBulkDocument,
  inventory: inventoryBulkDocument,
  customers: customersBulkDocument,
  orders: ordersBulkDocument,
};

export interface Window {
  from: Date;
  /** Null: up to now, whenever that is. */
  to: Date | null;
}

const allOfTime = "created_at:>='1970-01-01T00:00:00Z'";

/** The search for what was created in a window. */
export function searchWindow({ from, to }: Window): string {
  const instant = (at: Date) => at.toISOString().replace(/\.\d+Z$/, "Z");
  const since = `created_at:>='${instant(from)}'`;
  return to ? `${since} AND created_at:<'${instant(to)}'` : since;
}

export function bulkQuery(noun: BulkNoun, window: Window): string {
  const document = bulkDocuments[noun].replace(/^#.*\n/, "");
  return noun === "orders" ? document.replace(allOfTime, searchWindow(window)) : document;
}

function rootOf(noun: BulkNoun): Selected {
  const [root] = selectionOf(bulkDocuments[noun]);
  if (!root) throw new Error(`the bulk document of ${noun} asks for nothing`);
  return root;
}

/** What a line of an order and one of its line items hold, in this order. */
export function orderFields(): { order: readonly Selected[]; line: readonly Selected[] } {
  const node = nodeOf(rootOf("orders"));
  const lines = node.find(isConnection);
  return { order: ownFields(node), line: lines ? nodeOf(lines) : [] };
}

export { rootOf as bulkRoot };
