// What of a line was ordered first, and what did edits do to it?
// A line's quantity and discounts hold all that was ever ordered. What agreements say was added later, with its discount,
// is not part of the first sale; what was taken off is still in both.
// Taking units off may be told twice, by the agreements and as a refund without payment. A line cannot lose more units
// than are missing from it, so what refunds already say is left out of the edit.
// Worked example: quantity 5, of which an edit added 2: 3 were ordered first. Quantity 3, current 2, one refunded and one
// taken off by an edit: one unit is missing, so both are the same unit and the refund tells it.
import { prorate } from "../basics/prorate.ts";
import type { EditRow, LineRow, RefundLineRow } from "./order-row.ts";

export type SoldLine = Pick<
  LineRow,
  | "id"
  | "productId"
  | "variantId"
  | "quantity"
  | "currentQuantity"
  | "unitCents"
  | "discountCents"
  | "taxCents"
  | "isGiftCard"
  | "taxable"
>;

const sumOf = <Item>(items: readonly Item[], figure: (item: Item) => number) =>
  items.reduce((sum, item) => sum + figure(item), 0);

/** A line as it was first ordered: without what edits added to it. */
export function firstOrdered(line: SoldLine, edits: readonly EditRow[]) {
  const later = edits.filter(({ lineId, kind }) => lineId === line.id && kind !== "removed");
  const units = Math.max(0, line.quantity - sumOf(later, (edit) => edit.units));
  const isWhole = units === line.quantity;
  const tax = line.taxCents;
  return {
    line,
    units,
    grossCents: units * line.unitCents,
    discountCents: units === 0 ? 0 : line.discountCents - sumOf(later, (edit) => edit.discountCents),
    taxable: line.taxable,
    taxCents: tax === null || isWhole ? tax : (prorate(tax, [units, line.quantity - units])[0] ?? 0),
  };
}

/** The edits of a line less the units taken off that its refunds tell as well. */
export function untoldByRefunds(
  line: SoldLine,
  edits: readonly EditRow[],
  refundLines: readonly RefundLineRow[],
): EditRow[] {
  const missing = line.quantity - line.currentQuantity;
  const removed = sumOf(edits, (edit) => Math.max(0, -edit.units));
  const refunded = sumOf(refundLines, (refund) => refund.quantity);
  let twice = Math.min(removed, Math.max(0, removed + refunded - missing));
  return edits.flatMap((edit) => {
    const off = Math.max(0, -edit.units);
    const dropped = Math.min(off, twice);
    if (dropped === 0) return [edit];
    twice -= dropped;
    if (dropped === off) return [];
    const part = (cents: number) => prorate(cents, [off - dropped, dropped])[0] ?? 0;
    return [
      {
        ...edit,
        units: dropped - off,
        grossCents: part(edit.grossCents),
        discountCents: part(edit.discountCents),
      },
    ];
  });
}
