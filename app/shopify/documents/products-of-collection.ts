// Which products a collection holds.
export const productsOfCollectionDocument = `#graphql
query ProductsOfCollection($id: ID!, $after: String) {
  collection(id: $id) {
    id
    products(first: 250, after: $after) {
      nodes { id }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
