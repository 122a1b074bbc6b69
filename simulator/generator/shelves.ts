// Where a customer finds what they want: the variants of a category by price band, and the parts for each vehicle.
import type { Catalogue, Variant } from "./catalogue.ts";
import type { Random } from "./random.ts";
import { levels1 } from "./season.ts";

interface Shelf {
  variants: Variant[];
  /** Running sums of the variants' weights. */
  sums: Float64Array;
}

export interface Shelves {
  /** By category and band (0 cheap, 1 middling, 2 dear): what anybody may use. */
  open: readonly (readonly Shelf[])[];
  /** By category: the parts for one vehicle. */
  fitted: readonly ReadonlyMap<number, Shelf>[];
  /** By category: what those who begin look for. */
  starter: readonly Shelf[];
}

function shelf(variants: Variant[]): Shelf {
  const sums = new Float64Array(variants.length);
  let sum = 0;
  for (const [at, variant] of variants.entries()) {
    sum += variant.weight;
    sums[at] = sum;
  }
  return { variants, sums };
}

function take({ variants, sums }: Shelf, random: Random): Variant | null {
  const total = sums[sums.length - 1] ?? 0;
  if (total <= 0) return null;
  const draw = random.next() * total;
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > draw) high = middle;
    else low = middle + 1;
  }
  return variants[low] ?? null;
}

/** Below 45 dollars is cheap, from 220 on dear. */
export const bandOf = (dollars: number) => (dollars < 45 ? 0 : dollars < 220 ? 1 : 2);

export function makeShelves({ variants }: Catalogue, unitsPerDollar: number): Shelves {
  const wanted = variants.filter(({ weight }) => weight > 0);
  const of = (l1: number) => wanted.filter(({ product }) => product.level1 === l1);
  const isOpen = ({ product }: Variant) => product.fitment.class !== "specific";
  return {
    open: levels1.map((_, l1) => {
      const own = of(l1).filter(isOpen);
      return [0, 1, 2].map((band) => shelf(own.filter(({ price }) => bandOf(price / unitsPerDollar) === band)));
    }),
    fitted: levels1.map((_, l1) => {
      const byVehicle = new Map<number, Variant[]>();
      for (const variant of of(l1)) {
        if (isOpen(variant)) continue;
        for (const vehicle of variant.product.fitment.vehicles) {
          const list = byVehicle.get(vehicle) ?? [];
          list.push(variant);
          byVehicle.set(vehicle, list);
        }
      }
      return new Map([...byVehicle].map(([vehicle, list]) => [vehicle, shelf(list)]));
    }),
    starter: levels1.map((_, l1) => shelf(of(l1).filter((variant) => isOpen(variant) && variant.product.kind.starter))),
  };
}

export interface Wish {
  level1: number;
  /** What the line may cost about, dollars. */
  dollars: number;
  vehicle: { index: number; year: number } | null;
  wantsStarter: boolean;
  performanceLove: number;
  restorationLove: number;
}

/** Whether there is demand for it on a day: it is out, and it has not gone out of fashion. */
export const isWanted = (variant: Variant, day: number) =>
  variant.product.launchDay <= day && (variant.endedDay === null || variant.endedDay > day);

const fitsYear = ({ product }: Variant, year: number) =>
  (product.fitment.yearFrom ?? 0) <= year && (product.fitment.yearTo ?? 9999) >= year;

/** One thing that meets a wish on a day, or nothing. The category is always the one wished for. */
export function find(
  shelves: Shelves,
  wish: Wish,
  day: number,
  unitsPerDollar: number,
  random: Random,
): Variant | null {
  const { level1, dollars, vehicle } = wish;
  let second: Variant | null = null;
  const suits = (variant: Variant) => {
    const { performance, restoration } = variant.product.kind;
    const love = (performance ? wish.performanceLove : 1) * (restoration ? wish.restorationLove : 1);
    return love >= 1 || random.chance(Math.max(0.1, love));
  };
  const fitted = vehicle === null ? undefined : shelves.fitted[level1]?.get(vehicle.index);
  if (fitted && vehicle && random.chance(0.72)) {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const variant = take(fitted, random);
      if (!variant || !isWanted(variant, day) || !fitsYear(variant, vehicle.year)) continue;
      if (variant.price / unitsPerDollar <= dollars * 1.5 + 12 && suits(variant)) return variant;
      second ??= variant;
    }
    if (second && second.price / unitsPerDollar <= dollars * 2.6 + 30) return second;
  }
  if (wish.wantsStarter) {
    const variant = take(shelves.starter[level1] as Shelf, random);
    if (variant && isWanted(variant, day) && variant.price / unitsPerDollar <= dollars * 2.5 + 40) return variant;
  }
  const draw = random.next();
  const usual = bandOf(dollars);
  const band = draw < 0.68 ? usual : draw < 0.9 ? Math.max(0, usual - 1) : Math.min(2, usual + 1);
  let lowest: Variant | null = null;
  const bands = shelves.open[level1] as readonly Shelf[];
  // What is not out yet, or has gone out of fashion, is passed over: demand goes to what there is.
  for (let draws = 0, seen = 0; draws < 60 && seen < 12; draws += 1) {
    // The band asked for, then its neighbours: not every category has something at every price.
    const at = seen < 6 && draws < 25 ? band : seen < 8 ? Math.max(0, band - 1) : seen < 10 ? 1 : random.whole(0, 2);
    const variant = take(bands[at] as Shelf, random) ?? take(bands[random.whole(0, 2)] as Shelf, random);
    if (!variant || !isWanted(variant, day)) continue;
    seen += 1;
    if (lowest === null || variant.price < lowest.price) lowest = variant;
    const price = variant.price / unitsPerDollar;
    if (price <= dollars * 1.4 + 8 && price >= dollars * 0.12 && suits(variant)) return variant;
  }
  return lowest ?? second;
}
