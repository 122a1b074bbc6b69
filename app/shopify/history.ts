// What an import asks before it begins, and bulk queries read page by page where bulk operations are not to be had.
import { z } from "zod";
import { callAdmin } from "./admin.ts";
import { type BulkNoun, bulkRoot, searchWindow, type Window } from "./bulk-query.ts";
import { currentAppInstallationDocument } from "./documents/current-app-installation.ts";
import { oldestOrderDocument, ordersCountDocument } from "./documents/orders-count.ts";
import { GraphqlError } from "./errors.ts";
import { isConnection, nodeOf, type Selected } from "./selection.ts";

const scopes = z.object({
  currentAppInstallation: z.object({ accessScopes: z.array(z.object({ handle: z.string() })) }),
});
const count = z.object({ ordersCount: z.object({ count: z.int() }).nullable() });
const oldest = z.object({ orders: z.object({ nodes: z.array(z.object({ createdAt: z.string() })) }) });

/** What the shop grants; a scope to write is one to read as well. */
export async function readGrantedScopes(domain: string, signal?: AbortSignal): Promise<Set<string>> {
  const { currentAppInstallation } = scopes.parse(
    await callAdmin(domain, currentAppInstallationDocument, {}, { signal }),
  );
  const handles = currentAppInstallation.accessScopes.map(({ handle }) => handle);
  return new Set(handles.flatMap((handle) => [handle, handle.replace(/^write_/, "read_")]));
}

export async function countOrders(domain: string, window: Window, signal?: AbortSignal): Promise<number> {
  const query = searchWindow(window);
  return count.parse(await callAdmin(domain, ordersCountDocument, { query }, { signal })).ordersCount?.count ?? 0;
}

export async function readOldestOrder(domain: string, signal?: AbortSignal): Promise<Date | null> {
  const [first] = oldest.parse(await callAdmin(domain, oldestOrderDocument, {}, { signal })).orders.nodes;
  return first ? new Date(first.createdAt) : null;
}

// So many at a time that a page costs less than Shopify's limit of 1,000 points.
const pageSizes: Readonly<Record<BulkNoun, { first: number; children: number }>> = {
  collections: { first: 100, children: 0 },
  products: { first: 5, children: 20 },
  inventory: { first: 10, children: 10 },
  customers: { first: 50, children: 0 },
  orders: { first: 6, children: 10 },
};

const written = (fields: readonly Selected[]): string =>
  fields
    .map(({ name, args, fields: inner }) => `${name}${args}${inner.length > 0 ? ` { ${written(inner)} }` : ""}`)
    .join(" ");

function withPages(field: Selected, args: string, children: number): string {
  const fields = nodeOf(field).map((inner) =>
    isConnection(inner) ? withPages(inner, `(first: ${children})`, children) : written([inner]),
  );
  return `${field.name}${args} { nodes { ${fields.join(" ")} } pageInfo { hasNextPage endCursor } }`;
}

/** The bulk query of a noun as one that is asked page by page. */
export function pagedQuery(noun: BulkNoun, window: Window): string {
  const root = bulkRoot(noun);
  const { first, children } = pageSizes[noun];
  const own =
    noun === "orders"
      ? `query: ${JSON.stringify(searchWindow(window))}, sortKey: CREATED_AT`
      : root.args.replace(/^\(|\)$/g, "");
  const args = [`first: ${first}`, "after: $after", ...(own ? [own] : [])].join(", ");
  return `query Page($after: String) { ${withPages(root, `(${args})`, children)} }`;
}

const types: Readonly<Record<BulkNoun, string>> = {
  collections: "Collection",
  products: "Product",
  inventory: "InventoryItem",
  customers: "Customer",
  orders: "Order",
};

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });
const connection = z.object({ nodes: z.array(z.looseObject({ id: z.string() })), pageInfo });
type Connection = z.infer<typeof connection>;

async function readRest(
  domain: string,
  noun: BulkNoun,
  field: Selected,
  id: string,
  after: string,
  signal: AbortSignal,
) {
  const document = `query Rest($id: ID!, $after: String) { node(id: $id) { ... on ${types[noun]} { id ${withPages(field, "(first: 50, after: $after)", 50)} } } }`;
  const { node } = await callAdmin(domain, document, { id, after }, { signal });
  return connection.parse((node as Record<string, unknown> | null)?.[field.name]);
}

export interface Page {
  /** As the bulk file has them: children are lines of their own behind their parent. */
  lines: object[];
  roots: number;
  /** Where the next page begins; null: this was the last. */
  after: string | null;
}

export async function readPage(
  domain: string,
  noun: BulkNoun,
  window: Window,
  after: string | null,
  signal: AbortSignal,
): Promise<Page> {
  const root = bulkRoot(noun);
  const children = nodeOf(root).filter(isConnection);
  const data = await callAdmin(domain, pagedQuery(noun, window), { after }, { signal });
  if (data[root.name] === null) throw new GraphqlError(`${domain}: ${root.name} is not to be had`, ["ACCESS_DENIED"]);
  const page = connection.parse(data[root.name]);
  const lines: object[] = [];
  for (const node of page.nodes) {
    const own = Object.fromEntries(
      Object.entries(node).filter(([name]) => !children.some((child) => child.name === name)),
    );
    lines.push(own);
    for (const child of children) {
      let inner: Connection = connection.parse(node[child.name]);
      for (;;) {
        for (const one of inner.nodes) lines.push({ ...one, __parentId: node.id });
        if (!inner.pageInfo.hasNextPage || !inner.pageInfo.endCursor) break;
        inner = await readRest(domain, noun, child, node.id, inner.pageInfo.endCursor, signal);
      }
    }
  }
  return {
    lines,
    roots: page.nodes.length,
    after: page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null,
  };
}
