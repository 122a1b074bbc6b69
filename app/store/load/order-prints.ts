// The prints of all that is stored of the orders of a window, some 16 bytes for each order.
import { readCopy } from "../rollups/copy-out.ts";
import { compareIds, createIdPlaces, grown, halvesOf, idOfHalves } from "../rollups/id-places.ts";
import { rowEnd, viewOf } from "../rollups/row-bytes.ts";
import type { Tx } from "../transaction.ts";
import { apartColumns, loadedTables, orderIdOf, type PartColumns, type ToldPart, toldParts } from "./order-tables.ts";
import { addRow } from "./row-print.ts";

/** The number of an id, or its digits where a number cannot hold them exactly. */
export type Id = number | string;

export interface Window {
  from: Date;
  to: Date | null;
}

/** Whole rows, in the columns of the load: the bytes of COPY from `from` on to `to`. */
export type OrderRows = Readonly<Record<ToldPart, { view: DataView; from: number; to: number }>>;

export interface OrderPrints {
  /** Whether any order of the window is stored. */
  isAny: boolean;
  has(order: Id): boolean;
  /** Whether these rows are all that is stored of the order. */
  isAsStored(order: Id, rows: OrderRows): boolean;
}

const two32 = 4_294_967_296;
// Two bytes of count, four of length: then the id of the order, which comes first.
const idAt = 6;
const behindId = 14;

const listOf = (columns: readonly string[]) => columns.map((name) => `"${name}"`).join(", ");
const instant = (at: Date) => `'${at.toISOString()}'::timestamptz`;

export async function readPrints(tx: Tx, shop: number, window: Window, columns: PartColumns): Promise<OrderPrints> {
  const orders = createIdPlaces();
  let high = new Int32Array(1024);
  let low = new Int32Array(1024);
  const sum = { high: 0, low: 0 };
  const read = async (part: ToldPart, where: string) => {
    const compared = columns[part].filter((name) => !apartColumns.has(name));
    const sql = `copy (select ${listOf([orderIdOf(part), ...compared])} from "${loadedTables[part]}"
      where shop = ${Math.trunc(shop)} and ${where}) to stdout (format binary)`;
    await readCopy(tx, sql, (bytes, start) => {
      const row = { view: viewOf(bytes), at: start };
      while (row.at + 2 <= bytes.length && row.view.getInt16(row.at) !== -1) {
        if (rowEnd(bytes, row.at) < 0) break;
        const [idHigh, idLow] = [row.view.getInt32(row.at + idAt), row.view.getInt32(row.at + idAt + 4)];
        const place = part === "order" ? orders.placeOf(idHigh, idLow) : orders.find(idHigh, idLow);
        if (place >= high.length) {
          high = grown(high, place);
          low = grown(low, place);
        }
        row.at += behindId;
        sum.high = high[place] ?? 0;
        sum.low = low[place] ?? 0;
        addRow(sum, row, compared.length, null, toldParts.indexOf(part));
        if (place < 0) continue;
        high[place] = sum.high;
        low[place] = sum.low;
      }
      return row.at;
    });
  };
  const { from, to } = window;
  await read("order", `"createdAt" >= ${instant(from)}${to ? ` and "createdAt" < ${instant(to)}` : ""}`);
  if (orders.count > 0) {
    let [least, most] = [0, 0];
    for (let place = 1; place < orders.count; place++) {
      if (compareIds(orders, place, least) < 0) least = place;
      if (compareIds(orders, place, most) > 0) most = place;
    }
    const idOf = (place: number) => idOfHalves(orders.high[place] ?? 0, orders.low[place] ?? 0);
    for (const part of ["line", "fulfilment", "refund"] as const)
      await read(part, `"orderId" between ${idOf(least)} and ${idOf(most)}`);
  }
  const placeOf = (order: Id): number => {
    if (typeof order === "number") return orders.find(Math.floor(order / two32), (order % two32) | 0);
    return orders.find(...halvesOf(BigInt(order)));
  };
  const leftOut = Object.fromEntries(
    toldParts.map((part) => [part, Uint8Array.from(columns[part], (name) => (apartColumns.has(name) ? 1 : 0))]),
  ) as Record<ToldPart, Uint8Array>;
  return {
    isAny: orders.count > 0,
    has: (order) => placeOf(order) >= 0,
    isAsStored(order, rows) {
      const place = placeOf(order);
      if (place < 0) return false;
      sum.high = 0;
      sum.low = 0;
      for (const [seed, part] of toldParts.entries()) {
        const { view, from: at, to: end } = rows[part];
        for (const row = { view, at }; row.at < end; ) {
          row.at += 2;
          addRow(sum, row, columns[part].length, leftOut[part], seed);
        }
      }
      return sum.high === high[place] && sum.low === low[place];
    },
  };
}
