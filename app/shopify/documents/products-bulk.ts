// Run as a bulk operation. Without the explicit statuses the search answers active products only.
import { productFields, variantFields } from "./product-fields.ts";

export const productsBulkDocument = `#graphql
{
  products(query: "status:active,draft,archived,unlisted") {
    edges {
      node {
        ${productFields}
        variants {
          edges {
            node {
              ${variantFields}
            }
          }
        }
        collections {
          edges {
            node {
              id
            }
          }
        }
        metafields {
          edges {
            node {
              id
              namespace
              key
              value
            }
          }
        }
      }
    }
  }
}`;
