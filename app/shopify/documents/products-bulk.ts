// Run as a bulk operation. Without the explicit statuses the search answers active products only.
export const productsBulkDocument = `#graphql
{
  products(query: "status:active,draft,archived,unlisted") {
    edges {
      node {
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
        variants {
          edges {
            node {
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
          }
        }
        collections {
          edges {
            node {
              id
            }
          }
        }
        metafields {
          edges {
            node {
              id
              namespace
              key
              value
            }
          }
        }
      }
    }
  }
}`;
