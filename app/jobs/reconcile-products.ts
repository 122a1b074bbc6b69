// Compares products, their variants and the collections they lie in with the shop.
import { now } from "#app/clock.server.ts";
import { pool } from "#app/db.server.ts";
import { differingFields } from "#app/derive/basics/differing-fields.ts";
import type { ProductRow, VariantRow } from "#app/derive/product/product-row.ts";
import type { ProductMetafield } from "#app/derive/product/product-words.ts";
import { collectionProductFromBulk } from "#app/intake/collection.ts";
import { idOf, typeOf } from "#app/intake/gid.ts";
import { metafieldList, metafieldReader, metafieldsFromNodes } from "#app/intake/metafields.ts";
import { productFromBulk, variantFromBulk } from "#app/intake/product.ts";
import { runBulk } from "#app/shopify/bulk-run.ts";
import { readUpdatedProducts } from "#app/shopify/changes.ts";
import { productsBulkDocument } from "#app/shopify/documents/products-bulk.ts";
import { readCollectionsOfProducts, readProductPages } from "#app/shopify/missing.ts";
import type { Found } from "#app/store/app/reconciles.ts";
import { saveCollectionsOfProducts } from "#app/store/source/apply-collections.ts";
import { readKnown, readKnownIds, readKnownMemberships, readKnownVariants } from "#app/store/source/known-rows.ts";
import { deleteProduct, saveReadProduct } from "#app/store/source/products.ts";
import { chunksOf, heal, healEach, type Reconciling } from "./reconcile-run.ts";

const productsAtOnce = 200;
const nodesAtOnce = 5;

interface Told {
  product: ProductRow;
  variants: VariantRow[];
  /** Null: not told. */
  collections: string[] | null;
}

// Stock moves without a word about the product, and levels tell it better: that it differs is no sign of anything.
const quiet = new Set<string>(["available"]);

const byNumber = (a: { id: string }, b: { id: string }) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1);

interface Verdict {
  told: Told;
  found: Found;
  /** False: only what nobody tells us has changed. */
  isLoud: boolean;
}

function judge(told: Told, known: { product: ProductRow | undefined; variants: VariantRow[]; collections: string[] }) {
  const { product } = told;
  const verdict = (what: Found["what"], isLoud: boolean): Verdict[] => [
    { told, found: { id: product.id, what }, isLoud },
  ];
  if (!known.product) return verdict("missing", true);
  if (known.product.updatedAt > product.updatedAt) return [];
  const before = new Map(known.variants.map((variant) => [variant.id, variant]));
  const fields = told.variants.flatMap((variant) => {
    const was = before.get(variant.id);
    return was ? differingFields(variant, { ...was, updatedAt: variant.updatedAt }) : ["id"];
  });
  const isLoud =
    differingFields(product, known.product).length > 0 ||
    known.variants.length !== told.variants.length ||
    (told.collections !== null && told.collections.toSorted().join() !== known.collections.join()) ||
    fields.some((name) => !quiet.has(name));
  return isLoud || fields.length > 0 ? verdict("stale", isLoud) : [];
}

async function compare({ shop }: Reconciling, told: readonly Told[]): Promise<Verdict[]> {
  const ids = told.map(({ product }) => product.id);
  const products = await readKnown(pool, shop.id, "products", ids);
  const variants = Map.groupBy(await readKnownVariants(pool, shop.id, ids), ({ productId }) => productId);
  const collections = await readKnownMemberships(pool, shop.id, ids);
  return told.flatMap((one) =>
    judge(one, {
      product: products.get(one.product.id),
      variants: variants.get(one.product.id) ?? [],
      collections: collections.get(one.product.id) ?? [],
    }),
  );
}

async function healProducts(reconciling: Reconciling, verdicts: readonly Verdict[], readAt: Date): Promise<void> {
  await healEach(
    reconciling,
    verdicts,
    ({ found }) => found,
    async (tx, shop, some) => {
      for (const { told } of some) {
        await saveReadProduct(tx, shop.id, told, readAt);
        const { product, collections } = told;
        if (!collections) continue;
        const rows = collections.map((collectionId) => ({ collectionId, productId: product.id }));
        await saveCollectionsOfProducts(tx, shop.id, [product.id], rows);
      }
      return some.filter(({ isLoud }) => isLoud).map(({ found }) => found);
    },
  );
}

/** The catalogue as the file has it: products first, what belongs to them anywhere after. */
async function readCatalogue({ shop, signal }: Reconciling): Promise<Map<string, Told>> {
  const catalogue = new Map<string, Told>();
  const readMetafield = metafieldReader();
  const fields = new Map<string, ProductMetafield[]>();
  for await (const line of runBulk(shop.domain, productsBulkDocument.replace(/^#.*\n/, ""), signal)) {
    const type = typeOf((line as { id: string }).id);
    if (type === "Product") {
      const product = productFromBulk(line as { id: string });
      catalogue.set(product.id, { product, variants: [], collections: [] });
    } else if (type === "ProductVariant") {
      const variant = variantFromBulk(line as { id: string }, shop.currency);
      catalogue.get(variant.productId)?.variants.push(variant);
    } else if (type === "Metafield") {
      const field = readMetafield(line);
      if (field) fields.set(field.productId, [...(fields.get(field.productId) ?? []), field]);
    } else {
      const { productId, collectionId } = collectionProductFromBulk(line);
      catalogue.get(productId)?.collections?.push(collectionId);
    }
  }
  for (const [id, told] of catalogue) told.product.metafields = metafieldList(fields.get(id) ?? []);
  return catalogue;
}

export async function reconcileProducts(reconciling: Reconciling): Promise<number> {
  const { shop, signal } = reconciling;
  const readAt = now();
  const catalogue = await readCatalogue(reconciling);
  for (const told of chunksOf([...catalogue.values()], productsAtOnce))
    await healProducts(reconciling, await compare(reconciling, told), readAt);
  const untold = (await readKnownIds(pool, shop.id, "products")).filter((id) => !catalogue.has(id));
  for (const ids of chunksOf(untold, nodesAtOnce)) {
    const there = new Set(
      (await readCollectionsOfProducts(shop.domain, ids, signal)).map((node) =>
        idOf((node as { id: string }).id, "Product"),
      ),
    );
    await heal(reconciling, async (tx) => {
      const gone = ids.filter((id) => !there.has(id));
      const known = await readKnown(tx, shop.id, "products", gone);
      for (const id of gone) await deleteProduct(tx, shop.id, id, now());
      return [...known.keys()].map((id): Found => ({ id, what: "gone" }));
    });
  }
  return catalogue.size;
}

async function readProduct({ shop, signal }: Reconciling, id: string): Promise<Told | null> {
  const pages = await Array.fromAsync(readProductPages(shop.domain, id, signal));
  const [node] = pages as { id: string; metafields: { nodes: unknown[] } }[];
  if (!node) return null;
  const variants = pages.flatMap((page) => (page.variants as { nodes: { id: string }[] }).nodes);
  return {
    product: productFromBulk(node, metafieldsFromNodes(node.metafields.nodes)),
    variants: variants
      .map((variant) => variantFromBulk({ ...variant, __parentId: node.id } as { id: string }, shop.currency))
      .sort(byNumber),
    collections: null,
  };
}

export async function reconcileChangedProducts(
  reconciling: Reconciling,
  from: Date,
): Promise<{ checked: number; latest: Date | null }> {
  const { shop, signal } = reconciling;
  let checked = 0;
  let latest = 0;
  for await (const nodes of readUpdatedProducts(shop.domain, from, signal)) {
    const told = (nodes as { id: string; updatedAt: string }[]).map(({ id, updatedAt }) => ({
      id: idOf(id, "Product"),
      at: Date.parse(updatedAt),
    }));
    const known = await readKnown(
      pool,
      shop.id,
      "products",
      told.map(({ id }) => id),
    );
    for (const { id, at } of told) {
      latest = Math.max(latest, at);
      checked++;
      if (Date.parse(known.get(id)?.updatedAt ?? "1970-01-01") >= at) continue;
      const readAt = now();
      const one = await readProduct(reconciling, id);
      if (one) await healProducts(reconciling, await compare(reconciling, [one]), readAt);
    }
  }
  return { checked, latest: latest ? new Date(latest) : null };
}
