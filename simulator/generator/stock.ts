// The shelves in three places, day by day: what is there, what is ordered, what runs out.
import type { Calendar } from "./calendar.ts";
import { instantText } from "./calendar.ts";
import type { Catalogue, Variant } from "./catalogue.ts";
import { random } from "./random.ts";

export const PLACES = 3;
/** The shop with the counter; 0 is the main warehouse, 2 the overflow. */
export const COUNTER = 1;
const placeShares = [0.7, 0.18, 0.12];

export interface Stock {
  /** By variant and place. */
  available: Int32Array;
  committed: Int32Array;
  incoming: Int32Array;
  changedAt: Float64Array;
  /** Takes units from a place at an instant. */
  sell(variant: Variant, place: number, units: number, at: number): void;
  /** Puts units back at an instant of a later day; past the end it never happens. */
  putBackLater(day: number, variant: Variant, place: number, units: number, at: number): void;
  /** A place that has them, in the order in which the shop ships; null when none has. */
  placeFor(variant: Variant, units: number, atCounter: boolean): number | null;
  /** The morning of a day: what arrives, what comes back, what is reordered. */
  open(day: number): void;
  onHandOf(variant: Variant): number;
}

export type LevelChange = (variant: Variant, place: number, available: number, at: string) => void;

export interface StockOptions {
  seed: number;
  catalogue: Catalogue;
  calendar: Calendar;
  /** Units a day that a variant may be expected to sell before anything is known. */
  expected: Float64Array;
  onChange: LevelChange;
}

export function makeStock({ seed, catalogue, calendar, expected, onChange }: StockOptions): Stock {
  const { variants } = catalogue;
  const available = new Int32Array(variants.length * PLACES);
  const committed = new Int32Array(variants.length * PLACES);
  const incoming = new Int32Array(variants.length);
  const changedAt = new Float64Array(variants.length * PLACES).fill(calendar.days[0]?.startsAt ?? 0);
  const pace = Float32Array.from(expected);
  const soldSince = new Float32Array(variants.length);
  const leadDays = Uint8Array.from(variants, (variant) => random(seed, "lead", variant.product.vendor).whole(5, 32));
  const events = new Map<number, { variant: number; place: number; units: number; at: number; isReceipt: boolean }[]>();
  const later = (
    day: number,
    event: { variant: number; place: number; units: number; at: number; isReceipt: boolean },
  ) => {
    if (day >= calendar.days.length) return;
    const list = events.get(day) ?? [];
    list.push(event);
    events.set(day, list);
  };
  const change = (variant: Variant, place: number, units: number, at: number) => {
    const cell = variant.index * PLACES + place;
    available[cell] = (available[cell] ?? 0) + units;
    // Levels of one cell never go back in time, whatever the order of the day's events.
    const moment = Math.max(at, changedAt[cell] ?? 0);
    changedAt[cell] = moment;
    onChange(variant, place, available[cell] ?? 0, instantText(moment));
  };
  const spread = (units: number): number[] => {
    const counter = Math.floor(units * (placeShares[1] ?? 0));
    const overflow = Math.floor(units * (placeShares[2] ?? 0));
    return [units - counter - overflow, counter, overflow];
  };
  const receive = (variant: Variant, units: number, at: number) => {
    for (const [place, part] of spread(units).entries()) if (part > 0) change(variant, place, part, at);
  };
  const totalOf = (index: number) => {
    let sum = 0;
    for (let place = 0; place < PLACES; place += 1) sum += available[index * PLACES + place] ?? 0;
    return sum;
  };
  const isKept = (variant: Variant) => variant.product.tracked && !variant.product.isGiftCard;

  /** Small things come by the box: nobody keeps three fittings. */
  const least = (variant: Variant) => (variant.product.kind.bulk ? 30 : 3);

  const reorder = (variant: Variant, day: number) => {
    const { index } = variant;
    const lead = leadDays[index] ?? 14;
    const speed = pace[index] ?? 0;
    const position = totalOf(index) + (incoming[index] ?? 0);
    const floor = least(variant);
    if (position > speed * (lead + 10) + floor * 0.4) return;
    const chance = random(seed, "reorder", index, day);
    const units = Math.ceil(speed * (lead + 80) + floor + chance.next() * floor) - position;
    if (units <= 0) return;
    const late = chance.chance(0.09) ? chance.whole(25, 110) : 0;
    incoming[index] = (incoming[index] ?? 0) + units;
    const arrival = Math.max(day + 1, day + lead + chance.whole(-2, 6) + late);
    later(arrival, { variant: index, place: 0, units, at: 0, isReceipt: true });
  };

  return {
    available,
    committed,
    incoming,
    changedAt,
    sell(variant, place, units, at) {
      soldSince[variant.index] = (soldSince[variant.index] ?? 0) + units;
      if (isKept(variant)) change(variant, place, -units, at);
    },
    putBackLater(day, variant, place, units, at) {
      if (isKept(variant)) later(day, { variant: variant.index, place, units, at, isReceipt: false });
    },
    placeFor(variant, units, atCounter) {
      if (!isKept(variant)) return atCounter ? COUNTER : 0;
      if (atCounter) return (available[variant.index * PLACES + COUNTER] ?? 0) >= units ? COUNTER : null;
      for (const place of [0, 2, 1]) if ((available[variant.index * PLACES + place] ?? 0) >= units) return place;
      return variant.oversells ? 0 : null;
    },
    open(day) {
      const today = calendar.days[day];
      if (!today) return;
      const due = events.get(day) ?? [];
      events.delete(day);
      for (const { variant: index, place, units, at, isReceipt } of due) {
        const variant = variants[index] as Variant;
        if (isReceipt) {
          incoming[index] = (incoming[index] ?? 0) - units;
          receive(variant, units, today.startsAt + 9 * 3_600_000);
        } else change(variant, place, units, at);
      }
      for (let index = day % 7; index < variants.length; index += 7)
        review(variants[index] as Variant, day, today.startsAt);
    },
    onHandOf: (variant) => totalOf(variant.index),
  };

  function review(variant: Variant, day: number, startsAt: number) {
    if (!isKept(variant)) return;
    const { index, product } = variant;
    if (product.launchDay > day) return;
    const wasOpened = day - 7 < Math.max(0, product.launchDay);
    if (wasOpened) {
      const chance = random(seed, "opening stock", index);
      const units = Math.ceil((pace[index] ?? 0) * chance.between(50, 110) + least(variant) * chance.between(1, 2.5));
      receive(variant, units, startsAt + 8 * 3_600_000);
      return;
    }
    const here = totalOf(index);
    if (here > 0) pace[index] = (pace[index] ?? 0) * 0.9 + ((soldSince[index] ?? 0) / 7) * 0.1;
    soldSince[index] = 0;
    const isGone = product.status !== "ACTIVE" || (product.deletedDay !== null && product.deletedDay <= day);
    const isDry = variant.droughtDay !== null && variant.droughtDay <= day;
    if (!isGone && !isDry) reorder(variant, day);
  }
}
