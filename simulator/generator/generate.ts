// Makes a hot-rod shop, three years of it, day by day, straight into a shop folder.
import { openShopFolder, type ShopFolderWriter } from "#simulator/shop/write.ts";
import { archetypes } from "./archetypes.ts";
import { type BasketWorld, fillBasket } from "./basket.ts";
import { type Calendar, calendar as makeCalendar } from "./calendar.ts";
import { type Catalogue, makeCatalogue, type Variant } from "./catalogue.ts";
import { type CustomerTotals, customerNodes, customerNumber, makeStandings, type Standing } from "./customer-nodes.ts";
import {
  type Demand,
  guestDays,
  makeDemand,
  makeTimeline,
  type Profile,
  profileOf,
  type Timeline,
} from "./customers.ts";
import { decideFate } from "./fate.ts";
import { type Currency, currencyOf } from "./money.ts";
import { gid, orderNodes } from "./order-nodes.ts";
import { chooseCode, priceOrder } from "./pricing.ts";
import {
  collectionNodes,
  inventoryNodes,
  inventoryNumber,
  locationNodes,
  type ProductShop,
  productNodes,
} from "./product-nodes.ts";
import { type Random, random } from "./random.ts";
import { seasons as makeSeasons } from "./season.ts";
import { makeShelves, type Shelves } from "./shelves.ts";
import { makeStock, type Stock } from "./stock.ts";
import { writeTruth } from "./truth.ts";

export interface GenerateOptions {
  dir: string;
  seed: number;
  products: number;
  customers: number;
  orders: number;
  months: number;
  asOf: string;
  currency: string;
  timeZone: string;
  taxesIncluded: boolean;
  plan: string;
  name: string;
  domain: string;
  growth: number;
  season: number;
  /** Whether levels.jsonl tells how stock moved. */
  levels: boolean;
  say: (line: string) => void;
}

export interface Generated {
  products: number;
  variants: number;
  customers: number;
  orders: number;
  lines: number;
  refunds: number;
  levels: number;
}

interface World {
  options: GenerateOptions;
  calendar: Calendar;
  currency: Currency;
  catalogue: Catalogue;
  demand: Demand;
  timeline: Timeline;
  guests: Int32Array;
  stock: Stock;
  basket: BasketWorld;
  totals: CustomerTotals;
  sold: Float64Array;
  standingOf: ReturnType<typeof makeStandings>;
  locations: string[];
  folder: ShopFolderWriter;
  counts: Generated;
}

const ORDER_BASE = 5_400_000_000_000;
const LINE_BASE = 13_900_000_000_000;
const STEP = 32_768;
const GUEST_SHARE = 0.07;

export function generate(options: GenerateOptions): Generated {
  const { seed, say } = options;
  const calendar = makeCalendar(options.asOf, options.months, options.timeZone);
  const currency = currencyOf(options.currency);
  const catalogue = makeCatalogue({ seed, products: options.products, days: calendar.days.length, currency });
  const demand = makeDemand(seed, calendar, makeSeasons(seed, options.season), options.growth, catalogue.garage);
  say(`${catalogue.products.length} products with ${catalogue.variants.length} variants`);
  const guestOrders = Math.round(options.orders * GUEST_SHARE);
  const timeline = makeTimeline(demand, options.customers, options.orders - guestOrders);
  say(`${options.customers} customers who order ${timeline.customers.length} times`);
  const folder = openShopFolder(options.dir, {
    domain: options.domain,
    name: options.name,
    currency: options.currency,
    ianaTimezone: options.timeZone,
    taxesIncluded: options.taxesIncluded,
    plan: options.plan,
    weightUnit: "POUNDS",
    asOf: options.asOf,
  });
  try {
    const world = openWorld(
      options,
      calendar,
      currency,
      catalogue,
      demand,
      timeline,
      guestDays(demand, guestOrders),
      folder,
    );
    live(world);
    writeRest(world);
    return world.counts;
  } finally {
    folder.close();
  }
}

function openWorld(
  options: GenerateOptions,
  calendar: Calendar,
  currency: Currency,
  catalogue: Catalogue,
  demand: Demand,
  timeline: Timeline,
  guests: Int32Array,
  folder: ShopFolderWriter,
): World {
  const counts: Generated = {
    products: 0,
    variants: 0,
    customers: options.customers,
    orders: 0,
    lines: 0,
    refunds: 0,
    levels: 0,
  };
  const places = locationNodes(calendar);
  for (const node of places) folder.write("locations.jsonl", node);
  const locations = places.map(({ id }) => id);
  const shelves = makeShelves(catalogue, currency.unitsPerDollar);
  const pace = expectedPace(demand, shelves, catalogue.variants, options, currency.unitsPerDollar);
  keepFaintDemandAlive(catalogue, pace);
  const stock = makeStock({
    seed: options.seed,
    catalogue,
    calendar,
    expected: pace,
    onChange(variant, place, available, updatedAt) {
      if (!options.levels || variant.product.deletedDay !== null) return;
      counts.levels += 1;
      folder.write("levels.jsonl", {
        inventoryItem: { id: gid("InventoryItem", inventoryNumber(variant)) },
        location: { id: locations[place] ?? "" },
        available,
        updatedAt,
      });
    },
  });
  const wanted = new Float64Array(catalogue.variants.length);
  return {
    options,
    calendar,
    currency,
    catalogue,
    demand,
    timeline,
    guests,
    stock,
    basket: {
      demand,
      shelves,
      stock,
      unitsPerDollar: currency.unitsPerDollar,
      wanted,
    },
    totals: {
      orders: new Int32Array(options.customers),
      spent: new Float64Array(options.customers),
      lastOrder: new Float64Array(options.customers),
      firstAt: new Float64Array(options.customers),
      lastAt: new Float64Array(options.customers),
    },
    sold: new Float64Array(catalogue.variants.length),
    standingOf: makeStandings(options.seed, options.currency),
    locations,
    folder,
    counts,
  };
}

/**
 * What a shopkeeper knows of a usual week: units a day of each variant, from orders tried out on the
 * first day and in every quarter of the last year, on shelves that never run out: shelves are filled for the season too.
 */
function expectedPace(
  demand: Demand,
  shelves: Shelves,
  variants: readonly Variant[],
  options: GenerateOptions,
  unitsPerDollar: number,
): Float64Array {
  const days = demand.calendar.days.length;
  const pace = new Float64Array(variants.length);
  const tries = Math.min(options.orders, 30_000 + Math.floor(options.orders / 20));
  const stock = { placeFor: () => 0 };
  for (const back of [days - 1, 274, 182, 91, 0]) {
    const day = demand.calendar.days[days - 1 - back];
    if (!day) continue;
    const wanted = new Float64Array(variants.length);
    for (let order = 0; order < tries; order += 1) {
      const chance = random(options.seed, "usual week", back, order);
      const facts = { day: day.index, month: day.month, isFirst: false, atCounter: false };
      fillBasket({ demand, shelves, stock, unitsPerDollar, wanted }, profileOf(demand, order), facts, chance);
    }
    for (const [index, units] of wanted.entries())
      pace[index] = Math.max(pace[index] ?? 0, (units / tries) * (options.orders / days));
  }
  return pace;
}

/**
 * Demand ends only where there was some: at least three units in half a year. An item that hardly ever sold stays what
 * it is, and nobody could tell its death from its life.
 */
function keepFaintDemandAlive({ variants }: Catalogue, pace: Float64Array): void {
  for (const variant of variants) {
    const isOnShelf = variant.product.status === "ACTIVE" && variant.product.deletedDay === null;
    if (isOnShelf && (pace[variant.index] ?? 0) * 180 < 3) variant.endedDay = null;
  }
}

interface Coming {
  /** The customer's position, or -1 for a guest. */
  customer: number;
  person: number;
  profile: Profile;
  placedAt: number;
  channel: "web" | "pos" | "draft" | "shop-app";
  standing: Standing;
}

function live(world: World): void {
  const { calendar, timeline, guests, options, stock } = world;
  let guest = 0;
  for (const day of calendar.days) {
    stock.open(day.index);
    const coming: Coming[] = [];
    const first = timeline.starts[day.index] ?? 0;
    const last = timeline.starts[day.index + 1] ?? 0;
    for (let at = first; at < last; at += 1) {
      const customer = timeline.customers[at] ?? 0;
      const person = timeline.people[customer] ?? 0;
      coming.push(arrive(world, customer, person, profileOf(world.demand, person), day.startsAt, at));
    }
    for (let count = guests[day.index] ?? 0; count > 0; count -= 1) {
      coming.push(arrive(world, -1, guest, profileOf(world.demand, guest, true), day.startsAt, -1 - guest));
      guest += 1;
    }
    coming.sort((one, other) => one.placedAt - other.placedAt || one.person - other.person);
    for (const one of coming) placeOrder(world, one, day.index, day.month);
    if (day.index % 182 === 181)
      options.say(`${day.text}: ${world.counts.orders} orders with ${world.counts.lines} lines so far`);
  }
}

function arrive(
  world: World,
  customer: number,
  person: number,
  profile: Profile,
  startsAt: number,
  key: number,
): Coming {
  const chance = random(world.options.seed, "arrival", key);
  const standing = world.standingOf(customer < 0 ? -1 - person : person, profile.archetype);
  const kind = archetypes[profile.archetype];
  const draw = chance.next();
  const pos = kind?.pos ?? 0;
  const channel =
    draw < pos ? "pos" : standing.hasCompany && draw < pos + 0.2 ? "draft" : draw > 0.97 ? "shop-app" : "web";
  // Local wall-clock hours; between 6 and 23 no zone changes its clock.
  const hour =
    channel === "pos" || channel === "draft"
      ? chance.between(9, 17.5)
      : 6.2 + 16.5 * ((chance.next() + chance.next()) / 2);
  return { customer, person, profile, placedAt: startsAt + Math.floor(hour * 3600) * 1000, channel, standing };
}

function placeOrder(world: World, coming: Coming, day: number, month: number): void {
  const { options, calendar, currency, stock, totals, counts, folder } = world;
  const { customer, profile, placedAt, channel, standing } = coming;
  const position = counts.orders + 1;
  const chance = random(options.seed, "order", position);
  const atCounter = channel === "pos";
  const kind = archetypes[profile.archetype];
  const isFirst = customer < 0 || (totals.orders[customer] ?? 0) === 0;
  const picks = fillBasket(world.basket, profile, { day, month, isFirst, atCounter }, chance);
  if (picks.length === 0) return;
  const sticker = world.catalogue.sticker;
  if (!atCounter && chance.chance(0.04)) picks.push({ variant: sticker, quantity: 1, place: 0 });
  const edits = !atCounter && channel !== "shop-app" && picks.length > 1 && chance.chance(0.015);
  const rules = {
    taxesIncluded: options.taxesIncluded,
    taxRate: standing.taxExempt ? 0 : standing.place.tax,
    unitsPerDollar: currency.unitsPerDollar,
    isShipped: !atCounter,
  };
  const code = channel === "web" && chance.chance(kind?.discountLove ?? 0) ? chooseCode(chance) : null;
  const pricing = priceOrder(picks, rules, code, chance.chance(0.6) ? 10 : 0);
  const onTerms = standing.onTerms && channel === "draft";
  const addedLines = new Set(edits ? [picks.length - 1] : []);
  const circumstances = {
    placedAt,
    day,
    atCounter,
    onTerms,
    archetype: profile.archetype,
    addedLines,
    taxesIncluded: options.taxesIncluded,
  };
  const fate = decideFate(pricing, circumstances, calendar, chance);
  const isTest = chance.chance(0.003);
  const isKnown = customer >= 0 && !isTest && !(atCounter && chance.chance(0.25));
  const { node, lines, refunds, net } = orderNodes(
    {
      number: ORDER_BASE + position * STEP,
      position,
      placedAt,
      endsAt: calendar.endsAt,
      customer: isKnown ? gid("Customer", customerNumber(customer)) : null,
      customerOrderIndex: isKnown ? (totals.orders[customer] ?? 0) + 1 : 1,
      place: standing.place,
      channel,
      isTest,
      taxExempt: standing.taxExempt,
      taxesIncluded: options.taxesIncluded,
      pricing,
      fate,
      onTerms,
      tags: orderTags(chance),
      locations: world.locations,
      lineNumber: LINE_BASE + (counts.lines + 1) * STEP,
    },
    currency,
    chance,
  );
  folder.write("orders.jsonl", node, lines);
  for (const refund of refunds) folder.write("refunds.jsonl", refund);
  counts.orders += 1;
  counts.lines += lines.length;
  counts.refunds += refunds.length;
  if (isKnown) {
    totals.orders[customer] = (totals.orders[customer] ?? 0) + 1;
    totals.spent[customer] = (totals.spent[customer] ?? 0) + net;
    totals.lastOrder[customer] = ORDER_BASE + position * STEP;
    if (isFirst) totals.firstAt[customer] = placedAt;
    totals.lastAt[customer] = placedAt;
  }
  if (!isTest) moveStock(world, picks, fate, placedAt, stock);
}

function orderTags(chance: Random): string[] {
  const draw = chance.next();
  if (draw > 0.06) return [];
  return [
    draw < 0.015
      ? "rush"
      : draw < 0.03
        ? "phone order"
        : draw < 0.04
          ? "hold for pickup"
          : draw < 0.05
            ? "international"
            : "gift",
  ];
}

function moveStock(
  { calendar, sold }: World,
  picks: readonly { variant: Variant; quantity: number; place: number }[],
  fate: ReturnType<typeof decideFate>,
  placedAt: number,
  stock: Stock,
): void {
  for (const { variant, quantity, place } of picks) {
    stock.sell(variant, place, quantity, placedAt);
    sold[variant.index] = (sold[variant.index] ?? 0) + quantity;
  }
  for (const { at, parts } of fate.refunds)
    for (const { line, quantity, restock } of parts) {
      const pick = picks[line];
      if (!pick) continue;
      sold[pick.variant.index] = (sold[pick.variant.index] ?? 0) - quantity;
      if (restock === "NO_RESTOCK") continue;
      stock.putBackLater(dayIndex(calendar, at), pick.variant, pick.place, quantity, at);
    }
  for (const line of fate.waiting) {
    const pick = picks[line];
    if (!pick?.variant.product.tracked) continue;
    const back = fate.refunds.reduce(
      (sum, { parts }) => sum + parts.reduce((own, part) => own + (part.line === line ? part.quantity : 0), 0),
      0,
    );
    const cell = pick.variant.index * 3 + pick.place;
    stock.committed[cell] = (stock.committed[cell] ?? 0) + pick.quantity - back;
  }
}

/** The first day that begins after an instant: what comes back is counted the next morning. */
function dayIndex({ days }: Calendar, at: number): number {
  const start = days[0]?.startsAt ?? 0;
  let day = Math.max(0, Math.floor((at - start) / 86_400_000) - 1);
  while (day < days.length && (days[day]?.startsAt ?? 0) <= at) day += 1;
  return day;
}

function writeRest(world: World): void {
  const { options, calendar, currency, catalogue, demand, stock, folder, timeline, counts, totals } = world;
  for (const node of collectionNodes(calendar)) folder.write("collections.jsonl", node);
  const shop: ProductShop = {
    seed: options.seed,
    calendar,
    currency,
    domain: options.domain,
    stock,
    locations: world.locations,
  };
  for (const product of catalogue.products) {
    if (product.deletedDay !== null) continue;
    const { node, children } = productNodes(product, shop);
    folder.write("products.jsonl", node, children);
    counts.products += 1;
    for (const variant of product.variants) {
      const item = inventoryNodes(variant, shop);
      folder.write("inventory.jsonl", item.node, item.children);
      counts.variants += 1;
    }
  }
  for (const [at, person] of timeline.people.entries()) {
    const { node, children } = customerNodes(at, person, {
      demand,
      calendar,
      currency,
      totals,
      standingOf: world.standingOf,
    });
    folder.write("customers.jsonl", node, children);
  }
  const { dir: _dir, say: _say, ...parameters } = options;
  writeTruth(options.dir, {
    options: parameters,
    calendar,
    catalogue,
    demand,
    people: timeline.people,
    orders: totals.orders,
    wanted: world.basket.wanted,
    sold: world.sold,
  });
}
