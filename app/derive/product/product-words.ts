/** What a judgement about a product may read: Shopify's words about it, and nothing that it sold. */
export interface ProductWords {
  handle: string;
  title: string;
  vendor: string;
  productType: string;
  tags: readonly string[];
  /** Titles of the collections that hold it. */
  collections: readonly string[];
  /** The id in Shopify's own taxonomy without its gid, such as `vp-1-3-11`; null where none was chosen. */
  categoryId: string | null;
  /** The description without its markup. */
  description: string;
  metafields: readonly ProductMetafield[];
  variants: readonly { title: string; sku: string | null }[];
}

export interface ProductMetafield {
  namespace: string;
  key: string;
  value: string;
}
