// Refunds by their ids, a few at a time: a bulk operation cannot reach their lines.
export const refundLinesDocument = `#graphql
query RefundLines($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Refund {
      id
      refundLineItems(first: 6) {
        nodes {
          id
          quantity
          restockType
          location { id }
          lineItem { id }
          subtotalSet { shopMoney { amount } }
          totalTaxSet { shopMoney { amount } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

export const moreRefundLinesDocument = `#graphql
query MoreRefundLines($id: ID!, $after: String) {
  refund(id: $id) {
    id
    refundLineItems(first: 100, after: $after) {
      nodes {
        id
        quantity
        restockType
        location { id }
        lineItem { id }
        subtotalSet { shopMoney { amount } }
        totalTaxSet { shopMoney { amount } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
