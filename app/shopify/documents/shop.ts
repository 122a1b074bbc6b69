export const shopDocument = `#graphql
query Shop {
  shop {
    id
    name
    myshopifyDomain
    currencyCode
    ianaTimezone
    plan { publicDisplayName }
  }
}`;
