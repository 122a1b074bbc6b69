// Reads what webhooks leave out, as Shopify tells it: the caller translates. Ids are plain, as everywhere with us.
import { z } from "zod";
import { callAdmin } from "./admin.ts";
import { collectionsOfProductsDocument } from "./documents/collections-of-products.ts";
import { customersByIdsDocument } from "./documents/customers-by-ids.ts";
import { itemsByIdsDocument } from "./documents/items-by-ids.ts";
import { metafieldsOfProductsDocument } from "./documents/metafields-of-products.ts";
import { longAgreementsDocument, orderAgreementsDocument } from "./documents/order-agreements.ts";
import { productsOfCollectionDocument } from "./documents/products-of-collection.ts";
import { variantsOfProductDocument } from "./documents/variants-of-product.ts";

const gid = (type: string, id: string) => `gid://shopify/${type}/${id}`;

const nodes = z.object({ nodes: z.array(z.unknown()) });
const page = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });

async function readNodes(
  domain: string,
  document: string,
  type: string,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<unknown[]> {
  const data = await callAdmin(domain, document, { ids: ids.map((id) => gid(type, id)) }, { signal });
  // A thing that is gone is null, and one of another type is empty.
  return nodes
    .parse(data)
    .nodes.filter((node) => typeof node === "object" && node !== null && Object.keys(node).length > 0);
}

export const readCustomers = (domain: string, ids: readonly string[], signal?: AbortSignal) =>
  readNodes(domain, customersByIdsDocument, "Customer", ids, signal);

export const readItems = (domain: string, ids: readonly string[], signal?: AbortSignal) =>
  readNodes(domain, itemsByIdsDocument, "InventoryItem", ids, signal);

export const readCollectionsOfProducts = (domain: string, ids: readonly string[], signal?: AbortSignal) =>
  readNodes(domain, collectionsOfProductsDocument, "Product", ids, signal);

export const readMetafieldsOfProducts = (domain: string, ids: readonly string[], signal?: AbortSignal) =>
  readNodes(domain, metafieldsOfProductsDocument, "Product", ids, signal);

interface PagedField {
  document: string;
  field: string;
  connection: string;
  id: string;
  variables?: object;
}

/** A document about one thing (`field`) and one of its connections, page after page; nothing when the thing is gone. */
async function* readPages(
  domain: string,
  { document, field, connection, id, variables }: PagedField,
  signal?: AbortSignal,
): AsyncGenerator<Record<string, unknown>> {
  const shape = z.object({
    [field]: z.looseObject({ [connection]: z.looseObject({ pageInfo: page }) }).nullable(),
  });
  let after: string | null = null;
  do {
    const found = shape.parse(await callAdmin(domain, document, { id, ...variables, after }, { signal }))[field];
    if (!found) return;
    yield found;
    const { pageInfo } = found[connection] as { pageInfo: z.infer<typeof page> };
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  } while (after);
}

const agreements = z.object({
  nodes: z.array(z.object({ sales: z.object({ pageInfo: z.object({ hasNextPage: z.boolean() }) }) })),
});

/**
 * The orders of the pages are one order, each with some of its agreements; with `since` only those that happened later:
 * what the order itself sold is known, and its sales are the dearest to ask for.
 */
export async function* readAgreements(
  domain: string,
  orderId: string,
  signal?: AbortSignal,
  since?: Date,
): AsyncGenerator<Record<string, unknown>> {
  const query = since ? `happened_at:>'${since.toISOString().replace(/\.\d+Z$/, "Z")}'` : null;
  const of = { field: "order", connection: "agreements", id: gid("Order", orderId), variables: { query } };
  const pages: Record<string, unknown>[] = [];
  for await (const found of readPages(domain, { ...of, document: orderAgreementsDocument }, signal)) {
    if (agreements.parse(found.agreements).nodes.some(({ sales }) => sales.pageInfo.hasNextPage)) {
      yield* readPages(domain, { ...of, document: longAgreementsDocument }, signal);
      return;
    }
    pages.push(found);
  }
  yield* pages;
}

/** The product again and again, each time with some of its variants. */
export const readProductPages = (domain: string, productId: string, signal?: AbortSignal) =>
  readPages(
    domain,
    { document: variantsOfProductDocument, field: "product", connection: "variants", id: gid("Product", productId) },
    signal,
  );

const members = z.object({ products: z.object({ nodes: z.array(z.object({ id: z.string() })) }) });

/** The gids of a collection's products; null when there is no such collection (any more). */
export async function readProductsOfCollection(
  domain: string,
  collectionId: string,
  signal?: AbortSignal,
): Promise<string[] | null> {
  const ids: string[] = [];
  let isFound = false;
  const what = {
    document: productsOfCollectionDocument,
    field: "collection",
    connection: "products",
    id: gid("Collection", collectionId),
  };
  for await (const found of readPages(domain, what, signal)) {
    isFound = true;
    ids.push(...members.parse(found).products.nodes.map(({ id }) => id));
  }
  return isFound ? ids : null;
}
