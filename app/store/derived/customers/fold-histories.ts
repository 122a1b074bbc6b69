// The histories of all customers of a shop: orders and sales are streamed as they lie, kept as numbers in typed arrays, and
// put together customer by customer afterwards. With millions of sales, objects of their own would cost more than judging.
import type { KnownArchetype } from "#app/derive/customer/archetype.ts";
import { bulkUnits } from "#app/derive/customer/customer-facts.ts";
import {
  type CustomerHistory,
  type Person,
  type ProductTraits,
  type SoldLine,
  unknownPerson,
  yearDays,
} from "#app/derive/customer/customer-history.ts";
import { type Popularity, popularityOf } from "#app/derive/customer/garage.ts";
import type { Population } from "#app/derive/customer/population-edges.ts";
import { createIdPlaces, grown, halvesOf, type IdPlaces, idOfHalves } from "#app/store/rollups/id-places.ts";
import type { Tx } from "#app/store/transaction.ts";
import { createGroups } from "./group-by-place.ts";
import { readProductTraits } from "./product-traits.ts";
import { bigAt, type Cells, flagAt, intAt, isNull, readRows, smallAt, textAt } from "./read-rows.ts";

export interface HistoryFold {
  customers: IdPlaces;
  popularity: Popularity;
  countLines(population: Population): void;
  /** When and for how much: what customers are compared by. Good until the next call. */
  outlineAt(place: number): Pick<CustomerHistory, "orderDays" | "sums"> | null;
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

// More than any shop has, and little enough to stand below days in one number.
const mostProducts = 1 << 24;

const idAt = (ids: IdPlaces, { view, at }: Cells, column: number) => {
  const place = at[column] ?? 0;
  return ids.placeOf(view.getInt32(place), view.getInt32(place + 4));
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
    const place = customers.placeOf(...halvesOf(BigInt(customerId)));
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
  const ofOne: number[] = [];
  return {
    counterOrders: (place: number) => counter[place] ?? 0,
    orderDays(place: number): readonly number[] {
      ofOne.length = 0;
      for (let at = ordered.from(place); at < ordered.to(place); at++) ofOne.push(ordered.value(0, at));
      return ofOne.sort((a, b) => a - b);
    },
  };
}

/** What is known of each product, by its place; and in which order products stand among lines of one day. */
async function traitsByPlace(tx: Tx, shop: number, products: IdPlaces) {
  const told = await readProductTraits(tx, shop);
  const traits: (ProductTraits | null)[] = [];
  for (let place = 0; place < products.count; place++) {
    const id = idOfHalves(products.high[place] ?? 0, products.low[place] ?? 0);
    traits.push(told.get(id.toString()) ?? null);
  }
  const ranks = new Int32Array(products.count);
  const named = [...traits.keys()].filter((place) => traits[place]);
  named.sort((a, b) => ((traits[a]?.productId ?? "") < (traits[b]?.productId ?? "") ? -1 : 1));
  for (const [at, place] of named.entries()) ranks[place] = at + 1;
  return { traits, ranks };
}

/** Lines that are made anew again and again: an object for each would be most of the work. */
function createLinePool() {
  const pool: { -readonly [Key in keyof SoldLine]: SoldLine[Key] }[] = [];
  const lines: SoldLine[] = [];
  return {
    lines,
    clear: () => {
      lines.length = 0;
    },
    add(day: number, isSale: boolean, units: number, product: ProductTraits | null) {
      const at = lines.length;
      const line = pool[at] ?? { day, isSale, units, product };
      pool[at] = line;
      line.day = day;
      line.isSale = isSale;
      line.units = units;
      line.product = product;
      lines.push(line);
    },
  };
}

const moneyNames = ["grossCents", "discountCents", "returnCents", "yearNetCents"] as const;

async function readSales(tx: Tx, shop: number, customers: IdPlaces, day: number) {
  const products = createIdPlaces();
  const groups = createGroups(4);
  const sold = { units: new Float64Array(1024), lines: new Int32Array(1024), bulkLines: new Int32Array(1024) };
  // Place 0 is for lines without a product.
  const count = (place: number, units: number, isSale: boolean) => {
    if (place >= sold.units.length) {
      sold.units = grown(sold.units, place);
      sold.lines = grown(sold.lines, place);
      sold.bulkLines = grown(sold.bulkLines, place);
    }
    sold.units[place] = (sold.units[place] ?? 0) + units;
    if (!isSale || units <= 0) return;
    sold.lines[place] = (sold.lines[place] ?? 0) + 1;
    if (units >= bulkUnits) sold.bulkLines[place] = (sold.bulkLines[place] ?? 0) + 1;
  };
  const sums = Object.fromEntries(moneyNames.map((name) => [name, new Float64Array(1024)])) as Record<
    (typeof moneyNames)[number],
    Float64Array
  >;
  const add = (name: (typeof moneyNames)[number], place: number, value: number) => {
    sums[name][place] = (sums[name][place] ?? 0) + value;
  };
  const line = [0, 0, 0, 0];
  await readRows(tx, salesSql(shop), 9, (cells) => {
    const place = idAt(customers, cells, 0);
    if (place >= sums.grossCents.length) for (const name of moneyNames) sums[name] = grown(sums[name], place);
    const [soldOn, gross, discount, returned] = [intAt(cells, 1), bigAt(cells, 5), bigAt(cells, 6), bigAt(cells, 7)];
    add("grossCents", place, gross);
    add("discountCents", place, discount);
    add("returnCents", place, returned);
    if (day - soldOn < yearDays) add("yearNetCents", place, gross - discount - returned);
    const units = intAt(cells, 4);
    if (!flagAt(cells, 3) || units === 0) return;
    const isSale = smallAt(cells, 2) === 0;
    const product = isNull(cells, 8) ? 0 : idAt(products, cells, 8) + 1;
    count(product, units, isSale);
    line[0] = soldOn;
    line[1] = units;
    line[2] = product;
    line[3] = isSale ? 1 : 0;
    groups.add(place, line);
  });
  const { traits, ranks } = await traitsByPlace(tx, shop, products);
  const grouped = groups.group();
  const rankAt = (at: number) => {
    const product = grouped.value(2, at);
    return grouped.value(0, at) * mostProducts + (product === 0 ? 0 : (ranks[product - 1] ?? 0));
  };
  const pool = createLinePool();
  return {
    popularity: popularityOf(
      traits.flatMap((product, place) => (product ? [{ ...product, units: sold.units[place + 1] ?? 0 }] : [])),
    ),
    countLines(population: Population) {
      for (let place = 0; place <= products.count; place++)
        population.addLines(traits[place - 1] ?? null, sold.lines[place] ?? 0, sold.bulkLines[place] ?? 0);
    },
    sums: (place: number) => ({
      grossCents: sums.grossCents[place] ?? 0,
      discountCents: sums.discountCents[place] ?? 0,
      returnCents: sums.returnCents[place] ?? 0,
      yearNetCents: sums.yearNetCents[place] ?? 0,
    }),
    lines(place: number): readonly SoldLine[] {
      pool.clear();
      grouped.sort(place, rankAt);
      for (let at = grouped.from(place); at < grouped.to(place); at++)
        pool.add(
          grouped.value(0, at),
          grouped.value(3, at) === 1,
          grouped.value(1, at),
          traits[grouped.value(2, at) - 1] ?? null,
        );
      return pool.lines;
    },
  };
}

export async function foldHistories(tx: Tx, shop: number, day: number): Promise<HistoryFold> {
  const customers = createIdPlaces();
  const personAt = await readPersons(tx, shop, customers);
  const orders = await readOrders(tx, shop, customers);
  const sales = await readSales(tx, shop, customers, day);
  const known = customers.count;
  const { excluded, pinned } = await readDecisions(tx, shop, customers);
  // Who was only decided about is nobody.
  const isJudged = (place: number) => place < known && !excluded.has(place);
  return {
    customers,
    popularity: sales.popularity,
    countLines: sales.countLines,
    outlineAt: (place) => (isJudged(place) ? { orderDays: orders.orderDays(place), sums: sales.sums(place) } : null),
    historyAt: (place) =>
      isJudged(place)
        ? {
            orderDays: orders.orderDays(place),
            counterOrders: orders.counterOrders(place),
            sums: sales.sums(place),
            lines: sales.lines(place),
            person: personAt(place),
            pinned: pinned.get(place) ?? null,
          }
        : null,
  };
}
