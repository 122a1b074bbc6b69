// Which collections products lie in.
export const collectionsOfProductsDocument = `#graphql
query CollectionsOfProducts($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Product {
      id
      collections(first: 50) {
        nodes { id }
        pageInfo { hasNextPage }
      }
    }
  }
}`;
