// The dated ledger of an order: what was sold, when, and by which edit. One agreement a time leaves room for its sales.
export const orderAgreementsDocument = `#graphql
query OrderAgreements($id: ID!, $after: String) {
  order(id: $id) {
    id
    agreements(first: 1, after: $after) {
      nodes {
        id
        happenedAt
        reason
        sales(first: 100) {
          nodes {
            id
            actionType
            lineType
            quantity
            totalAmount { shopMoney { amount } }
            totalDiscountAmountBeforeTaxes { shopMoney { amount } }
            totalTaxAmount { shopMoney { amount } }
            ... on ProductSale { lineItem { id } }
          }
          pageInfo { hasNextPage }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
