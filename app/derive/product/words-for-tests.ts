import type { ProductWords } from "./product-words.ts";

/** A product of which only this is told. */
export const wordsWith = (told: Partial<ProductWords>): ProductWords => ({
  handle: "",
  title: "",
  vendor: "",
  productType: "",
  tags: [],
  collections: [],
  categoryId: null,
  description: "",
  metafields: [],
  variants: [],
  ...told,
});
