// One line of a stock history that a merchant brings: what was available of an item at a location from an instant on.
import { z } from "zod";
import type { LevelRow } from "#app/derive/product/stock-row.ts";
import { gid, instant, readTold, reference } from "./told.ts";

const line = z.object({
  inventoryItem: reference("InventoryItem"),
  location: z.object({ id: gid("Location") }),
  available: z.int().nullable(),
  updatedAt: instant,
});

export function levelFromHistory(told: unknown): LevelRow {
  const { inventoryItem, location, available, updatedAt } = readTold(line, told, "a stock level of the past");
  return {
    inventoryItemId: inventoryItem,
    locationId: location.id,
    available,
    onHand: null,
    committed: null,
    incoming: null,
    updatedAt,
  };
}
