// Orders as the bulk file tells them, a few at a time, each with the first of its lines.
export const ordersByIdsDocument = `#graphql
query OrdersByIds($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Order {
      id
      name
      createdAt
      processedAt
      updatedAt
      cancelledAt
      test
      edited
      taxesIncluded
      taxExempt
      currencyCode
      attribution { handle }
      sourceName
      retailLocation { id }
      customer { id }
      displayFinancialStatus
      displayFulfillmentStatus
      shippingAddress { countryCodeV2 provinceCode }
      discountCodes
      tags
      totalTaxSet { shopMoney { amount } }
      totalShippingPriceSet { shopMoney { amount } }
      totalPriceSet { shopMoney { amount } }
      refunds { id createdAt processedAt totalRefundedSet { shopMoney { amount } } }
      fulfillments { id status createdAt updatedAt deliveredAt totalQuantity location { id } }
      lineItems(first: 10) {
        nodes {
          id
          title
          variantTitle
          sku
          vendor
          quantity
          currentQuantity
          requiresShipping
          taxable
          isGiftCard
          product { id }
          variant { id }
          originalUnitPriceSet { shopMoney { amount } }
          discountAllocations { allocatedAmountSet { shopMoney { amount } } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

export const moreOrderLinesDocument = `#graphql
query MoreOrderLines($id: ID!, $after: String) {
  order(id: $id) {
    id
    lineItems(first: 50, after: $after) {
      nodes {
        id
        title
        variantTitle
        sku
        vendor
        quantity
        currentQuantity
        requiresShipping
        taxable
        isGiftCard
        product { id }
        variant { id }
        originalUnitPriceSet { shopMoney { amount } }
        discountAllocations { allocatedAmountSet { shopMoney { amount } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
