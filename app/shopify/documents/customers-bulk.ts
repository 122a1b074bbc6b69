// Run as a bulk operation. Nothing that names a person is asked for.
export const customersBulkDocument = `#graphql
{
  customers {
    edges {
      node {
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
  }
}`;
