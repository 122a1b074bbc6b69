// What tells whether an order is as we know it, page by page, the least recently changed first.
export const orderFacesDocument = `#graphql
query OrderFaces($query: String!, $after: String) {
  orders(first: 25, after: $after, query: $query, sortKey: UPDATED_AT) {
    nodes {
      id
      updatedAt
      cancelledAt
      edited
      tags
      displayFinancialStatus
      displayFulfillmentStatus
      totalPriceSet { shopMoney { amount } }
      customer { id }
      refunds { id }
      fulfillments { id status }
      lineItems(first: 10) { nodes { id quantity currentQuantity } }
      agreements(last: 5) { nodes { id happenedAt reason } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Of all orders created in a window (bulk-query.ts puts it in). A bulk operation cannot tell agreements. */
export const orderFacesBulkDocument = `#graphql
{
  orders(query: "created_at:>='1970-01-01T00:00:00Z'", sortKey: CREATED_AT) {
    edges {
      node {
        id
        updatedAt
        cancelledAt
        edited
        tags
        displayFinancialStatus
        displayFulfillmentStatus
        totalPriceSet { shopMoney { amount } }
        customer { id }
        refunds { id }
        fulfillments { id status }
        lineItems { edges { node { id quantity currentQuantity } } }
      }
    }
  }
}`;
