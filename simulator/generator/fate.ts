// What becomes of an order after it was placed: payment, changes, parcels, returns. Nothing happens after the last day.
import { type Archetype, archetypes } from "./archetypes.ts";
import type { Calendar } from "./calendar.ts";
import type { PricedLine, Pricing } from "./pricing.ts";
import type { Random } from "./random.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface RefundPart {
  line: number;
  quantity: number;
  subtotal: number;
  tax: number;
  restock: "CANCEL" | "NO_RESTOCK" | "RETURN";
}

export interface RefundFact {
  at: number;
  parts: RefundPart[];
  shipping: number;
  /** What was paid back; 0 where nothing had been paid. */
  amount: number;
}

export interface Parcel {
  place: number;
  at: number;
  lines: number[];
  transitAt: number | null;
  promisedAt: number | null;
  deliveredAt: number | null;
}

export interface Payment {
  kind: "AUTHORIZATION" | "CAPTURE" | "SALE" | "VOID";
  gateway: string;
  amount: number;
  at: number;
}

export interface Fate {
  payments: Payment[];
  paid: number;
  cancelled: { at: number; reason: "CUSTOMER" | "FRAUD" | "INVENTORY" | "OTHER" } | null;
  editedAt: number | null;
  refunds: RefundFact[];
  parcels: Parcel[];
  /** Lines not sent yet. */
  waiting: Set<number>;
  hasReturn: boolean;
}

export interface Circumstances {
  placedAt: number;
  /** Day of the history. */
  day: number;
  atCounter: boolean;
  onTerms: boolean;
  archetype: number;
  /** Lines that joined by an edit of the order. */
  addedLines: ReadonlySet<number>;
  taxesIncluded: boolean;
}

/** How much of a line's amount falls to the first `quantity` pieces: what is refunded in steps sums to the whole. */
const upTo = (amount: number, quantity: number, of: number) => Math.floor((amount * quantity) / of);

export function refundPart(
  line: PricedLine,
  at: number,
  before: number,
  quantity: number,
  restock: RefundPart["restock"],
): RefundPart {
  return {
    line: at,
    quantity,
    subtotal: upTo(line.net, before + quantity, line.quantity) - upTo(line.net, before, line.quantity),
    tax: upTo(line.tax, before + quantity, line.quantity) - upTo(line.tax, before, line.quantity),
    restock,
  };
}

export function decideFate(pricing: Pricing, facts: Circumstances, calendar: Calendar, chance: Random): Fate {
  const { placedAt, atCounter, onTerms, taxesIncluded } = facts;
  const { endsAt } = calendar;
  const { lines } = pricing;
  const kind = archetypes[facts.archetype] as Archetype;
  const fate: Fate = {
    payments: [],
    paid: 0,
    cancelled: null,
    editedAt: null,
    refunds: [],
    parcels: [],
    waiting: new Set(lines.keys()),
    hasReturn: false,
  };
  const refunded = new Array<number>(lines.length).fill(0);
  const refund = (at: number, parts: RefundPart[], shipping: number) => {
    for (const part of parts) refunded[part.line] = (refunded[part.line] ?? 0) + part.quantity;
    const worth = parts.reduce((sum, part) => sum + part.subtotal + (taxesIncluded ? 0 : part.tax), 0) + shipping;
    const left = fate.paid - fate.refunds.reduce((sum, { amount }) => sum + amount, 0);
    fate.refunds.push({ at, parts, shipping, amount: Math.min(worth, left) });
  };
  pay(fate, pricing, facts, endsAt, chance);

  if (facts.addedLines.size > 0) fate.editedAt = Math.min(placedAt + chance.between(0.5, 9) * HOUR, endsAt - 1000);
  else if (!atCounter && !onTerms && lines.length > 1 && chance.chance(0.01)) {
    const at = placedAt + chance.between(0.5, 9) * HOUR;
    const dropped = chance.whole(0, lines.length - 1);
    const line = lines[dropped];
    if (at < endsAt && line) {
      fate.editedAt = at;
      refund(at, [refundPart(line, dropped, 0, line.quantity, "CANCEL")], 0);
      fate.waiting.delete(dropped);
    }
  }
  if (!atCounter && !onTerms && fate.editedAt === null && chance.chance(0.016)) {
    const at = placedAt + chance.between(0.3, 20) * HOUR;
    if (at < endsAt) {
      fate.cancelled = { at, reason: chance.pick(["CUSTOMER", "CUSTOMER", "INVENTORY", "OTHER", "FRAUD"]) };
      refund(
        at,
        lines.map((line, index) => refundPart(line, index, 0, line.quantity, "CANCEL")),
        pricing.shipping,
      );
      if (fate.paid === 0 && fate.payments.length > 0)
        fate.payments.push({ kind: "VOID", gateway: fate.payments[0]?.gateway ?? "manual", amount: pricing.total, at });
      fate.waiting.clear();
      return fate;
    }
  }
  send(fate, lines, facts, calendar, chance);
  const sentAt = fate.parcels.reduce((latest, { at }) => Math.max(latest, at), 0);
  if (sentAt === 0 || onTerms) return fate;
  for (let round = 0; round < 2; round += 1) {
    if (!chance.chance(round === 0 ? kind.returns : 0.08) || (round === 1 && fate.refunds.length === 0)) continue;
    const at = sentAt + chance.between(7, 45) * DAY;
    const parts = lines.flatMap((line, index) => {
      const left = line.quantity - (refunded[index] ?? 0);
      const goesBack =
        fate.parcels.some((parcel) => parcel.lines.includes(index)) &&
        line.net > 0 &&
        chance.chance(lines.length === 1 ? 1 : 0.45);
      if (!goesBack || left <= 0 || line.variant.product.isGiftCard) return [];
      const quantity = chance.chance(0.6) ? left : chance.whole(1, left);
      return [refundPart(line, index, refunded[index] ?? 0, quantity, chance.chance(0.75) ? "RETURN" : "NO_RESTOCK")];
    });
    if (at >= endsAt || parts.length === 0) continue;
    const isWhole =
      parts.length === lines.length && parts.every(({ line, quantity }) => quantity === lines[line]?.quantity);
    refund(at, parts, isWhole && chance.chance(0.3) ? pricing.shipping : 0);
    fate.hasReturn ||= chance.chance(0.5);
  }
  fate.refunds.sort((one, other) => one.at - other.at);
  return fate;
}

function pay(
  fate: Fate,
  pricing: Pricing,
  { placedAt, atCounter, onTerms }: Circumstances,
  endsAt: number,
  chance: Random,
): void {
  const { total } = pricing;
  if (total === 0) return;
  const add = (payment: Payment) => {
    fate.payments.push(payment);
    if (payment.kind === "CAPTURE" || payment.kind === "SALE") fate.paid += payment.amount;
  };
  if (onTerms) {
    const at = placedAt + chance.between(12, 38) * DAY;
    if (at < endsAt) add({ kind: "SALE", gateway: "manual", amount: total, at });
    return;
  }
  const gateway = atCounter
    ? chance.pick(["shopify_payments", "shopify_payments", "cash"])
    : chance.pick(["shopify_payments", "shopify_payments", "shopify_payments", "paypal", "shop_pay_installments"]);
  if (chance.chance(0.012) && total > 10) {
    const card = Math.floor(total * chance.between(0.1, 0.9));
    if (card > 0) add({ kind: "SALE", gateway: "gift_card", amount: card, at: placedAt });
    add({ kind: "SALE", gateway, amount: total - card, at: placedAt });
    return;
  }
  const capturedAt = placedAt + chance.between(0.2, 3) * HOUR;
  if (gateway === "shopify_payments" && !atCounter && chance.chance(0.2)) {
    add({ kind: "AUTHORIZATION", gateway, amount: total, at: placedAt });
    if (capturedAt < endsAt) add({ kind: "CAPTURE", gateway, amount: total, at: capturedAt });
    return;
  }
  add({ kind: "SALE", gateway, amount: total, at: placedAt });
}

function send(
  fate: Fate,
  lines: readonly PricedLine[],
  facts: Circumstances,
  calendar: Calendar,
  chance: Random,
): void {
  const { placedAt, atCounter, day } = facts;
  const parcel = (place: number, at: number, indices: number[]) => {
    if (indices.length === 0 || at >= calendar.endsAt) return;
    for (const index of indices) fate.waiting.delete(index);
    const isHanded = atCounter || indices.every((index) => lines[index]?.variant.product.isGiftCard);
    const transitAt = isHanded ? null : at + chance.between(4, 20) * HOUR;
    const deliveredAt = isHanded ? null : at + chance.between(1.5, 7) * DAY;
    const known = (moment: number | null) => (moment !== null && moment < calendar.endsAt ? moment : null);
    fate.parcels.push({
      place,
      at,
      lines: indices,
      transitAt: known(transitAt),
      promisedAt: isHanded ? null : at + 5 * DAY,
      deliveredAt: known(deliveredAt),
    });
  };
  const open = [...fate.waiting];
  if (atCounter) {
    parcel(lines[0]?.place ?? 0, placedAt, open);
    return;
  }
  const cards = open.filter((index) => lines[index]?.variant.product.isGiftCard);
  parcel(0, placedAt + 60_000, cards);
  let shipDay = day + chance.weighted([0.35, 0.4, 0.17, 0.08]);
  while ([0, 6].includes(calendar.days[shipDay]?.weekday ?? 1)) shipDay += 1;
  const base = calendar.days[shipDay]?.startsAt ?? calendar.endsAt;
  const at = Math.max(base + chance.between(13, 17) * HOUR, placedAt + HOUR, (fate.editedAt ?? 0) + HOUR);
  const goods = open.filter((index) => !cards.includes(index));
  const places = [...new Set(goods.map((index) => lines[index]?.place ?? 0))];
  for (const place of places) {
    const own = goods.filter((index) => (lines[index]?.place ?? 0) === place);
    const isSplit = own.length > 1 && chance.chance(0.04);
    parcel(place, at, isSplit ? own.slice(0, 1) : own);
    if (isSplit) parcel(place, at + chance.between(2, 9) * DAY, own.slice(1));
  }
}
