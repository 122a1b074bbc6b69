// Run as a bulk operation. Which products a collection holds comes with the products.
export const collectionsBulkDocument = `#graphql
{
  collections {
    edges {
      node {
        id
        handle
        title
        updatedAt
      }
    }
  }
}`;
