// Run as a bulk operation, one window of time after another (bulk-query.ts puts the window in). What is searched by is
// what is sorted by: Shopify gives up on large shops otherwise. A refund's lines cannot be asked for here.
import { orderFields, orderLineFields } from "./order-fields.ts";

export const ordersBulkDocument = `#graphql
{
  orders(query: "created_at:>='1970-01-01T00:00:00Z'", sortKey: CREATED_AT) {
    edges {
      node {
        ${orderFields}
        lineItems {
          edges {
            node {
              ${orderLineFields}
            }
          }
        }
      }
    }
  }
}`;
