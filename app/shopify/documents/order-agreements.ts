// The dated ledger of an order: what was sold, when, and by which edit. A page has to fit the budget as if it were full:
// few sales of some agreements do, and nearly always are all; many sales do when it is one agreement a time.
export const orderAgreementsDocument = `#graphql
query OrderAgreements($id: ID!, $query: String, $after: String) {
  order(id: $id) {
    id
    agreements(first: 4, after: $after, query: $query) {
      nodes {
        id
        happenedAt
        reason
        sales(first: 8) {
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

export const longAgreementsDocument = `#graphql
query LongAgreements($id: ID!, $query: String, $after: String) {
  order(id: $id) {
    id
    agreements(first: 1, after: $after, query: $query) {
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
