// The rows of a shop under their own types: they have the fields of shop/nodes.ts plus their children, by construction.
import type {
  CustomerNode,
  InventoryItemNode,
  InventoryLevelNode,
  LineItemNode,
  OrderNode,
  ProductNode,
  VariantNode,
} from "../shop/nodes.ts";
import type { Node } from "../state/gid.ts";
import { metafieldsOf } from "../state/metafields.ts";
import { parseSegmentQuery } from "../state/segment-query.ts";
import { memberTest, segmentMembers } from "../state/segments.ts";
import type { Shop } from "../state/world.ts";
import { numberOf } from "../webhooks/payloads/format.ts";

type Order = OrderNode & { lineItems: LineItemNode[] };
type Product = ProductNode & { variants: VariantNode[] };
type InventoryItem = InventoryItemNode & { inventoryLevels: InventoryLevelNode[] };

const withList = <Known>(node: Node, field: string): Known =>
  ({ ...node, [field]: node[field] ?? [] }) as unknown as Known;

interface Metafield {
  namespace: string;
  key: string;
  value?: string;
  jsonValue?: unknown;
}

function segmentsWith(shop: Shop, customerGid: string): Node[] {
  const customer = shop.find(customerGid);
  if (!customer) return [];
  const found: Node[] = [];
  for (const row of shop.tables.segments.scan({ by: "id" })) {
    const segment = row.node();
    const query = String(segment.query);
    if (parseSegmentQuery(query).problems.length === 0 && memberTest(shop, query)(customer)) found.push(segment);
  }
  return found;
}

function membersOf(shop: Shop, segment: Node, limit: number): { ids: number[]; total: number } | { refused: string } {
  const query = String(segment.query);
  const [problem] = parseSegmentQuery(query).problems;
  if (problem) return { refused: `This query is not evaluated here: ${problem}.` };
  const all = segmentMembers(shop, query);
  return { ids: all.slice(0, limit).map(({ id }) => numberOf(id)), total: all.length };
}

export const knownNodes = {
  asOrder: (node: Node) => withList<Order>(node, "lineItems"),
  asProduct: (node: Node) => withList<Product>(node, "variants"),
  asInventoryItem: (node: Node) => withList<InventoryItem>(node, "inventoryLevels"),
  asCustomer: (node: Node) => node as unknown as CustomerNode,
  metafieldsOf: (node: Node) => metafieldsOf(node) as unknown as readonly Metafield[],
  membersOf,
  numberOf,
  segmentsWith,
};
