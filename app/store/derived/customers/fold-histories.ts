// The histories of all customers of a shop: orders and sales are streamed as they lie, kept as numbers in typed arrays, and
// put together customer by customer afterwards. With millions of sales, objects of their own would cost more than judging.
import type { KnownArchetype } from "#app/derive/customer/archetype.ts";
import {
  byDayAndProduct,
  type CustomerHistory,
  type Person,
  type ProductTraits,
  type SoldLine,
  unknownPerson,
  yearDays,
} from "#app/derive/customer/customer-history.ts";
import { type Popularity, popularityOf } from "#app/derive/customer/garage.ts";
import { createIdPlaces, grown, type IdPlaces } from "#app/store/rollups/id-places.ts";
import type { Tx } from "#app/store/transaction.ts";
import { createGroups } from "./group-by-place.ts";
import { readProductTraits } from "./product-traits.ts";
import { bigAt, type Cells, flagAt, intAt, isNull, readRows, smallAt, textAt } from "./read-rows.ts";

export interface HistoryFold {
  customers: IdPlaces;
  popularity: Popularity;
  /** Null: not to be judged. Good until the next call. */
  historyAt(place: number): CustomerHistory | null;
}

const number = (day: string) => `(${day} - date '2000-01-01')`;

const ordersSql = (shop: number) =>
  `select "customerId", ${number("day")}, counts, "locationId" is not null
   from "Order" where shop = ${shop} and "customerId" is not null`;
const salesSql = (shop: number) =>
  `select "customerId", ${number("day")}, kind, counts, units, "grossCents", "discountCents", "returnCents", "productId"
   from "Sale" where shop = ${shop} and "customerId" is not null`;
const personsSql = (shop: number) =>
  `select id, "taxExempt", "companyId" is not null, country, province from "Customer" where shop = ${shop}`;

/** What the sweep reads, statement by statement. */
export const sweptSql = (shop: number) => [personsSql(shop), ordersSql(shop), salesSql(shop)];

const idAt = (ids: IdPlaces, { view, at }: Cells, column: number) => {
  const place = at[column] ?? 0;
  return ids.placeOf(view.getInt32(place), view.getUint32(place + 4));
};

/** Persons of which there are few kinds: every country, province and standing is kept once. */
async function readPersons(tx: Tx, shop: number, customers: IdPlaces): Promise<(place: number) => Person> {
  const kinds: Person[] = [unknownPerson];
  const places = new Map<string, number>();
  let kindOf = new Int32Array(1024);
  await readRows(tx, personsSql(shop), 5, (cells) => {
    const place = idAt(customers, cells, 0);
    if (place >= kindOf.length) kindOf = grown(kindOf, place);
    const person = {
      taxExempt: flagAt(cells, 1),
      company: flagAt(cells, 2),
      country: textAt(cells, 3),
      province: textAt(cells, 4),
    };
    const key = `${person.taxExempt}/${person.company}/${person.country}/${person.province}`;
    const known = places.get(key) ?? kinds.push(person) - 1;
    places.set(key, known);
    kindOf[place] = known;
  });
  return (place) => kinds[kindOf[place] ?? 0] ?? unknownPerson;
}

async function readDecisions(tx: Tx, shop: number, customers: IdPlaces) {
  const excluded = new Set<number>();
  const pinned = new Map<number, KnownArchetype>();
  const { rows } = await tx.query<{ customerId: string; isExcluded: boolean; archetype: KnownArchetype | null }>(
    `select "customerId", "isExcluded", archetype from "CustomerDecision" where shop = $1`,
    [shop],
  );
  for (const { customerId, isExcluded, archetype } of rows) {
    const id = BigInt(customerId);
    const place = customers.placeOf(Number(id >> 32n), Number(id & 0xffff_ffffn));
    if (isExcluded) excluded.add(place);
    if (archetype) pinned.set(place, archetype);
  }
  return { excluded, pinned };
}

async function readOrders(tx: Tx, shop: number, customers: IdPlaces) {
  const days = createGroups(1);
  let counter = new Int32Array(1024);
  await readRows(tx, ordersSql(shop), 4, (cells) => {
    const place = idAt(customers, cells, 0);
    if (place >= counter.length) counter = grown(counter, place);
    if (!flagAt(cells, 2)) return;
    days.add(place, [intAt(cells, 1)]);
    if (flagAt(cells, 3)) counter[place] = (counter[place] ?? 0) + 1;
  });
  const ordered = days.group();
  return {
    counterOrders: (place: number) => counter[place] ?? 0,
    orderDays: (place: number) => ordered.of(place, (at) => ordered.value(0, at)).sort((a, b) => a - b),
  };
}

async function readSales(tx: Tx, shop: number, customers: IdPlaces, day: number) {
  const products = createIdPlaces();
  const lines = createGroups(4);
  let soldUnits = new Float64Array(1024);
  const names = ["grossCents", "discountCents", "returnCents", "yearNetCents"] as const;
  const sums = Object.fromEntries(names.map((name) => [name, new Float64Array(1024)])) as Record<
    (typeof names)[number],
    Float64Array
  >;
  const add = (name: (typeof names)[number], place: number, value: number) => {
    sums[name][place] = (sums[name][place] ?? 0) + value;
  };
  const line = [0, 0, 0, 0];
  await readRows(tx, salesSql(shop), 9, (cells) => {
    const place = idAt(customers, cells, 0);
    if (place >= sums.grossCents.length) for (const name of names) sums[name] = grown(sums[name], place);
    const [sold, gross, discount, returned] = [intAt(cells, 1), bigAt(cells, 5), bigAt(cells, 6), bigAt(cells, 7)];
    add("grossCents", place, gross);
    add("discountCents", place, discount);
    add("returnCents", place, returned);
    if (day - sold < yearDays) add("yearNetCents", place, gross - discount - returned);
    const units = intAt(cells, 4);
    if (!flagAt(cells, 3) || units === 0) return;
    line[0] = sold;
    line[1] = units;
    line[2] = isNull(cells, 8) ? -1 : idAt(products, cells, 8);
    line[3] = smallAt(cells, 2) === 0 ? 1 : 0;
    if (line[2] >= soldUnits.length) soldUnits = grown(soldUnits, line[2]);
    if (line[2] >= 0) soldUnits[line[2]] = (soldUnits[line[2]] ?? 0) + units;
    lines.add(place, line);
  });
  const told = await readProductTraits(tx, shop);
  const traits: (ProductTraits | null)[] = [];
  for (let place = 0; place < products.count; place++) {
    const id = (BigInt(products.high[place] ?? 0) << 32n) + BigInt(products.low[place] ?? 0);
    traits.push(told.get(id.toString()) ?? null);
  }
  const grouped = lines.group();
  const sold = traits.flatMap((product, place) => (product ? [{ ...product, units: soldUnits[place] ?? 0 }] : []));
  return {
    popularity: popularityOf(sold),
    sums: (place: number) => ({
      grossCents: sums.grossCents[place] ?? 0,
      discountCents: sums.discountCents[place] ?? 0,
      returnCents: sums.returnCents[place] ?? 0,
      yearNetCents: sums.yearNetCents[place] ?? 0,
    }),
    lines: (place: number): SoldLine[] =>
      grouped
        .of(place, (at) => ({
          day: grouped.value(0, at),
          isSale: grouped.value(3, at) === 1,
          units: grouped.value(1, at),
          product: traits[grouped.value(2, at)] ?? null,
        }))
        .sort(byDayAndProduct),
  };
}

export async function foldHistories(tx: Tx, shop: number, day: number): Promise<HistoryFold> {
  const customers = createIdPlaces();
  const personAt = await readPersons(tx, shop, customers);
  const orders = await readOrders(tx, shop, customers);
  const sales = await readSales(tx, shop, customers, day);
  const known = customers.count;
  const { excluded, pinned } = await readDecisions(tx, shop, customers);
  return {
    customers,
    popularity: sales.popularity,
    historyAt: (place) =>
      // Who was only decided about is nobody.
      place >= known || excluded.has(place)
        ? null
        : {
            orderDays: orders.orderDays(place),
            counterOrders: orders.counterOrders(place),
            sums: sales.sums(place),
            lines: sales.lines(place),
            person: personAt(place),
            pinned: pinned.get(place) ?? null,
          },
  };
}
