export const locationsDocument = `#graphql
query Locations($after: String) {
  locations(first: 100, after: $after, includeInactive: true, includeLegacy: true) {
    nodes { id name isActive isFulfillmentService address { provinceCode countryCode } updatedAt }
    pageInfo { hasNextPage endCursor }
  }
}`;
