// What the store knows of customers, the catalogue and stock, as the rows it was made of: to be compared with the shop.
import type { CustomerRow } from "#app/derive/customer/customer-row.ts";
import type { CollectionRow } from "#app/derive/product/collection-row.ts";
import type { ProductRow, VariantRow } from "#app/derive/product/product-row.ts";
import type { LevelRow } from "#app/derive/product/stock-row.ts";
import type { LocationRow } from "#app/derive/shop/location-row.ts";
import type { Columns, ColumnType } from "../columns.ts";
import type { Queryable } from "../transaction.ts";

const customer = {
  id: "bigint",
  createdAt: "timestamptz",
  updatedAt: "timestamptz",
  state: "text",
  taxExempt: "boolean",
  locale: "text",
  country: "text",
  province: "text",
  companyId: "bigint",
  ordersShopify: "int",
  spentCents: "bigint",
  rfmGroup: "text",
  emailConsent: "text",
  smsConsent: "text",
  tags: "text[]",
} satisfies Columns<CustomerRow>;

const product = {
  id: "bigint",
  handle: "text",
  title: "text",
  vendor: "text",
  productType: "text",
  status: "text",
  tags: "text[]",
  isGiftCard: "boolean",
  categoryId: "text",
  categoryName: "text",
  hasOnlyDefaultVariant: "boolean",
  createdAt: "timestamptz",
  updatedAt: "timestamptz",
  publishedAt: "timestamptz",
  description: "text",
  metafields: "jsonb",
} satisfies Columns<ProductRow>;

const variant = {
  id: "bigint",
  productId: "bigint",
  inventoryItemId: "bigint",
  title: "text",
  sku: "text",
  barcode: "text",
  position: "int",
  priceCents: "bigint",
  compareAtCents: "bigint",
  unitCostCents: "bigint",
  taxable: "boolean",
  tracked: "boolean",
  available: "int",
  createdAt: "timestamptz",
  updatedAt: "timestamptz",
} satisfies Columns<VariantRow>;

const level = {
  inventoryItemId: "bigint",
  locationId: "bigint",
  available: "int",
  onHand: "int",
  committed: "int",
  incoming: "int",
  updatedAt: "timestamptz",
} satisfies Columns<LevelRow>;

const collection = {
  id: "bigint",
  handle: "text",
  title: "text",
  updatedAt: "timestamptz",
} satisfies Columns<CollectionRow>;

const location = {
  id: "bigint",
  name: "text",
  isActive: "boolean",
  isFulfillmentService: "boolean",
  country: "text",
  province: "text",
  updatedAt: "timestamptz",
} satisfies Columns<LocationRow>;

/** Ids as digits, cents as numbers, instants in ISO. */
function selectList<Row>(columns: Columns<Row>): string {
  return (Object.entries(columns) as [string, ColumnType][])
    .map(([name, type]) => {
      if (type === "timestamptz")
        return `to_char("${name}" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${name}"`;
      return type === "bigint" && name.endsWith("Cents") ? `"${name}"::float8 as "${name}"` : `"${name}"`;
    })
    .join(", ");
}

const rowsSql = <Row>(table: string, columns: Columns<Row>, key: string, more = "") =>
  `select ${selectList(columns)} from "${table}" where shop = $1 and "${key}" = any($2::bigint[]) ${more}`;

const sqlOf = {
  customers: rowsSql("Customer", customer, "id"),
  products: rowsSql("Product", product, "id"),
  collections: rowsSql("Collection", collection, "id"),
  locations: rowsSql("Location", location, "id"),
};

interface RowOf {
  customers: CustomerRow;
  products: ProductRow;
  collections: CollectionRow;
  locations: LocationRow;
}
export type KnownNoun = keyof RowOf;

export async function readKnown<Noun extends KnownNoun>(
  from: Queryable,
  shop: number,
  noun: Noun,
  ids: readonly string[],
): Promise<Map<string, RowOf[Noun]>> {
  const { rows } = await from.query<RowOf[Noun]>(sqlOf[noun], [shop, ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

const variantSql = rowsSql("Variant", variant, "productId", "order by id");
const levelSql = rowsSql("StockLevel", level, "inventoryItemId", `and "isActive"`);

export async function readKnownVariants(
  from: Queryable,
  shop: number,
  productIds: readonly string[],
): Promise<VariantRow[]> {
  return (await from.query<VariantRow>(variantSql, [shop, productIds])).rows;
}

/** Levels that are kept, of these items. */
export async function readKnownLevels(from: Queryable, shop: number, itemIds: readonly string[]): Promise<LevelRow[]> {
  return (await from.query<LevelRow>(levelSql, [shop, itemIds])).rows;
}

/** "productId collectionId" of these products. */
export async function readKnownMemberships(
  from: Queryable,
  shop: number,
  productIds: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await from.query<{ productId: string; collections: string[] }>(
    `select "productId", array_agg("collectionId"::text order by "collectionId"::text) as collections
     from "ProductCollection" where shop = $1 and "productId" = any($2::bigint[]) group by "productId"`,
    [shop, productIds],
  );
  return new Map(rows.map((row) => [row.productId, row.collections]));
}

const tables = {
  customers: `select id from "Customer" where shop = $1`,
  products: `select id from "Product" where shop = $1`,
  collections: `select id from "Collection" where shop = $1`,
  locations: `select id from "Location" where shop = $1`,
  items: `select distinct "inventoryItemId" as id from "StockLevel" where shop = $1 and "isActive"`,
};

export async function readKnownIds(from: Queryable, shop: number, noun: keyof typeof tables): Promise<string[]> {
  const { rows } = await from.query<{ id: string }>(tables[noun], [shop]);
  return rows.map(({ id }) => id);
}

/** One order of each of these customers, who has any. */
export async function readAnOrderOf(
  from: Queryable,
  shop: number,
  customerIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await from.query<{ customerId: string; id: string }>(
    `select "customerId", max(id) as id from "Order"
     where shop = $1 and "customerId" = any($2::bigint[]) group by "customerId"`,
    [shop, customerIds],
  );
  return new Map(rows.map((row) => [row.customerId, row.id]));
}

/** The latest instant at which a tag, a consent or a purchase of these customers was told by itself. */
export async function readToldAt(
  from: Queryable,
  shop: number,
  customerIds: readonly string[],
): Promise<Map<string, Date>> {
  const { rows } = await from.query<{ id: string; at: Date }>(
    `select id, greatest("tagsAt", "emailConsentAt", "smsConsentAt", "purchasesAt") as at from "Customer"
     where shop = $1 and id = any($2::bigint[])
       and greatest("tagsAt", "emailConsentAt", "smsConsentAt", "purchasesAt") is not null`,
    [shop, customerIds],
  );
  return new Map(rows.map((row) => [row.id, row.at]));
}

export interface KnownItem {
  id: string;
  tracked: boolean | null;
  unitCostCents: number | null;
  updatedAt: string;
}

/** What variants say of these inventory items; an item that nobody told of by itself is as old as can be. */
export async function readKnownItems(
  from: Queryable,
  shop: number,
  itemIds: readonly string[],
): Promise<Map<string, KnownItem>> {
  const { rows } = await from.query<KnownItem>(
    `select "inventoryItemId" as id, tracked, "unitCostCents"::float8 as "unitCostCents",
            to_char(coalesce("itemUpdatedAt", 'epoch') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt"
     from "Variant" where shop = $1 and "inventoryItemId" = any($2::bigint[])`,
    [shop, itemIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The orders of these refunds, as far as we know them. */
export async function readRefundOrders(
  from: Queryable,
  shop: number,
  refundIds: readonly string[],
): Promise<{ id: string; orderId: string }[]> {
  const { rows } = await from.query<{ id: string; orderId: string }>(
    `select id, "orderId" from "Refund" where shop = $1 and id = any($2::bigint[]) order by id`,
    [shop, refundIds],
  );
  return rows;
}

/** Of these refunds, those whose lines are known. */
export async function readRefundsWithLines(
  from: Queryable,
  shop: number,
  refundIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await from.query<{ id: string }>(
    `select distinct l."refundId" as id
     from "Refund" r join "RefundLine" l on l.shop = r.shop and l."orderId" = r."orderId" and l."refundId" = r.id
     where r.shop = $1 and r.id = any($2::bigint[])`,
    [shop, refundIds],
  );
  return new Set(rows.map(({ id }) => id));
}
