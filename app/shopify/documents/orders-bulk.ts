// Run as a bulk operation, one window of time after another (bulk-query.ts puts the window in). What is searched by is
// what is sorted by: Shopify gives up on large shops otherwise. A refund's lines cannot be asked for here.
export const ordersBulkDocument = `#graphql
{
  orders(query: "created_at:>='1970-01-01T00:00:00Z'", sortKey: CREATED_AT) {
    edges {
      node {
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
        lineItems {
          edges {
            node {
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
          }
        }
      }
    }
  }
}`;
