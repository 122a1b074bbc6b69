// Sales by month and variant, and what each variant sold in the days before the judgement day.
import { firstOfMonth } from "./calendar.ts";
import { createIdPlaces, grown } from "./id-places.ts";
import type { Rows } from "./row-bytes.ts";
import type { StreamedSale } from "./sale-stream.ts";
import { addOrder, addSale, createSums, isSomething, makeRoom, roomOf, type Sums, writeSums } from "./sums.ts";

export interface VariantFold {
  take(sale: StreamedSale, order: number): void;
  monthVariants(shop: number): Rows;
  variantWindows(shop: number): Rows;
}

/** How many days each window looks back, the judgement day included. */
const spans = [7, 30, 90, 365] as const;

export function createVariantFold(judgementDay: number): VariantFold {
  const variants = createIdPlaces();
  const months = new Map<number, Sums>();
  let latest: { day: number; sums: Sums } | null = null;
  let lastOrder = new Int32Array(1024);
  const units = spans.map(() => new Int32Array(1024));
  const net = spans.map(() => new Float64Array(1024));
  let lastSold = new Int32Array(1024);

  const monthOf = (day: number): Sums => {
    if (latest?.day === day) return latest.sums;
    const month = firstOfMonth(day);
    const sums = months.get(month) ?? createSums();
    months.set(month, sums);
    latest = { day, sums };
    return sums;
  };
  const growTo = (place: number) => {
    lastOrder = grown(lastOrder, place);
    lastSold = grown(lastSold, place);
    for (const [at] of spans.entries()) {
      units[at] = grown(units[at] ?? new Int32Array(), place);
      net[at] = grown(net[at] ?? new Float64Array(), place);
    }
  };
  const takeWindows = (sale: StreamedSale, place: number, age: number) => {
    const netCents = sale.grossCents - sale.discountCents - sale.returnCents;
    for (let at = spans.length - 1; at >= 0 && age < (spans[at] ?? 0); at--) {
      const [sold, earned] = [units[at], net[at]];
      if (sold) sold[place] = (sold[place] ?? 0) + sale.units;
      if (earned) earned[place] = (earned[place] ?? 0) + netCents;
    }
    // Day 0 of the count is a real day; what was never sold is told by a window without events.
    if (sale.day > (lastSold[place] ?? 0)) lastSold[place] = sale.day;
  };
  return {
    take(sale, order) {
      const place = variants.placeOf(sale.variantHigh, sale.variantLow);
      if (place >= lastOrder.length) growTo(place);
      const sums = monthOf(sale.day);
      makeRoom(sums, place);
      addSale(sums, place, sale);
      if (sale.kind === 0 && sale.counts && lastOrder[place] !== order) {
        lastOrder[place] = order;
        addOrder(sums, place);
      }
      const age = judgementDay - sale.day;
      if (age >= 0 && age < 365) takeWindows(sale, place, age);
    },
    monthVariants: (shop) =>
      function* (writer) {
        const sorted = variants.sorted();
        for (const [month, sums] of [...months].sort(([a], [b]) => a - b)) {
          for (const place of sorted) {
            if (place >= roomOf(sums) || !isSomething(sums, place)) continue;
            writer.row(8);
            writer.int(shop);
            writer.int(month);
            writer.id(variants.high[place] ?? 0, variants.low[place] ?? 0);
            writeSums(writer, sums, place);
            yield;
          }
        }
      },
    variantWindows: (shop) =>
      function* (writer) {
        for (const place of variants.sorted()) {
          if (lastSold[place] === 0) continue;
          writer.row(11);
          writer.int(shop);
          writer.id(variants.high[place] ?? 0, variants.low[place] ?? 0);
          writer.int(judgementDay);
          for (const sold of units) writer.int(sold[place] ?? 0);
          for (const earned of net.slice(1)) writer.big(earned[place] ?? 0);
          writer.int(lastSold[place] ?? 0);
          yield;
        }
      },
  };
}
