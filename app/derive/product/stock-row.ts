// An inventory item and its levels, as the store keeps them. A level is told complete by bulk; a webhook tells what is
// available and nothing else, and the store keeps the other quantities as they were.

export interface InventoryItemRow {
  id: string;
  tracked: boolean;
  /** In the shop's currency; null: the merchant has not entered one. */
  unitCostCents: number | null;
  updatedAt: string;
}

export interface LevelRow {
  inventoryItemId: string;
  locationId: string;
  /** Null: Shopify does not know (an item that is not tracked). */
  available: number | null;
  onHand: number | null;
  committed: number | null;
  incoming: number | null;
  updatedAt: string;
}

export const levelFieldsNoWebhookTells = [
  "onHand",
  "committed",
  "incoming",
] as const satisfies readonly (keyof LevelRow)[];
