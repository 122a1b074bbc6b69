import type { Format } from "./format.ts";

/** How far the order history goes, as one sentence. */
export function describeOrderHistory(
  { orders, firstDay }: { orders: number; firstDay: string | null },
  { count, day }: Pick<Format, "count" | "day">,
): string {
  if (firstDay === null) return "No orders are here yet: they come with the import.";
  return `Orders read so far: ${count(orders)}, the first from ${day(firstDay)}.`;
}
