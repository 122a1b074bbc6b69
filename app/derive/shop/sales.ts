// What did an order add to which day's sales, and take from which?
// The words are Shopify's: net sales = gross sales − discounts − returns.
//   sale      on the order's day: the units first ordered × unit price before discounts; its discounts as allocated.
//   edit      on its own day: what an edit or an exchange added, took off or changed, as the agreements say. The sale
//             stays what it was. Until an edited order's agreements are read, units added count as sold with the order
//             and units taken off are still there.
//   return    on the refund's own day: a refunded line at its subtotal, which is what the goods were sold for.
//   reversal  on the day of cancelling: whatever of a line was not yet returned or taken off, as a return. From that day
//             the order's net is 0; paying back later changes nothing.
// Taxes, shipping, tips and duties are not sales (tax.ts takes out tax that prices contain). Test orders and gift cards
// sell nothing. Money paid back beyond the lines (a goodwill payment, a restocking fee kept, shipping) is no return:
// nothing came back. Shopify books it as an adjustment of its own; the bridge to Shopify's figures itemises it.
// Worked example: 2 × 50.00 with 10.00 discount on Monday, one refunded at 45.00 on Tuesday, cancelled on Wednesday:
// Monday 100.00 − 10.00, Tuesday −45.00, Wednesday −45.00.
// Sources: Shopify's help on sales reports; SaleActionType and SaleLineType in the Admin schema.
import { firstOrdered, type SoldLine, untoldByRefunds } from "./edited-line.ts";
import type { EditRow, OrderRow, RefundLineRow, RefundRow } from "./order-row.ts";
import { containedTax, withoutTax } from "./tax.ts";

/** What of an order and of its lines its sales depend on. */
export type SoldOrder = Pick<
  OrderRow,
  | "id"
  | "customerId"
  | "day"
  | "cancelledAt"
  | "cancelledOn"
  | "test"
  | "taxesIncluded"
  | "taxCents"
  | "shippingCents"
  | "shippingTaxCents"
>;

export interface OrderFacts {
  order: SoldOrder;
  lines: readonly SoldLine[];
  refunds: readonly RefundRow[];
  refundLines: readonly RefundLineRow[];
  edits: readonly EditRow[];
}

export interface SaleEvent {
  orderId: string;
  lineId: string;
  kind: "sale" | "edit" | "return" | "reversal";
  day: string;
  customerId: string | null;
  productId: string | null;
  variantId: string | null;
  /** Negative where goods came back or were taken off. */
  units: number;
  grossCents: number;
  discountCents: number;
  returnCents: number;
}

type Figures = Pick<SaleEvent, "units" | "grossCents" | "discountCents" | "returnCents">;

/** An order counts (orders, order value, recency, cohort) unless it is a test or cancelled. */
export function countsAsOrder(order: Pick<OrderRow, "test" | "cancelledAt">): boolean {
  return !order.test && order.cancelledAt === null;
}

export function netCents(event: Omit<Figures, "units">): number {
  return event.grossCents - event.discountCents - event.returnCents;
}

const sumOf = <Item>(items: readonly Item[], figure: (item: Item) => number) =>
  items.reduce((sum, item) => sum + figure(item), 0);

const compareIds = (a: string, b: string) => a.length - b.length || (a < b ? -1 : Number(a > b));

function requireLines({ order, lines, refunds, refundLines, edits }: OrderFacts): void {
  const known = new Set(lines.map((line) => line.id));
  const heads = new Set(refunds.map((refund) => refund.id));
  for (const { id, refundId, lineId } of refundLines) {
    if (!heads.has(refundId)) throw new Error(`order ${order.id}: refund line ${id} belongs to no refund of the order`);
    if (!known.has(lineId))
      throw new Error(`order ${order.id}: refund line ${id} names line ${lineId}, which is not there`);
  }
  for (const { id, lineId } of edits)
    if (!known.has(lineId)) throw new Error(`order ${order.id}: edit ${id} names line ${lineId}, which is not there`);
}

function reversalOf(line: SoldLine, events: readonly SaleEvent[], cancelledOn: string): SaleEvent[] {
  const [first] = events;
  if (!first) return [];
  return [
    {
      ...first,
      lineId: line.id,
      kind: "reversal",
      day: cancelledOn,
      units: 0 - sumOf(events, (event) => event.units),
      grossCents: 0,
      discountCents: 0,
      returnCents: sumOf(events, netCents),
    },
  ];
}

const isSomething = ({ units, grossCents, discountCents, returnCents }: Figures) =>
  units !== 0 || grossCents !== 0 || discountCents !== 0 || returnCents !== 0;

const kinds = ["sale", "edit", "return", "reversal"];

function compareEvents(a: SaleEvent, b: SaleEvent): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    compareIds(a.lineId, b.lineId) ||
    a.units - b.units ||
    a.grossCents - b.grossCents ||
    a.discountCents - b.discountCents ||
    a.returnCents - b.returnCents
  );
}

/** Every event of an order, by day; the same for the same facts in any order. */
export function saleEvents(facts: OrderFacts): SaleEvent[] {
  const { order } = facts;
  if (order.test) return [];
  requireLines(facts);
  const lines = facts.lines.toSorted((a, b) => compareIds(a.id, b.id));
  const edits = facts.edits.toSorted((a, b) => compareIds(a.id, b.id));
  const refundDays = new Map(facts.refunds.map((refund) => [refund.id, refund.day]));
  const sold = lines.map((line) => firstOrdered(line, edits));
  const taxes = containedTax(order, sold);
  return sold
    .flatMap(({ line, units, ...charged }, at) => {
      if (line.isGiftCard) return [];
      const event = (kind: SaleEvent["kind"], day: string, figures: Partial<Figures>): SaleEvent => ({
        orderId: order.id,
        lineId: line.id,
        kind,
        day,
        customerId: order.customerId,
        productId: line.productId,
        variantId: line.variantId,
        units: 0,
        grossCents: 0,
        discountCents: 0,
        returnCents: 0,
        ...figures,
      });
      const refundLines = facts.refundLines.filter(({ lineId }) => lineId === line.id);
      const ownEdits = edits.filter(({ lineId }) => lineId === line.id);
      const sale = event("sale", order.day, { units, ...withoutTax(charged, taxes[at] ?? 0) });
      const later = [
        ...untoldByRefunds(line, ownEdits, refundLines).map((edit) =>
          event("edit", edit.day, {
            units: edit.units,
            grossCents: edit.grossCents,
            discountCents: edit.discountCents,
          }),
        ),
        ...refundLines.map((refund) =>
          event("return", refundDays.get(refund.refundId) ?? order.day, {
            units: 0 - refund.quantity,
            returnCents: refund.subtotalCents - (order.taxesIncluded ? refund.taxCents : 0),
          }),
        ),
      ];
      const { cancelledOn } = order;
      if (cancelledOn === null) return [sale, ...later];
      const before = [sale, ...later.filter(({ day }) => day <= cancelledOn)];
      return [...before, ...reversalOf(line, before, cancelledOn)];
    })
    .filter(isSomething)
    .sort(compareEvents);
}
