// What is really so, for evaluation alone: one JSON object per line, told apart by "kind". The app never sees this file.
import { type LineWriter, openLines } from "#simulator/shop/write.ts";
import { archetypeNames, archetypes, mixOf } from "./archetypes.ts";
import type { Calendar } from "./calendar.ts";
import type { Catalogue, Variant } from "./catalogue.ts";
import { customerNumber } from "./customer-nodes.ts";
import { type Demand, type Profile, profileOf } from "./customers.ts";
import { isRacingMonth, levels1 } from "./season.ts";
import { vehicles } from "./vehicles.ts";

export const truthFile = (dir: string) => `${dir.replace(/\/+$/, "")}.truth.jsonl`;

export interface TruthWorld {
  options: Readonly<Record<string, unknown>>;
  calendar: Calendar;
  catalogue: Catalogue;
  demand: Demand;
  people: Int32Array;
  orders: Int32Array;
  wanted: Float64Array;
  sold: Float64Array;
}

export function writeTruth(dir: string, world: TruthWorld): void {
  const lines = openLines(truthFile(dir));
  try {
    lines.write({
      kind: "parameters",
      ...world.options,
      firstDay: world.calendar.days[0]?.text,
      lastDay: world.calendar.days.at(-1)?.text,
      archetypes: archetypes.map((archetype) => ({ ...archetype, mix: mixOf(archetype) })),
      categories: levels1,
    });
    writeSeasons(lines, world.demand);
    writeProducts(lines, world);
    writeCustomers(lines, world);
  } finally {
    lines.close();
  }
}

function writeSeasons(lines: LineWriter, { seasons }: Demand): void {
  for (const [at, l1] of levels1.entries()) {
    const indices = seasons.indices[at] ?? [];
    lines.write({
      kind: "season",
      l1,
      uplift: seasons.uplifts[at],
      months: indices,
      racing: indices.map((_, month) => isRacingMonth(month + 1)),
    });
  }
}

function writeProducts(lines: LineWriter, { catalogue, calendar, wanted, sold }: TruthWorld): void {
  const dayText = (day: number | null) => (day === null ? null : (calendar.days[Math.max(0, day)]?.text ?? null));
  for (const product of catalogue.products) {
    const { kind, fitment } = product;
    lines.write({
      kind: "product",
      productId: String(product.number),
      handle: product.handle,
      title: product.title,
      isDeleted: product.deletedDay !== null,
      l1: kind.l1,
      l2: kind.l2,
      l3: kind.l3,
      fitmentClass: fitment.class,
      fitmentToldIn: product.toldIn,
      yearFrom: fitment.yearFrom,
      yearTo: fitment.yearTo,
      makes: fitment.makes,
      models: fitment.models,
      fits: fitment.class === "specific" ? fitment.vehicles.map((index) => vehicleName(index)) : [],
      performance: kind.performance === true,
      restoration: kind.restoration === true,
      custom: kind.custom === true,
      starter: kind.starter === true,
      launchedOn: dayText(product.launchDay),
    });
    for (const variant of product.variants) {
      const aliveFrom = Math.max(0, product.launchDay);
      const aliveTo = Math.min(variant.endedDay ?? calendar.days.length, calendar.days.length);
      const aliveDays = Math.max(0, aliveTo - aliveFrom);
      lines.write({
        kind: "variant",
        variantId: String(variant.number),
        productId: String(product.number),
        demandEndedOn: dayText(variant.endedDay),
        supplyEndedOn: dayText(variant.droughtDay),
        unitsWanted: wanted[variant.index] ?? 0,
        unitsSold: sold[variant.index] ?? 0,
        aliveDays,
        // Units a day while demand lived and regardless of stock.
        rate: aliveDays === 0 ? 0 : (wanted[variant.index] ?? 0) / aliveDays,
        weight: variant.weight,
        trueCost: trueCostOf(variant),
      });
    }
  }
}

const trueCostOf = ({ trueCost }: Variant) => trueCost;

function vehicleName(index: number) {
  const vehicle = vehicles[index];
  return vehicle && { make: vehicle.make, model: vehicle.model, yearFrom: vehicle.from, yearTo: vehicle.to };
}

/** The names a text may use for a vehicle: its own, nicknames, and none where years and make name it. */
function namesOf(index: number): string[] {
  const vehicle = vehicles[index];
  return vehicle ? [...new Set([vehicle.model, ...(vehicle.nicknameModels ?? []), ...vehicle.modelWords])] : [];
}

function writeCustomers(lines: LineWriter, { demand, people, orders }: TruthWorld): void {
  for (const [at, person] of people.entries()) {
    const profile: Profile = profileOf(demand, person);
    lines.write({
      kind: "customer",
      customerId: String(customerNumber(at)),
      archetype: archetypeNames[profile.archetype],
      orders: orders[at] ?? 0,
      usualOrder: Math.round(profile.orderValue * 100) / 100,
      gapDays: Math.round(profile.gapDays * 10) / 10,
      vehicles: profile.vehicles.map(({ index, year }) => ({
        year,
        make: vehicles[index]?.make,
        model: vehicles[index]?.model,
        names: namesOf(index),
        yearFrom: vehicles[index]?.from,
        yearTo: vehicles[index]?.to,
      })),
    });
  }
}
