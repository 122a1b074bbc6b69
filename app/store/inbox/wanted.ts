// What no delivery carries and must be read from Shopify: which of the things just told are known in part only.
import type { Tx } from "#app/store/transaction.ts";

export const missingKinds = [
  "customer",
  "edits",
  "refund-lines",
  "inventory-item",
  "variants",
  "product-collections",
  "metafields",
  "collection-products",
] as const;
export type MissingKind = (typeof missingKinds)[number];

/** A thing of a shop, by its id, and what of it is missing. */
export interface Missing {
  kind: MissingKind;
  id: string;
}

const missingOf = (kind: MissingKind, ids: readonly { id: string }[]): Missing[] => ids.map(({ id }) => ({ kind, id }));

/** Of these customers, those whose tags and consent nobody has told. */
export async function customersUntold(tx: Tx, shop: number, ids: readonly string[]): Promise<Missing[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from "Customer" where shop = $1 and id = any($2::bigint[]) and not "isTagsTold"`,
    [shop, ids],
  );
  return missingOf("customer", rows);
}

/** The inventory items of these products whose cost and tracking nobody has told. */
export async function itemsUntold(tx: Tx, shop: number, productIds: readonly string[]): Promise<Missing[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select "inventoryItemId" as id from "Variant"
     where shop = $1 and "productId" = any($2::bigint[]) and "inventoryItemId" is not null and tracked is null`,
    [shop, productIds],
  );
  return missingOf("inventory-item", rows);
}

export interface ProductFace {
  id: string;
  title: string;
  vendor: string;
  productType: string;
  status: string;
  tags: readonly string[];
}

/** Of these products, those we do not know, or know with another face: a collection may take them in by it. */
export async function productsWithNewFace(tx: Tx, shop: number, told: readonly ProductFace[]): Promise<Missing[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select distinct told.id
     from jsonb_to_recordset($2::jsonb) as told(id bigint, title text, vendor text, "productType" text, status text, tags text[])
     left join "Product" p on p.shop = $1 and p.id = told.id
     where (p.title, p.vendor, p."productType", p.status, p.tags)
       is distinct from (told.title, told.vendor, told."productType", told.status, told.tags)`,
    [
      shop,
      JSON.stringify(
        told.map(({ id, title, vendor, productType, status, tags }) => ({
          id,
          title,
          vendor,
          productType,
          status,
          tags,
        })),
      ),
    ],
  );
  return missingOf("product-collections", rows);
}
