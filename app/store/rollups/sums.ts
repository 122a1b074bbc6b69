// Sums of sales in a typed array: five figures per place, side by side, so that one look into memory finds them all.
import { grown } from "./id-places.ts";
import type { RowWriter } from "./row-bytes.ts";
import type { StreamedSale } from "./sale-stream.ts";

/** As the tables name them. */
export const sumColumns = ["orders", "units", "grossCents", "discountCents", "returnCents"] as const;
const width = 5;

export interface Sums {
  figures: Float64Array;
}

export const createSums = (places = 16): Sums => ({ figures: new Float64Array(places * width) });

/** For how many places there is room. */
export const roomOf = ({ figures }: Sums): number => figures.length / width;

export function makeRoom(sums: Sums, place: number): void {
  if ((place + 1) * width > sums.figures.length) sums.figures = grown(sums.figures, place * width);
}

export function addSale({ figures }: Sums, place: number, sale: StreamedSale): void {
  const at = place * width;
  figures[at + 1] = (figures[at + 1] as number) + sale.units;
  figures[at + 2] = (figures[at + 2] as number) + sale.grossCents;
  figures[at + 3] = (figures[at + 3] as number) + sale.discountCents;
  figures[at + 4] = (figures[at + 4] as number) + sale.returnCents;
}

export function addOrder({ figures }: Sums, place: number): void {
  const at = place * width;
  figures[at] = (figures[at] as number) + 1;
}

export function addSums(to: Sums, place: number, from: Sums, at: number): void {
  for (let figure = 0; figure < width; figure++)
    to.figures[place * width + figure] =
      (to.figures[place * width + figure] as number) + (from.figures[at * width + figure] as number);
}

export function isSomething({ figures }: Sums, place: number): boolean {
  const at = place * width;
  return (
    figures[at] !== 0 ||
    figures[at + 1] !== 0 ||
    figures[at + 2] !== 0 ||
    figures[at + 3] !== 0 ||
    figures[at + 4] !== 0
  );
}

export function writeSums(writer: RowWriter, { figures }: Sums, place: number): void {
  const at = place * width;
  writer.int(figures[at] as number);
  writer.int(figures[at + 1] as number);
  writer.big(figures[at + 2] as number);
  writer.big(figures[at + 3] as number);
  writer.big(figures[at + 4] as number);
}
