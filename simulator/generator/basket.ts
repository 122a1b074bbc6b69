// What goes into one order: how many lines, of which categories, how much of each, from which place.
import { type Archetype, archetypes } from "./archetypes.ts";
import type { Variant } from "./catalogue.ts";
import { chooseVehicles, type Demand, type Profile } from "./customers.ts";
import type { Random } from "./random.ts";
import { find, type Shelves, type Wish } from "./shelves.ts";
import type { Stock } from "./stock.ts";

export interface Choice {
  variant: Variant;
  quantity: number;
  place: number;
}

export interface BasketWorld {
  demand: Demand;
  shelves: Shelves;
  stock: Pick<Stock, "placeFor">;
  unitsPerDollar: number;
  /** Units asked for, had or not: by variant. */
  wanted: Float64Array;
}

/** Geometric around a mean, at most 24. */
function lineCount({ moreLines }: Archetype, chance: Random): number {
  const stop = 1 / (1 + moreLines);
  let count = 1;
  while (count < 24 && !chance.chance(stop)) count += 1;
  return count;
}

function quantityOf(
  variant: Variant,
  kind: Archetype,
  dollars: number,
  unitsPerDollar: number,
  chance: Random,
): number {
  const { bulk } = variant.product.kind;
  const price = Math.max(1, variant.price / unitsPerDollar);
  if (bulk) {
    if (chance.chance(kind.bulkChance)) return chance.whole(kind.bulk[0], kind.bulk[1]);
    const draw = chance.next();
    return draw < 0.55 ? 1 : draw < 0.85 ? 2 : draw < 0.93 ? 3 : 4;
  }
  if (chance.chance(kind.bulkChance * 0.25) && price < 250) return chance.whole(6, 12);
  // Whoever spends much and finds it cheap takes a pair.
  return dollars > price * 1.8 && chance.chance(0.45) ? 2 : chance.chance(0.05) ? 2 : 1;
}

export function fillBasket(
  world: BasketWorld,
  profile: Profile,
  order: { day: number; month: number; isFirst: boolean; atCounter: boolean },
  chance: Random,
): Choice[] {
  const kind = archetypes[profile.archetype] as Archetype;
  const { demand, shelves, stock, unitsPerDollar, wanted } = world;
  const weights = profile.mix.map((share, l1) => share * (demand.lift[l1]?.[order.month - 1] ?? 1));
  const count = lineCount(kind, chance);
  const value = profile.orderValue * Math.exp(chance.normal() * kind.stray - (kind.stray * kind.stray) / 2);
  // A shop works on customers' cars: another one every time.
  const clients =
    profile.vehicles.length === 0 && kind.vehicles[1] === 0 ? chooseVehicles(demand, 1, chance) : profile.vehicles;
  const vehicle =
    clients.length === 0
      ? null
      : clients.length === 1 || chance.chance(0.5)
        ? (clients[0] ?? null)
        : chance.pick(clients);
  const picks: Choice[] = [];
  // An order has at least one line: whoever finds nothing looks a few times more before leaving.
  for (let line = 0; line < count || (picks.length === 0 && line < count + 6); line += 1) {
    const dollars = (value / count) * Math.exp(chance.normal() * 0.5);
    const wish: Wish = {
      level1: chance.weighted(weights),
      dollars,
      vehicle,
      wantsStarter: chance.chance(Math.min(0.75, 0.04 * kind.starterLove * (order.isFirst ? 2 : 0.6))),
      performanceLove: kind.performanceLove,
      restorationLove: kind.restorationLove,
    };
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const variant = find(shelves, wish, order.day, unitsPerDollar, chance);
      if (!variant) break;
      const quantity = quantityOf(variant, kind, dollars, unitsPerDollar, chance);
      if (attempt === 0) wanted[variant.index] = (wanted[variant.index] ?? 0) + quantity;
      if (picks.some((pick) => pick.variant === variant)) continue;
      const got = reserve(stock, variant, quantity, order.atCounter, chance);
      if (got) {
        picks.push(got);
        break;
      }
      // Out of stock: most take another of the category, some go without.
      if (chance.chance(0.08)) break;
    }
  }
  return picks;
}

function reserve(
  stock: Pick<Stock, "placeFor">,
  variant: Variant,
  quantity: number,
  atCounter: boolean,
  chance: Random,
): Choice | null {
  const place = stock.placeFor(variant, quantity, atCounter);
  if (place !== null) return { variant, quantity, place };
  if (quantity > 1 && chance.chance(0.5)) {
    const fewer = stock.placeFor(variant, 1, atCounter);
    if (fewer !== null) return { variant, quantity: 1, place: fewer };
  }
  return null;
}
