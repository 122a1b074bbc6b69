// All sales of a shop, ordered by order, as one binary COPY. A row is read into the same object again and again: with
// millions of rows, objects of their own would cost more than all the sums.
import type { Tx } from "../transaction.ts";
import { readCopy } from "./copy-out.ts";
import { viewOf } from "./row-bytes.ts";

export interface StreamedSale {
  orderHigh: number;
  orderLow: number;
  /** Days since 2000-01-01, as PostgreSQL counts. */
  day: number;
  kind: number;
  counts: boolean;
  /** Both halves 0: none. */
  customerHigh: number;
  customerLow: number;
  productHigh: number;
  productLow: number;
  variantHigh: number;
  variantLow: number;
  units: number;
  grossCents: number;
  discountCents: number;
  returnCents: number;
}

export const saleStreamSql = (shop: number) =>
  `copy (
     select "orderId", day, kind, counts, units, "grossCents", "discountCents", "returnCents",
            "customerId", "productId", "variantId"
     from "Sale" where shop = ${Math.trunc(shop)}
     order by shop, "orderId", "lineId", kind, day
   ) to stdout (format binary)`;

// Two bytes of count; then four bytes of length before each value. The three ids that may be null come last.
const fixedBytes = 2 + 12 + 8 + 6 + 5 + 8 + 12 + 12 + 12;
const mostBytes = fixedBytes + 3 * 12;
const two32 = 4_294_967_296;

/** Calls `take` with each sale in turn; the object is only good during the call. */
export async function streamSales(tx: Tx, shop: number, take: (sale: StreamedSale) => void): Promise<void> {
  const sale: StreamedSale = {
    orderHigh: 0,
    orderLow: 0,
    day: 0,
    kind: 0,
    counts: false,
    customerHigh: 0,
    customerLow: 0,
    productHigh: 0,
    productLow: 0,
    variantHigh: 0,
    variantLow: 0,
    units: 0,
    grossCents: 0,
    discountCents: 0,
    returnCents: 0,
  };
  await readCopy(tx, saleStreamSql(shop), (bytes, from) => {
    let at = from;
    const view = viewOf(bytes);
    while (at + 2 <= bytes.length && view.getInt16(at) !== -1) {
      if (at + mostBytes > bytes.length && !isWhole(view, at, bytes.length)) break;
      sale.orderHigh = view.getInt32(at + 6);
      sale.orderLow = view.getInt32(at + 10);
      sale.day = view.getInt32(at + 18);
      sale.kind = view.getInt16(at + 26);
      sale.counts = view.getUint8(at + 32) === 1;
      sale.units = view.getInt32(at + 37);
      sale.grossCents = view.getInt32(at + 45) * two32 + view.getUint32(at + 49);
      sale.discountCents = view.getInt32(at + 57) * two32 + view.getUint32(at + 61);
      sale.returnCents = view.getInt32(at + 69) * two32 + view.getUint32(at + 73);
      at += fixedBytes;
      let isNull = view.getInt32(at) < 0;
      sale.customerHigh = isNull ? 0 : view.getInt32(at + 4);
      sale.customerLow = isNull ? 0 : view.getInt32(at + 8);
      at += isNull ? 4 : 12;
      isNull = view.getInt32(at) < 0;
      sale.productHigh = isNull ? 0 : view.getInt32(at + 4);
      sale.productLow = isNull ? 0 : view.getInt32(at + 8);
      at += isNull ? 4 : 12;
      isNull = view.getInt32(at) < 0;
      sale.variantHigh = isNull ? 0 : view.getInt32(at + 4);
      sale.variantLow = isNull ? 0 : view.getInt32(at + 8);
      at += isNull ? 4 : 12;
      take(sale);
    }
    return at;
  });
}

/** Whether the row at the end of a chunk is all there. */
function isWhole(view: DataView, start: number, end: number): boolean {
  let at = start + fixedBytes;
  for (let id = 0; id < 3; id++) {
    if (at + 4 > end) return false;
    at += view.getInt32(at) < 0 ? 4 : 12;
  }
  return at <= end;
}
