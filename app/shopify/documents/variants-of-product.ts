// A product with all its variants: a webhook carries a hundred at most.
import { productFields, variantFields } from "./product-fields.ts";

export const variantsOfProductDocument = `#graphql
query VariantsOfProduct($id: ID!, $after: String) {
  product(id: $id) {
    ${productFields}
    metafields(first: 50) {
      nodes { namespace key value }
    }
    variants(first: 100, after: $after) {
      nodes {
        ${variantFields}
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
