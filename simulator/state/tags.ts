// Tags on customers, products and orders: compared without case, cut at commas, limited in number and length.
import { type Node, numberOfGid, typeOfGid } from "./gid.ts";
import { announceMembership } from "./segments.ts";
import type { Shop } from "./shop.ts";

export interface TagProblem {
  field: "id" | "tags";
  message: string;
}

const mostTags = 250;
const tables = { Customer: "customers", Product: "products", Order: "orders" } as const;
const updatedTopic = { Customer: "customers/update", Product: "products/update", Order: "orders/updated" } as const;
const longest = { Customer: 255, Product: 255, Order: 40 } as const;
type Taggable = keyof typeof tables;

export function addTags(shop: Shop, gid: string, tags: readonly string[]): TagProblem | undefined {
  return changeTags(shop, gid, (had, type) => {
    const wanted = parted(tags);
    const long = wanted.find((tag) => tag.length > longest[type]);
    if (long) return `Tag is too long (maximum is ${longest[type]} characters)`;
    const known = new Set(had.map((tag) => tag.toLowerCase()));
    const added = wanted.filter((tag) => !known.has(tag.toLowerCase()) && known.add(tag.toLowerCase()));
    if (had.length + added.length > mostTags) return `${type} can't have more than ${mostTags} tags`;
    return { added, removed: [] };
  });
}

export function removeTags(shop: Shop, gid: string, tags: readonly string[]): TagProblem | undefined {
  return changeTags(shop, gid, (had) => {
    const unwanted = new Set(parted(tags).map((tag) => tag.toLowerCase()));
    return { added: [], removed: had.filter((tag) => unwanted.has(tag.toLowerCase())) };
  });
}

function parted(tags: readonly string[]): string[] {
  return tags
    .flatMap((tag) => tag.split(","))
    .map((tag) => tag.trim())
    .filter(Boolean);
}

type Decide = (had: readonly string[], type: Taggable) => { added: string[]; removed: string[] } | string;

function changeTags(shop: Shop, gid: string, decide: Decide): TagProblem | undefined {
  const type = typeOfGid(gid);
  if (!(type in tables)) return { field: "id", message: `Tagging is not supported for ${type || gid}` };
  const kind = type as Taggable;
  const table = shop.tables[tables[kind]];
  const node = table.get(numberOfGid(gid));
  if (!node) return { field: "id", message: `${type} does not exist` };
  const had = (node.tags ?? []) as string[];
  const decided = decide(had, kind);
  if (typeof decided === "string") return { field: "tags", message: decided };
  const { added, removed } = decided;
  // Saying again what is already so changes nothing and tells nobody.
  if (added.length + removed.length === 0) return undefined;
  const kept = had.filter((tag) => !removed.includes(tag));
  const tags = [...kept, ...added].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  const changed: Node = { ...node, tags, updatedAt: shop.stamp() };
  table.put(changed);
  if (kind === "Customer") {
    if (added.length > 0) shop.emit("customer.tags_added", gid, changed, { tags: added });
    if (removed.length > 0) shop.emit("customer.tags_removed", gid, changed, { tags: removed });
  }
  shop.emit(updatedTopic[kind], gid, changed);
  if (kind === "Customer") announceMembership(shop, node, changed);
  return undefined;
}
