// A product and a variant as the store keeps them. Ids are digits in text, money is in smallest units, instants are ISO.
// `null` is "we were not told".

import type { ProductMetafield } from "./product-words.ts";

export interface ProductRow {
  id: string;
  handle: string;
  title: string;
  vendor: string;
  productType: string;
  status: string;
  tags: string[];
  isGiftCard: boolean | null;
  categoryId: string | null;
  categoryName: string | null;
  hasOnlyDefaultVariant: boolean;
  createdAt: string | null;
  updatedAt: string;
  publishedAt: string | null;
  /** Without markup; cut where it is very long. */
  description: string | null;
  /** Sorted by namespace and key. */
  metafields: readonly ProductMetafield[] | null;
}

export interface VariantRow {
  id: string;
  productId: string;
  inventoryItemId: string | null;
  title: string;
  sku: string | null;
  barcode: string | null;
  position: number;
  priceCents: number;
  compareAtCents: number | null;
  unitCostCents: number | null;
  taxable: boolean;
  tracked: boolean | null;
  available: number | null;
  createdAt: string | null;
  updatedAt: string;
}
