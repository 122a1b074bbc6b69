// Reads what changed in a shop since an instant, and whatever of it must be known in full. The caller translates.
import { z } from "zod";
import { callAdmin } from "./admin.ts";
import { locationsDocument } from "./documents/locations.ts";
import { orderFacesDocument } from "./documents/order-faces.ts";
import { moreOrderLinesDocument, ordersByIdsDocument } from "./documents/orders-by-ids.ts";
import { moreRefundLinesDocument, refundLinesDocument } from "./documents/refund-lines.ts";
import { updatedCustomersDocument, updatedItemsDocument, updatedProductsDocument } from "./documents/updated.ts";

const page = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });
const connection = z.looseObject({ nodes: z.array(z.unknown()), pageInfo: page });

const instant = (at: Date) => at.toISOString().replace(/\.\d+Z$/, "Z");
const since = (at: Date) => `updated_at:>='${instant(at)}'`;

/** Every page of a connection at the root of a document. */
async function* pagesOf(
  domain: string,
  document: string,
  field: string,
  variables: object,
  signal: AbortSignal,
): AsyncGenerator<unknown[]> {
  const shape = z.object({ [field]: connection });
  let after: string | null = null;
  do {
    const data = await callAdmin(domain, document, { ...variables, after }, { signal });
    const found = shape.parse(data)[field] as z.infer<typeof connection>;
    yield found.nodes;
    after = found.pageInfo.hasNextPage ? (found.pageInfo.endCursor ?? null) : null;
  } while (after);
}

export const readOrderFaces = (domain: string, from: Date, signal: AbortSignal) =>
  pagesOf(domain, orderFacesDocument, "orders", { query: since(from) }, signal);

export const readUpdatedProducts = (domain: string, from: Date, signal: AbortSignal) =>
  pagesOf(
    domain,
    updatedProductsDocument,
    "products",
    { query: `${since(from)} AND status:active,draft,archived,unlisted` },
    signal,
  );

export const readUpdatedItems = (domain: string, from: Date, signal: AbortSignal) =>
  pagesOf(domain, updatedItemsDocument, "inventoryItems", { query: since(from) }, signal);

export const readLocations = (domain: string, signal: AbortSignal) =>
  pagesOf(domain, locationsDocument, "locations", {}, signal);

const dated = z.looseObject({ updatedAt: z.string() });

/** The latest first, and none that is older than `from`. */
export async function* readUpdatedCustomers(
  domain: string,
  from: Date,
  signal: AbortSignal,
): AsyncGenerator<unknown[]> {
  const query = `updated_at:>='${instant(from).slice(0, 10)}'`;
  for await (const nodes of pagesOf(domain, updatedCustomersDocument, "customers", { query }, signal)) {
    const fresh = nodes.filter((node) => Date.parse(dated.parse(node).updatedAt) >= from.getTime());
    yield fresh;
    if (fresh.length < nodes.length) return;
  }
}

const gids = (type: string, ids: readonly string[]) => ids.map((id) => `gid://shopify/${type}/${id}`);

async function readNodes(
  domain: string,
  document: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Record<string, unknown>[]> {
  const { nodes } = z
    .object({ nodes: z.array(z.unknown()) })
    .parse(await callAdmin(domain, document, { ids }, { signal }));
  return nodes.filter(
    (node): node is Record<string, unknown> => typeof node === "object" && node !== null && "id" in node,
  );
}

/** The nodes of a connection of one thing, from the page after the one that it came with. */
async function readOn(
  domain: string,
  { document, field, inner, id }: { document: string; field: string; inner: string; id: unknown },
  first: unknown,
  signal: AbortSignal,
): Promise<unknown[]> {
  const begun = connection.parse(first);
  const all = [...begun.nodes];
  let after = begun.pageInfo.hasNextPage ? (begun.pageInfo.endCursor ?? null) : null;
  while (after) {
    const data = await callAdmin(domain, document, { id, after }, { signal });
    const found = z.object({ [field]: z.looseObject({ [inner]: connection }).nullable() }).parse(data)[field];
    if (!found) return all;
    const next = found[inner] as z.infer<typeof connection>;
    all.push(...next.nodes);
    after = next.pageInfo.hasNextPage ? (next.pageInfo.endCursor ?? null) : null;
  }
  return all;
}

/** Orders with all their lines; those that are gone are not among them. */
export async function readOrders(domain: string, ids: readonly string[], signal: AbortSignal) {
  const orders = await readNodes(domain, ordersByIdsDocument, gids("Order", ids), signal);
  for (const order of orders) {
    const more = { document: moreOrderLinesDocument, field: "order", inner: "lineItems", id: order.id };
    order.lineItems = { nodes: await readOn(domain, more, order.lineItems, signal) };
  }
  return orders;
}

/** Refunds with all their lines. */
export async function readRefundLines(domain: string, ids: readonly string[], signal: AbortSignal) {
  const refunds = await readNodes(domain, refundLinesDocument, gids("Refund", ids), signal);
  for (const refund of refunds) {
    const more = { document: moreRefundLinesDocument, field: "refund", inner: "refundLineItems", id: refund.id };
    refund.refundLineItems = { nodes: await readOn(domain, more, refund.refundLineItems, signal) };
  }
  return refunds;
}
