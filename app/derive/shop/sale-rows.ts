// What of an order's sales is kept: its events, those of one line, kind and day added up to one row.
// Refund lines and edits of a line that has not been told yet wait: they count from when the line is there.
import type { EditRow, RefundLineRow } from "./order-row.ts";
import { countsAsOrder, type OrderFacts, type SaleEvent, saleEvents } from "./sales.ts";

export const saleKinds = ["sale", "edit", "return", "reversal"] as const;

export interface SaleRow {
  orderId: string;
  lineId: string;
  /** The place in saleKinds. */
  kind: number;
  day: string;
  /** Whether the order counts. */
  counts: boolean;
  customerId: string | null;
  productId: string | null;
  variantId: string | null;
  units: number;
  grossCents: number;
  discountCents: number;
  returnCents: number;
}

function factsTold(facts: OrderFacts): OrderFacts {
  if (facts.refundLines.length === 0 && facts.edits.length === 0) return facts;
  const lines = new Set(facts.lines.map((line) => line.id));
  const refunds = new Set(facts.refunds.map((refund) => refund.id));
  return {
    ...facts,
    refundLines: facts.refundLines.filter((one: RefundLineRow) => lines.has(one.lineId) && refunds.has(one.refundId)),
    edits: facts.edits.filter((one: EditRow) => lines.has(one.lineId)),
  };
}

const isSameRow = (row: SaleRow | undefined, event: SaleEvent) =>
  row?.lineId === event.lineId && row.day === event.day && saleKinds[row.kind] === event.kind;

/** One row per line, kind and day; events come sorted by just these. */
export function saleRowsOf(facts: OrderFacts): SaleRow[] {
  const counts = countsAsOrder(facts.order);
  const rows: SaleRow[] = [];
  for (const event of saleEvents(factsTold(facts))) {
    const last = rows.at(-1);
    if (last && isSameRow(last, event)) {
      last.units += event.units;
      last.grossCents += event.grossCents;
      last.discountCents += event.discountCents;
      last.returnCents += event.returnCents;
    } else rows.push({ ...event, kind: saleKinds.indexOf(event.kind), counts });
  }
  return rows;
}
