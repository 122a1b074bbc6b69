// What each customer bought, and what each cohort of first buyers brought in which month, from all sales of a shop.
import { firstOfMonth } from "./calendar.ts";
import { createIdPlaces, grown } from "./id-places.ts";
import type { Rows } from "./row-bytes.ts";
import type { StreamedSale } from "./sale-stream.ts";
import { addOrder, addSale, createSums, makeRoom, writeSums } from "./sums.ts";

const tops = 11;
const cellSize = 3;
const never = -0x8000_0000;

export interface CustomerFold {
  /** A customer who has an order of any kind. */
  placeOf(high: number, low: number): number;
  take(place: number, sale: StreamedSale, node: number, order: number): void;
  countOrder(place: number, day: number, order: number): void;
  firstDays(): Iterable<number>;
  customerTotals(shop: number): Rows;
  /** After customerTotals. */
  cohortMonths(shop: number): Rows;
}

export function createCustomerFold(): CustomerFold {
  const customers = createIdPlaces();
  const totals = createSums(1024);
  let firstDay = new Int32Array(1024).fill(never);
  let lastDay = new Int32Array(1024).fill(never);
  let categoryUnits = new Int32Array(1024 * tops);
  // What orders that count did: one entry per order and month, the month of the order and those of later events.
  const entries = {
    count: 0,
    customer: new Int32Array(1024),
    order: new Int32Array(1024),
    month: new Int32Array(1024),
    orders: new Int32Array(1024),
    net: new Float64Array(1024),
  };
  // Months as places; a cell is the place of its cohort × the number of places + that of its month.
  const months: number[] = [];
  const placeOfMonth = new Map<number, number>();
  // Of each cell: customers, orders, net.
  let cells = new Float64Array();
  let seenMonths = new Int32Array(64);

  const entryOf = (place: number, order: number, month: number): number => {
    // An order's sales come together, and seldom in more than two months.
    for (let at = entries.count - 1; at >= 0 && entries.order[at] === order; at--)
      if (entries.month[at] === month) return at;
    const at = entries.count++;
    if (at === entries.customer.length) {
      entries.customer = grown(entries.customer, at);
      entries.order = grown(entries.order, at);
      entries.month = grown(entries.month, at);
      entries.orders = grown(entries.orders, at);
      entries.net = grown(entries.net, at);
    }
    entries.customer[at] = place;
    entries.order[at] = order;
    entries.month[at] = month;
    return at;
  };
  /** Entries in the order of their customers: those of customer c lie from starts[c] to starts[c + 1]. */
  const byCustomer = () => {
    const starts = new Int32Array(customers.count + 2);
    for (let at = 0; at < entries.count; at++) {
      const slot = (entries.customer[at] ?? 0) + 2;
      starts[slot] = (starts[slot] ?? 0) + 1;
    }
    for (let slot = 2; slot < starts.length; slot++) starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
    const sorted = new Int32Array(entries.count);
    for (let at = 0; at < entries.count; at++) {
      const slot = (entries.customer[at] ?? 0) + 1;
      const place = starts[slot] ?? 0;
      sorted[place] = at;
      starts[slot] = place + 1;
    }
    return { starts, sorted };
  };
  const findMonths = () => {
    for (let at = 0; at < entries.count; at++) {
      const month = entries.month[at] ?? 0;
      if (!placeOfMonth.has(month)) placeOfMonth.set(month, 0);
    }
    for (const month of [...placeOfMonth.keys()].sort((a, b) => a - b)) placeOfMonth.set(month, months.push(month) - 1);
  };
  /** Adds what a customer did to their cohort; gives back the months with an order. */
  const monthsOf = (first: number, sorted: Int32Array, from: number, to: number): number => {
    const row = (placeOfMonth.get(firstOfMonth(first)) ?? 0) * months.length;
    let seen = 0;
    for (let index = from; index < to; index++) {
      const at = sorted[index] ?? 0;
      const month = entries.month[at] ?? 0;
      const orders = entries.orders[at] ?? 0;
      const cell = cellSize * (row + (placeOfMonth.get(month) ?? 0));
      cells[cell + 1] = (cells[cell + 1] ?? 0) + orders;
      cells[cell + 2] = (cells[cell + 2] ?? 0) + (entries.net[at] ?? 0);
      if (orders === 0) continue;
      // Months in the order of time: an order is seldom older than the one before.
      let place = seen;
      while (place > 0 && (seenMonths[place - 1] ?? 0) > month) place--;
      if (place > 0 && seenMonths[place - 1] === month) continue;
      if (seen === seenMonths.length) seenMonths = grown(seenMonths, seen);
      seenMonths.copyWithin(place + 1, place, seen);
      seenMonths[place] = month;
      seen++;
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    return seen;
  };
  return {
    placeOf(high, low) {
      const place = customers.placeOf(high, low);
      if (place >= firstDay.length) {
        const size = firstDay.length;
        firstDay = grown(firstDay, place);
        firstDay.fill(never, size);
        lastDay = grown(lastDay, place);
        lastDay.fill(never, size);
        categoryUnits = grown(categoryUnits, place * tops);
      }
      makeRoom(totals, place);
      return place;
    },
    take(place, sale, node, order) {
      addSale(totals, place, sale);
      const mix = place * tops + Math.trunc(node / 1000);
      categoryUnits[mix] = (categoryUnits[mix] ?? 0) + sale.units;
      if (!sale.counts) return;
      const at = entryOf(place, order, firstOfMonth(sale.day));
      entries.net[at] = (entries.net[at] ?? 0) + sale.grossCents - sale.discountCents - sale.returnCents;
    },
    countOrder(place, day, order) {
      addOrder(totals, place);
      const first = firstDay[place] ?? never;
      if (first === never || day < first) firstDay[place] = day;
      if (day > (lastDay[place] ?? never)) lastDay[place] = day;
      const at = entryOf(place, order, firstOfMonth(day));
      entries.orders[at] = (entries.orders[at] ?? 0) + 1;
    },
    *firstDays() {
      for (let place = 0; place < customers.count; place++) {
        const day = firstDay[place] ?? never;
        if (day !== never) yield day;
      }
    },
    customerTotals: (shop) =>
      function* (writer) {
        const { starts, sorted } = byCustomer();
        if (months.length === 0) findMonths();
        cells = new Float64Array(cellSize * months.length * months.length);
        for (const place of customers.sorted()) {
          const first = firstDay[place] ?? never;
          const seen = first === never ? 0 : monthsOf(first, sorted, starts[place] ?? 0, starts[place + 1] ?? 0);
          writer.row(11);
          writer.int(shop);
          writer.id(customers.high[place] ?? 0, customers.low[place] ?? 0);
          writeSums(writer, totals, place);
          if (first === never) writer.none();
          else writer.int(first);
          if (first === never) writer.none();
          else writer.int(lastDay[place] ?? 0);
          writer.days(seenMonths, 0, seen);
          writer.ints(categoryUnits, place * tops, (place + 1) * tops);
          yield;
        }
      },
    cohortMonths: (shop) =>
      function* (writer) {
        for (const [row, cohort] of months.entries()) {
          for (const [column, month] of months.entries()) {
            const cell = cellSize * (row * months.length + column);
            const [customers = 0, orders = 0, net = 0] = cells.subarray(cell, cell + cellSize);
            if (customers === 0 && orders === 0 && net === 0) continue;
            writer.row(6);
            writer.int(shop);
            writer.int(cohort);
            writer.int(month);
            writer.int(customers);
            writer.int(orders);
            writer.big(net);
            yield;
          }
        }
      },
  };
}
