import { expect, test } from "vitest";
import { levelFromHistory } from "./stock-history.ts";

const line = {
  inventoryItem: { id: "gid://shopify/InventoryItem/4" },
  location: { id: "gid://shopify/Location/5" },
  available: 3,
  updatedAt: "2026-03-01T08:15:00+01:00",
};

test("a line of a stock history is a level of which nothing but what was available is told", () => {
  expect(levelFromHistory(line)).toEqual({
    inventoryItemId: "4",
    locationId: "5",
    available: 3,
    onHand: null,
    committed: null,
    incoming: null,
    updatedAt: "2026-03-01T07:15:00.000Z",
  });
});

test("a line without its instant is refused with the field's name", () => {
  expect(() => levelFromHistory({ ...line, updatedAt: "yesterday" })).toThrow(/updatedAt/);
});
