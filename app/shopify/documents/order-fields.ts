// What is asked of an order and of its lines, whichever way they are read.
export const orderFields = `
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
  shippingLine { taxLines { priceSet { shopMoney { amount } } } }
  totalPriceSet { shopMoney { amount } }
  refunds { id createdAt processedAt totalRefundedSet { shopMoney { amount } } }
  fulfillments { id status createdAt updatedAt deliveredAt totalQuantity location { id } }`;

export const orderLineFields = `
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
  taxLines { priceSet { shopMoney { amount } } }`;
