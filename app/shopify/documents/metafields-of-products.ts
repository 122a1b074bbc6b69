// The metafields of products: no webhook carries them.
export const metafieldsOfProductsDocument = `#graphql
query MetafieldsOfProducts($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Product {
      id
      metafields(first: 50) {
        nodes { namespace key value }
      }
    }
  }
}`;
