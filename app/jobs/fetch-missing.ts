// Reads from Shopify what no webhook carries, a few things at a time and within the cost budget. What is to be read lies in
// a table and leaves it with what was read: a job that is lost loses nothing, and a thing that can never be read holds up
// no other.
import { now } from "#app/clock.server.ts";
import type { CollectionProductRow } from "#app/derive/product/collection-row.ts";
import type { EditRow } from "#app/derive/shop/order-row.ts";
import { customerFromBulk } from "#app/intake/customer.ts";
import { editsFromAgreements } from "#app/intake/edit.ts";
import { idOf } from "#app/intake/gid.ts";
import { itemFromBulk } from "#app/intake/inventory.ts";
import { metafieldsFromNodes } from "#app/intake/metafields.ts";
import { productFromBulk, variantFromBulk } from "#app/intake/product.ts";
import { AccessError, FailedError, GraphqlError, UnavailableError } from "#app/shopify/errors.ts";
import {
  readAgreements,
  readCollectionsOfProducts,
  readCustomers,
  readItems,
  readMetafieldsOfProducts,
  readProductPages,
  readProductsOfCollection,
} from "#app/shopify/missing.ts";
import { readShop, type ShopRecord } from "#app/store/app/shops.ts";
import {
  askForMissing,
  type DueMissing,
  dropMissing,
  dueMissing,
  endMissing,
  failMissing,
  kindsMissing,
  nextMissingAt,
} from "#app/store/inbox/missing.ts";
import { isTransient } from "#app/store/inbox/transient.ts";
import type { Missing, MissingKind } from "#app/store/inbox/wanted.ts";
import { saveCollectionsOfProducts, saveProductsOfCollection } from "#app/store/source/apply-collections.ts";
import { applyCustomers } from "#app/store/source/apply-customers.ts";
import { applyOrders } from "#app/store/source/apply-orders.ts";
import { applyInventoryItems } from "#app/store/source/apply-stock.ts";
import { saveMetafields, saveReadProduct } from "#app/store/source/products.ts";
import { inTransaction, lockShop, type Tx } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import { enqueue, type Payload } from "./queue.ts";

/** Reads some things of a kind; what comes back writes them, in the shop's terms of that moment. */
type Read = (domain: string, ids: readonly string[], signal: AbortSignal) => Promise<Write>;
type Write = (tx: Tx, shop: ShopRecord) => Promise<unknown>;

const customers: Read = async (domain, ids, signal) => {
  const told = await readCustomers(domain, ids, signal);
  return (tx, shop) =>
    applyCustomers(
      tx,
      shop.id,
      told.map((node) => customerFromBulk(node, shop.currency)),
    );
};

const items: Read = async (domain, ids, signal) => {
  const told = await readItems(domain, ids, signal);
  return (tx, shop) =>
    applyInventoryItems(
      tx,
      shop.id,
      told.map((node) => itemFromBulk(node, shop.currency)),
    );
};

const productCollections: Read = async (domain, ids, signal) => {
  const told = (await readCollectionsOfProducts(domain, ids, signal)) as {
    id: string;
    collections: { nodes: { id: string }[] };
  }[];
  const rows = told.flatMap(({ id, collections }) =>
    collections.nodes.map(
      (collection): CollectionProductRow => ({
        productId: idOf(id, "Product"),
        collectionId: idOf(collection.id, "Collection"),
      }),
    ),
  );
  return (tx, shop) =>
    saveCollectionsOfProducts(
      tx,
      shop.id,
      told.map(({ id }) => idOf(id, "Product")),
      rows,
    );
};

interface WithMetafields {
  id: string;
  metafields: { nodes: unknown[] };
}

const metafields: Read = async (domain, ids, signal) => {
  const told = (await readMetafieldsOfProducts(domain, ids, signal)) as WithMetafields[];
  const rows = told.map(({ id, metafields: { nodes } }) => ({
    id: idOf(id, "Product"),
    metafields: metafieldsFromNodes(nodes),
  }));
  return (tx, shop) => saveMetafields(tx, shop.id, rows);
};

const collectionProducts: Read = async (domain, ids, signal) => {
  const members = new Map<string, string[]>();
  for (const id of ids) {
    const found = await readProductsOfCollection(domain, id, signal);
    if (found)
      members.set(
        id,
        found.map((gid) => idOf(gid, "Product")),
      );
  }
  return async (tx, shop) => {
    for (const [id, products] of members) await saveProductsOfCollection(tx, shop.id, id, products);
  };
};

const edits: Read = async (domain, ids, signal) => {
  const pages = new Map<string, Record<string, unknown>[]>();
  for (const id of ids) pages.set(id, await Array.fromAsync(readAgreements(domain, id, signal)));
  return (tx, shop) =>
    applyOrders(
      tx,
      shop.id,
      [...pages].map(([orderId, told]) => ({
        kind: "edits",
        orderId,
        edits: told.flatMap((page): EditRow[] => editsFromAgreements(page, shop).edits),
      })),
    );
};

const variants: Read = async (domain, ids, signal) => {
  const pages: Record<string, unknown>[][] = [];
  const readAt = now();
  for (const id of ids) pages.push(await Array.fromAsync(readProductPages(domain, id, signal)));
  return async (tx, shop) => {
    for (const told of pages) {
      const [product] = told;
      if (!product) continue;
      const nodes = told.flatMap((page) => (page.variants as { nodes: Record<string, unknown>[] }).nodes);
      await saveReadProduct(
        tx,
        shop.id,
        {
          product: productFromBulk(
            product,
            metafieldsFromNodes((product.metafields as WithMetafields["metafields"]).nodes),
          ),
          variants: nodes.map((node) => variantFromBulk({ ...node, __parentId: product.id }, shop.currency)),
        },
        readAt,
      );
    }
  };
};

const ways: Readonly<Record<MissingKind, { read: Read; atOnce: number; afterSeconds: number }>> = {
  customer: { read: customers, atOnce: 25, afterSeconds: 1 },
  edits: { read: edits, atOnce: 5, afterSeconds: 1 },
  "inventory-item": { read: items, atOnce: 50, afterSeconds: 1 },
  variants: { read: variants, atOnce: 2, afterSeconds: 2 },
  "product-collections": { read: productCollections, atOnce: 5, afterSeconds: 5 },
  // A burst of changes of a product is read once.
  metafields: { read: metafields, atOnce: 10, afterSeconds: 10 },
  "collection-products": { read: collectionProducts, atOnce: 2, afterSeconds: 5 },
};

/** Asks for what is missing, in the transaction that found it out. */
export async function enqueueMissing(tx: Tx, shop: number, missing: readonly Missing[]): Promise<void> {
  if (missing.length === 0) return;
  await askForMissing(tx, shop, missing);
  for (const kind of new Set(missing.map((one) => one.kind))) {
    const runAt = new Date(now().getTime() + ways[kind].afterSeconds * 1000);
    // Whoever asks again and again must not put it off for ever.
    await enqueue(tx, "fetch-missing", { shop, kind }, { runAt, mode: "preserve_run_at" });
  }
}

/** What waits and lost its job, for whatever reason, gets another. */
export async function enqueueForgotten(tx: Tx): Promise<void> {
  for (const { shop, kind } of await kindsMissing(tx))
    await enqueue(tx, "fetch-missing", { shop, kind }, { mode: "preserve_run_at" });
}

/** Whether the thing itself cannot be read, rather than nothing at this moment. */
function isAboutThings(error: unknown, signal: AbortSignal): boolean {
  if (signal.aborted || error instanceof AccessError || isTransient(error)) return false;
  return error instanceof FailedError || !(error instanceof UnavailableError);
}

async function readSome(shop: ShopRecord, kind: MissingKind, some: readonly DueMissing[], { signal, log }: JobContext) {
  const ids = some.map(({ id }) => id);
  try {
    const write = await ways[kind].read(shop.domain, ids, signal);
    await inTransaction(async (tx) => {
      // Its time zone may change: whoever re-days its orders waits for us, or we for them.
      await lockShop(tx, shop.id);
      const current = await readShop(shop.id, tx);
      if (current) await write(tx, current);
      await endMissing(tx, shop.id, kind, some);
    });
  } catch (error) {
    const isDenied = error instanceof GraphqlError && error.codes.includes("ACCESS_DENIED");
    if (isDenied || !isAboutThings(error, signal)) throw error;
    const [first] = some;
    if (some.length === 1 && first) {
      const isDead = await failMissing(shop.id, kind, first, error instanceof Error ? error.message : String(error));
      log.warn({ err: error, kind, isDead }, "something that webhooks leave out cannot be read");
    } else for (const one of some) await readSome(shop, kind, [one], { signal, log, isLastAttempt: false });
  }
}

export async function fetchMissing(payload: Payload<"fetch-missing">, context: JobContext): Promise<void> {
  const { kind } = payload;
  const { signal, log } = context;
  let read = 0;
  try {
    for (;;) {
      signal.throwIfAborted();
      const shop = await readShop(payload.shop);
      if (!shop) return;
      const some = await dueMissing(shop.id, kind, ways[kind].atOnce);
      if (some.length === 0) break;
      await readSome(shop, kind, some, context);
      read += some.length;
    }
  } catch (error) {
    // Until the shop lets us in again, what is missing waits; what it does not grant, an import brings once it does.
    if (error instanceof GraphqlError && error.codes.includes("ACCESS_DENIED")) await dropMissing(payload.shop, kind);
    else if (!(error instanceof AccessError)) throw error;
    log.warn({ err: error, kind }, "what webhooks leave out may not be read");
    return;
  }
  log.info({ kind, read }, "what webhooks leave out is read");
  await inTransaction(async (tx) => {
    const runAt = await nextMissingAt(tx, payload.shop, kind);
    if (runAt) await enqueue(tx, "fetch-missing", { shop: payload.shop, kind, again: true }, { runAt });
  });
}
