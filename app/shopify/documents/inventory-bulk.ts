// Run as a bulk operation.
export const inventoryBulkDocument = `#graphql
{
  inventoryItems {
    edges {
      node {
        id
        tracked
        updatedAt
        unitCost { amount }
        inventoryLevels {
          edges {
            node {
              id
              updatedAt
              location { id }
              quantities(names: ["available", "on_hand", "committed", "incoming"]) { name quantity }
            }
          }
        }
      }
    }
  }
}`;
