// A collection, from the bulk file or a webhook, as the row we keep; and which product lies in it, which only the bulk
// file of products tells.
import { z } from "zod";
import type { CollectionProductRow, CollectionRow } from "#app/derive/product/collection-row.ts";
import { gid, instant, readTold } from "./told.ts";

const node = z.object({ id: gid("Collection"), handle: z.string(), title: z.string(), updatedAt: instant });
const webhook = z.object({
  admin_graphql_api_id: gid("Collection"),
  handle: z.string(),
  title: z.string(),
  updated_at: instant,
});
const membership = z.object({ id: gid("Collection"), __parentId: gid("Product") });

const kept = ["admin_graphql_api_id", "handle", "title", "updated_at"];

export const collectionTopics: Readonly<Record<string, readonly string[]>> = {
  "collections/create": kept,
  "collections/update": kept,
  "collections/delete": ["id", "admin_graphql_api_id"],
};

export function collectionFromBulk(line: unknown): CollectionRow {
  const { id, handle, title, updatedAt } = readTold(node, line, "a collection");
  return { id, handle, title, updatedAt };
}

export function collectionFromWebhook(body: unknown): CollectionRow {
  const told = readTold(webhook, body, "a collection");
  return { id: told.admin_graphql_api_id, handle: told.handle, title: told.title, updatedAt: told.updated_at };
}

export function collectionProductFromBulk(line: unknown): CollectionProductRow {
  const told = readTold(membership, line, "a collection of a product");
  return { collectionId: told.id, productId: told.__parentId };
}
