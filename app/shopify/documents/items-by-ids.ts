// Inventory items: their cost, and whether they are tracked.
export const itemsByIdsDocument = `#graphql
query ItemsByIds($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on InventoryItem {
      id
      tracked
      updatedAt
      unitCost { amount }
    }
  }
}`;
