// What changed lately, page by page: products (the rest of each is read by itself), customers and inventory items whole.
// The search of customers knows days only, so the latest come first and whoever reads stops where it is old.
export const updatedProductsDocument = `#graphql
query UpdatedProducts($query: String!, $after: String) {
  products(first: 100, after: $after, query: $query, sortKey: UPDATED_AT) {
    nodes { id updatedAt }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const updatedCustomersDocument = `#graphql
query UpdatedCustomers($query: String!, $after: String) {
  customers(first: 50, after: $after, query: $query, sortKey: UPDATED_AT, reverse: true) {
    nodes {
      id
      createdAt
      updatedAt
      state
      taxExempt
      locale
      tags
      numberOfOrders
      amountSpent { amount }
      statistics { rfmGroup }
      defaultEmailAddress { marketingState }
      defaultPhoneNumber { smsMarketingConsent { state } }
      defaultAddress { provinceCode countryCodeV2 }
      companyContactProfiles { isMainContact company { id } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const updatedItemsDocument = `#graphql
query UpdatedItems($query: String!, $after: String) {
  inventoryItems(first: 100, after: $after, query: $query) {
    nodes { id tracked updatedAt unitCost { amount } }
    pageInfo { hasNextPage endCursor }
  }
}`;
