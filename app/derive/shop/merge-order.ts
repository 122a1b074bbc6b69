// What do we know of an order once something more is told of it?
// The newer telling of the order wins as a whole, by its updatedAt (equal: the one that came later). What its entrance
// cannot know is taken from the older one, and so are a line's product and variant, which never become unknown.
// Lines and fulfilments are told complete. Refunds and edits are entries in a ledger: none is ever taken back, so they
// are gathered from every telling, whichever came first; a refund told alone waits for its order.
// Worked example: the order of Tuesday is known, the order of Monday comes late and is the only one to name the channel:
// all stays Tuesday's, and the channel is Monday's.
import type { EditRow, FulfilmentRow, LineRow, OrderRow, RefundLineRow, RefundRow } from "./order-row.ts";

export interface KnownOrder {
  order: OrderRow | null;
  lines: LineRow[];
  fulfilments: FulfilmentRow[];
  refunds: RefundRow[];
  refundLines: RefundLineRow[];
  edits: EditRow[];
}

export type OrderWord =
  | {
      kind: "order";
      order: OrderRow;
      lines: LineRow[];
      fulfilments: FulfilmentRow[];
      refunds: RefundRow[];
      /** Null: not told (a line of the bulk file). */
      refundLines: RefundLineRow[] | null;
    }
  | { kind: "refund"; refund: RefundRow; lines: RefundLineRow[] }
  | { kind: "edits"; orderId: string; edits: EditRow[] }
  | { kind: "deleted"; orderId: string; at: Date };

export const nothingKnown: Readonly<KnownOrder> = {
  order: null,
  lines: [],
  fulfilments: [],
  refunds: [],
  refundLines: [],
  edits: [],
};

type Telling = Pick<KnownOrder, "lines" | "fulfilments"> & { order: OrderRow };

const compareIds = (a: { id: string }, b: { id: string }) =>
  a.id.length - b.id.length || (a.id < b.id ? -1 : Number(a.id > b.id));

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

function fillLine(line: LineRow, older: LineRow | undefined): LineRow {
  if (!older) return line;
  return {
    ...line,
    productId: line.productId ?? older.productId,
    variantId: line.variantId ?? older.variantId,
    taxCents: line.taxCents ?? older.taxCents,
  };
}

function mergeTellings(newer: Telling, older: Telling): Telling {
  const lines = byId(older.lines);
  const fulfilments = byId(older.fulfilments);
  return {
    order: {
      ...newer.order,
      edited: newer.order.edited ?? older.order.edited,
      channel: newer.order.channel ?? older.order.channel,
    },
    lines: newer.lines.map((line) => fillLine(line, lines.get(line.id))),
    fulfilments: newer.fulfilments.map((one) => ({
      ...one,
      deliveredAt: one.deliveredAt ?? fulfilments.get(one.id)?.deliveredAt ?? null,
    })),
  };
}

function gatherRefunds(known: readonly RefundRow[], told: readonly RefundRow[]): RefundRow[] {
  if (told.length === 0) return [...known].sort(compareIds);
  const all = byId(known);
  for (const refund of told)
    all.set(refund.id, { ...refund, totalCents: refund.totalCents ?? all.get(refund.id)?.totalCents ?? null });
  return [...all.values()].sort(compareIds);
}

function gatherRefundLines(known: readonly RefundLineRow[], told: readonly RefundLineRow[]): RefundLineRow[] {
  const keyOf = (line: RefundLineRow) => `${line.refundId}/${line.id}`;
  const all = new Map([...known, ...told].map((line) => [keyOf(line), line]));
  return [...all.values()].sort((a, b) => compareIds({ id: a.refundId }, { id: b.refundId }) || compareIds(a, b));
}

function mergeWord(known: KnownOrder, word: Exclude<OrderWord, { kind: "deleted" }>): KnownOrder {
  if (word.kind === "edits")
    return { ...known, edits: [...byId([...known.edits, ...word.edits]).values()].sort(compareIds) };
  if (word.kind === "refund")
    return {
      ...known,
      refunds: gatherRefunds(known.refunds, [word.refund]),
      refundLines: gatherRefundLines(known.refundLines, word.lines),
    };
  const told: Telling = {
    order: word.order,
    lines: word.lines.toSorted(compareIds),
    fulfilments: word.fulfilments.toSorted(compareIds),
  };
  const { order } = known;
  const stored = order ? { order, lines: known.lines, fulfilments: known.fulfilments } : null;
  const isNewer = !stored || told.order.updatedAt >= stored.order.updatedAt;
  const telling = stored ? (isNewer ? mergeTellings(told, stored) : mergeTellings(stored, told)) : told;
  const refundLines = word.refundLines ?? [];
  return {
    ...telling,
    refunds: isNewer ? gatherRefunds(known.refunds, word.refunds) : gatherRefunds(word.refunds, known.refunds),
    refundLines: isNewer
      ? gatherRefundLines(known.refundLines, refundLines)
      : gatherRefundLines(refundLines, known.refundLines),
    edits: known.edits,
  };
}

/** Null: the order is gone for good. */
export function mergeOrder(known: KnownOrder, words: readonly OrderWord[]): KnownOrder | null {
  let merged = known;
  for (const word of words) {
    if (word.kind === "deleted") return null;
    merged = mergeWord(merged, word);
  }
  return merged;
}
