// Sales by day, by day and category, and by month and category, from all sales of a shop.
import { firstOfMonth } from "./calendar.ts";
import type { Rows, RowWriter } from "./row-bytes.ts";
import type { StreamedSale } from "./sale-stream.ts";
import { addOrder, addSale, addSums, createSums, isSomething, makeRoom, roomOf, type Sums, writeSums } from "./sums.ts";

export interface DayFold {
  /** `order` is another number for each order. */
  take(sale: StreamedSale, node: number, order: number): void;
  countOrder(day: number): void;
  countNewcomer(day: number): void;
  daySales(shop: number): Rows;
  dayCategories(shop: number): Rows;
  monthCategories(shop: number): Rows;
}

// Place 0 is the whole of a day, place 1 + n its n-th node.
interface Day {
  sums: Sums;
  newcomers: number;
}

export function createDayFold(): DayFold {
  const days = new Map<number, Day>();
  const nodes: number[] = [];
  const placeOfNode = new Int32Array(1 << 15);
  const lastOrderOfPlace: number[] = [];
  let latest: { number: number; day: Day } | null = null;

  const dayOf = (number: number): Day => {
    if (latest?.number === number) return latest.day;
    const day = days.get(number) ?? { sums: createSums(), newcomers: 0 };
    days.set(number, day);
    latest = { number, day };
    return day;
  };
  const placeOf = (node: number): number => {
    const known = placeOfNode[node];
    if (known) return known;
    placeOfNode[node] = nodes.push(node);
    return nodes.length;
  };
  const takeAt = (sums: Sums, place: number, sale: StreamedSale, order: number) => {
    makeRoom(sums, place);
    addSale(sums, place, sale);
    if (sale.kind !== 0 || !sale.counts || lastOrderOfPlace[place] === order) return;
    lastOrderOfPlace[place] = order;
    addOrder(sums, place);
  };
  function* categories(shop: number, periods: Iterable<[number, Sums]>, writer: RowWriter): Iterable<void> {
    const sorted = nodes.toSorted((a, b) => a - b);
    for (const [period, sums] of periods) {
      for (const node of sorted) {
        const place = placeOf(node);
        if (place >= roomOf(sums) || !isSomething(sums, place)) continue;
        writer.row(8);
        writer.int(shop);
        writer.int(period);
        writer.small(node);
        writeSums(writer, sums, place);
        yield;
      }
    }
  }
  return {
    take(sale, node, order) {
      const { sums } = dayOf(sale.day);
      addSale(sums, 0, sale);
      const top = node - (node % 1000);
      takeAt(sums, placeOf(top), sale, order);
      if (node !== top) takeAt(sums, placeOf(node), sale, order);
    },
    countOrder: (day) => addOrder(dayOf(day).sums, 0),
    countNewcomer(day) {
      dayOf(day).newcomers++;
    },
    daySales: (shop) =>
      function* (writer) {
        for (const [number, { sums, newcomers }] of [...days].sort(([a], [b]) => a - b)) {
          if (!isSomething(sums, 0) && newcomers === 0) continue;
          writer.row(8);
          writer.int(shop);
          writer.int(number);
          writeSums(writer, sums, 0);
          writer.int(newcomers);
          yield;
        }
      },
    dayCategories: (shop) => (writer) => {
      const sorted = [...days].sort(([a], [b]) => a - b);
      return categories(
        shop,
        sorted.map(([number, { sums }]) => [number, sums]),
        writer,
      );
    },
    monthCategories: (shop) => (writer) => {
      const months = new Map<number, Sums>();
      for (const [number, { sums }] of [...days].sort(([a], [b]) => a - b)) {
        const month = firstOfMonth(number);
        const all = months.get(month) ?? createSums(nodes.length + 1);
        months.set(month, all);
        for (let place = 0; place < Math.min(roomOf(sums), nodes.length + 1); place++) addSums(all, place, sums, place);
      }
      return categories(shop, months, writer);
    },
  };
}
