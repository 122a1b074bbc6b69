// A product with all its variants: a webhook carries a hundred at most.
export const variantsOfProductDocument = `#graphql
query VariantsOfProduct($id: ID!, $after: String) {
  product(id: $id) {
    id
    handle
    title
    vendor
    productType
    status
    tags
    isGiftCard
    hasOnlyDefaultVariant
    createdAt
    updatedAt
    publishedAt
    category { id fullName }
    descriptionHtml
    metafields(first: 50) {
      nodes { namespace key value }
    }
    variants(first: 100, after: $after) {
      nodes {
        id
        title
        sku
        barcode
        position
        price
        compareAtPrice
        taxable
        inventoryQuantity
        createdAt
        updatedAt
        inventoryItem { id tracked unitCost { amount } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
