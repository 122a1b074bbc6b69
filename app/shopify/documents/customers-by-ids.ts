// Customers with what no webhook tells of them. Nothing that names a person is asked for.
export const customersByIdsDocument = `#graphql
query CustomersByIds($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Customer {
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
  }
}`;
