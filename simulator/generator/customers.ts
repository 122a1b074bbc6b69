// Who buys: each customer's ways, and the days of their orders.
import { type Archetype, archetypeNames, archetypes, mixOf, usualMix } from "./archetypes.ts";
import type { Calendar } from "./calendar.ts";
import { hash, type Random, random } from "./random.ts";
import { dayWeights, isRacingMonth, levels1, type Seasons } from "./season.ts";
import { vehicles } from "./vehicles.ts";

const YEAR = 365.25;
/** How long before the history its first customers may have begun, in days. */
const BEFORE = 7 * 365;

export interface Profile {
  archetype: number;
  /** Category mix of this very person, when nothing is in season. Sums to 1. */
  mix: Float64Array;
  orderValue: number;
  gapDays: number;
  leaves: number;
  vehicles: { index: number; year: number }[];
}

export interface Demand {
  calendar: Calendar;
  seasons: Seasons;
  /** k: what a category's month weighs on every line, so that racers' own rhythm does not add to it. */
  lift: readonly Float64Array[];
  /** By archetype: the shop's clock of opportunity, one entry per day and one past the end; mean 1 a day. */
  clocks: readonly Float64Array[];
  growth: number;
  garage: readonly number[];
  seed: number;
}

/** By month: how an archetype's orders lean to the racing months; mean 1. */
function leaning({ racing }: Archetype): number[] {
  const raw = Array.from({ length: 12 }, (_, month) => (isRacingMonth(month + 1) ? racing : 1));
  const mean = raw.reduce((sum, value) => sum + value, 0) / 12;
  return raw.map((value) => value / mean);
}

/**
 * Racers' share of the units of each category in a month without a season, guests set off against them, counted in
 * generated shops. They alone lean to the racing months; what they bring there by themselves is taken off, so that the
 * truth holds for units sold.
 */
const racersUnits: readonly number[] = [0.098, 0.072, 0.071, 0.013, 0.01, 0.034, 0.094, 0.042, 0.034, 0.035];

export function makeDemand(
  seed: number,
  calendar: Calendar,
  seasons: Seasons,
  growth: number,
  garage: readonly number[],
): Demand {
  const leanings = archetypes.map(leaning);
  const racers = leanings[archetypeNames.indexOf("racing-enthusiast")] ?? [];
  const lift = levels1.map((_, l1) =>
    Float64Array.from({ length: 12 }, (_, month) => {
      const leant = 1 + (racersUnits[l1] ?? 0) * ((racers[month] ?? 1) - 1);
      return (seasons.indices[l1]?.[month] ?? 1) / leant;
    }),
  );
  const weights = dayWeights(calendar);
  const clocks = archetypes.map((_, at) => {
    const clock = new Float64Array(calendar.days.length + 1);
    for (const day of calendar.days)
      clock[day.index + 1] = (clock[day.index] ?? 0) + (weights[day.index] ?? 1) * (leanings[at]?.[day.month - 1] ?? 1);
    const scale = calendar.days.length / (clock[calendar.days.length] ?? 1);
    return clock.map((value) => value * scale);
  });
  return { calendar, seasons, lift, clocks, growth, garage, seed };
}

/** The ways of one person: the same whenever asked, from a stream of their own. */
export function profileOf(demand: Demand, person: number, guest = false): Profile {
  const chance = random(demand.seed, guest ? "guest" : "person", person);
  const archetype = guest
    ? chance.weighted([0.62, 0.03, 0.15, 0.16, 0.04])
    : chance.weighted(archetypes.map(({ share }) => share));
  const kind = archetypes[archetype] as Archetype;
  const base = mixOf(kind);
  const mix = Float64Array.from(base, (share) => share * (0.35 + chance.gamma(1.6)));
  const sum = mix.reduce((total, value) => total + value, 0);
  for (let at = 0; at < mix.length; at += 1) mix[at] = (mix[at] ?? 0) / sum;
  const [low, high] = kind.orderValue;
  const [quick, slow] = kind.gapDays;
  const [fewest, most] = kind.vehicles;
  const count = most === 0 ? 0 : chance.chance(0.08) ? 0 : chance.chance(0.1) ? most + 1 : chance.whole(fewest, most);
  return {
    archetype,
    mix,
    orderValue: low * (high / low) ** (chance.next() ** kind.skew),
    gapDays: quick * (slow / quick) ** chance.next(),
    leaves: kind.leaves * (0.3 + chance.gamma(2) * 0.35),
    vehicles: chooseVehicles(demand, count, chance),
  };
}

/** Vehicles of one's own; people like to stay with a make. */
export function chooseVehicles(demand: Demand, count: number, chance: Random): Profile["vehicles"] {
  const chosen: Profile["vehicles"] = [];
  const weights = demand.garage.map((index) => vehicles[index]?.weight ?? 1);
  while (chosen.length < count && chosen.length < demand.garage.length) {
    const at = chance.weighted(weights);
    weights[at] = 0;
    const index = demand.garage[at] ?? 0;
    const vehicle = vehicles[index];
    if (vehicle) chosen.push({ index, year: chance.whole(vehicle.from, vehicle.to) });
  }
  return chosen;
}

/** How much of what a person wants is in season in a month, against a year's mean. */
export function appetite(demand: Demand, mix: Float64Array, month: number): number {
  let sum = 0;
  for (let l1 = 0; l1 < mix.length; l1 += 1) sum += (mix[l1] ?? 0) * (demand.lift[l1]?.[month - 1] ?? 1);
  return sum;
}

function dayAt(clock: Float64Array, tick: number): number {
  let low = 0;
  let high = clock.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((clock[middle] ?? 0) <= tick) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The days of a person's orders within the history. Time runs on the shop's clock of opportunity; an occasion that
 * finds little in season is let pass, so that orders follow the seasons of what this very person buys.
 */
export function orderDays(demand: Demand, person: number, patience: number): number[] {
  const profile = profileOf(demand, person);
  const kind = archetypes[profile.archetype] as Archetype;
  const chance = random(demand.seed, "life", person);
  const clock = demand.clocks[profile.archetype] as Float64Array;
  const end = demand.calendar.days.length;
  const rate = Math.log(1 + demand.growth) / YEAR;
  // Beginnings grow with the shop: an exponential density over the time before and during the history.
  const span = BEFORE + end;
  const draw = chance.next();
  let tick =
    Math.abs(rate) < 1e-9 ? draw * span - BEFORE : Math.log(1 + draw * (Math.exp(rate * span) - 1)) / rate - BEFORE;
  const began = tick;
  const days: number[] = [];
  for (let guard = 0; guard < 2000 && tick < end; guard += 1) {
    if (tick >= 0) {
      const day = dayAt(clock, tick);
      const month = demand.calendar.days[day]?.month ?? 1;
      if (chance.next() < appetite(demand, profile.mix, month) / 1.5) days.push(day);
    } else chance.next();
    const isDone = kind.projectDays !== null && tick - began > kind.projectDays;
    const leaves = Math.min(0.95, (isDone ? 0.75 : profile.leaves) * patience);
    const leftNow = chance.next() < leaves * 0.66;
    const gap = (profile.gapDays * 0.66 * chance.gamma(kind.regularity)) / kind.regularity;
    if (leftNow) {
      if (chance.next() > 0.12) break;
      tick += 200 + 350 * chance.next();
    } else tick += gap;
  }
  return days;
}

export interface Timeline {
  /** For every customer of the shop, which person they are. */
  people: Int32Array;
  /** Customers by the day of their orders: those of day d lie from starts[d] to starts[d + 1]. */
  customers: Int32Array;
  starts: Int32Array;
}

/** As many customers as wanted, with about as many orders as wanted; the last few never ordered. */
export function makeTimeline(demand: Demand, customers: number, orders: number): Timeline {
  const withoutOrders = Math.round(customers * 0.05);
  const buyers = customers - withoutOrders;
  const wanted = orders / buyers;
  const sample = Math.min(buyers, 12_000);
  const meanOrders = (patience: number) => {
    let found = 0;
    let sum = 0;
    for (let person = 0; found < sample; person += 1) {
      const { length } = orderDays(demand, person, patience);
      if (length === 0) continue;
      found += 1;
      sum += length;
    }
    return sum / found;
  };
  // More impatience, fewer orders each: halve the interval until the mean is met.
  let [low, high] = [0.02, 6];
  for (let step = 0; step < 12; step += 1) {
    const middle = Math.sqrt(low * high);
    if (meanOrders(middle) > wanted) low = middle;
    else high = middle;
  }
  const patience = Math.sqrt(low * high);
  const days = demand.calendar.days.length;
  const people = new Int32Array(customers);
  const counts = new Int32Array(days + 1);
  let flat = new Int32Array(Math.ceil(orders * 2.4) + 1000);
  let filled = 0;
  let found = 0;
  for (let person = 0; found < buyers; person += 1) {
    const own = orderDays(demand, person, patience);
    if (own.length === 0) continue;
    people[found] = person;
    if (filled + own.length * 2 > flat.length) {
      const longer = new Int32Array(flat.length * 2);
      longer.set(flat);
      flat = longer;
    }
    for (const day of own) {
      flat[filled] = day;
      flat[filled + 1] = found;
      filled += 2;
      counts[day + 1] = (counts[day + 1] ?? 0) + 1;
    }
    found += 1;
  }
  for (let at = buyers; at < customers; at += 1) people[at] = -1 - at;
  for (let day = 0; day < days; day += 1) counts[day + 1] = (counts[day + 1] ?? 0) + (counts[day] ?? 0);
  const sorted = new Int32Array(filled / 2);
  const next = counts.slice();
  for (let at = 0; at < filled; at += 2) {
    const day = flat[at] ?? 0;
    const place = next[day] ?? 0;
    sorted[place] = flat[at + 1] ?? 0;
    next[day] = place + 1;
  }
  return { people, customers: sorted, starts: counts };
}

/** How many guests order on each day: they grow and follow the seasons as everybody does. */
export function guestDays(demand: Demand, orders: number): Int32Array {
  const chance = random(demand.seed, "guests");
  const weights = dayWeights(demand.calendar);
  const mix = Float64Array.from(usualMix);
  const rate = Math.log(1 + demand.growth) / YEAR;
  const expected = demand.calendar.days.map(
    (day) => (weights[day.index] ?? 1) * Math.exp(rate * day.index) * appetite(demand, mix, day.month),
  );
  const sum = expected.reduce((total, value) => total + value, 0);
  const counts = new Int32Array(expected.length);
  let carried = chance.next();
  for (const [day, value] of expected.entries()) {
    carried += (value / sum) * orders;
    // Rounded by chance rather than down, so that quiet days have guests too.
    const whole = Math.floor(carried);
    counts[day] = whole;
    carried -= whole;
  }
  return counts;
}

/** A person's number as a plain draw from 0 to 1 that never changes: for facts that need no stream. */
export const fixedDraw = (seed: number, name: string, person: number): number =>
  hash(seed, name, person) / 4_294_967_296;
