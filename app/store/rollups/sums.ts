// Sums of sales in typed arrays: five figures per place.

import { grown } from "./id-places.ts";
import type { RowWriter } from "./row-bytes.ts";
import type { StreamedSale } from "./sale-stream.ts";

export interface Sums {
  orders: Int32Array;
  units: Int32Array;
  gross: Float64Array;
  discount: Float64Array;
  returned: Float64Array;
}

/** As the tables name them. */
export const sumColumns = ["orders", "units", "grossCents", "discountCents", "returnCents"] as const;

export const createSums = (size = 16): Sums => ({
  orders: new Int32Array(size),
  units: new Int32Array(size),
  gross: new Float64Array(size),
  discount: new Float64Array(size),
  returned: new Float64Array(size),
});

export function makeRoom(sums: Sums, place: number): void {
  if (place < sums.orders.length) return;
  sums.orders = grown(sums.orders, place);
  sums.units = grown(sums.units, place);
  sums.gross = grown(sums.gross, place);
  sums.discount = grown(sums.discount, place);
  sums.returned = grown(sums.returned, place);
}

export function addSale(sums: Sums, place: number, sale: StreamedSale): void {
  sums.units[place] = (sums.units[place] ?? 0) + sale.units;
  sums.gross[place] = (sums.gross[place] ?? 0) + sale.grossCents;
  sums.discount[place] = (sums.discount[place] ?? 0) + sale.discountCents;
  sums.returned[place] = (sums.returned[place] ?? 0) + sale.returnCents;
}

export function addOrder(sums: Sums, place: number): void {
  sums.orders[place] = (sums.orders[place] ?? 0) + 1;
}

export function addSums(to: Sums, place: number, from: Sums, at: number): void {
  to.orders[place] = (to.orders[place] ?? 0) + (from.orders[at] ?? 0);
  to.units[place] = (to.units[place] ?? 0) + (from.units[at] ?? 0);
  to.gross[place] = (to.gross[place] ?? 0) + (from.gross[at] ?? 0);
  to.discount[place] = (to.discount[place] ?? 0) + (from.discount[at] ?? 0);
  to.returned[place] = (to.returned[place] ?? 0) + (from.returned[at] ?? 0);
}

export const isSomething = (sums: Sums, at: number): boolean =>
  sums.orders[at] !== 0 ||
  sums.units[at] !== 0 ||
  sums.gross[at] !== 0 ||
  sums.discount[at] !== 0 ||
  sums.returned[at] !== 0;

export function writeSums(writer: RowWriter, sums: Sums, at: number): void {
  writer.int(sums.orders[at] ?? 0);
  writer.int(sums.units[at] ?? 0);
  writer.big(sums.gross[at] ?? 0);
  writer.big(sums.discount[at] ?? 0);
  writer.big(sums.returned[at] ?? 0);
}
