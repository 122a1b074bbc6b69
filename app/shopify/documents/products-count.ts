export const productsCountDocument = `#graphql
query ProductsCount {
  productsCount(query: "status:active,draft,archived,unlisted", limit: null) { count }
}`;
