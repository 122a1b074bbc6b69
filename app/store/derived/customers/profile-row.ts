// A customer's profile as a row: its columns in their order, written to bytes and read from them.
import { type Behaviour, behaviours } from "#app/derive/customer/behaviour.ts";
import type { Person } from "#app/derive/customer/customer-history.ts";
import type { CustomerProfile } from "#app/derive/customer/customer-profile.ts";
import type { Standing } from "#app/derive/customer/segment-move.ts";
import { halvesOf } from "#app/store/rollups/id-places.ts";
import { createRowBytes, type RowBytes } from "#app/store/rollups/row-bytes.ts";
import { bigAt, type Cells, cellsOf, findCells, flagAt, intAt, isNull, realAt, smallAt, textAt } from "./read-rows.ts";

type Type = "bigint" | "int" | "smallint" | "date" | "real" | "boolean" | "text" | "int[]";

/** Without the shop and the customer, who come first, and `changedAt`. */
const types = {
  orders: "int",
  shoppingDays: "int",
  netCents: "bigint",
  yearNetCents: "bigint",
  orderValueCents: "bigint",
  firstDay: "date",
  lastDay: "date",
  returnDay: "date",
  usualGapDays: "real",
  gapSpread: "real",
  recentOrders: "int",
  seasonOrders: "int",
  counterOrders: "int",
  grossCents: "bigint",
  discountCents: "bigint",
  returnCents: "bigint",
  lines: "int",
  bulkLines: "int",
  mostUnits: "int",
  categoryLines: "int[]",
  topNode: "smallint",
  performanceLines: "int",
  restorationLines: "int",
  starterLines: "int",
  fittedParts: "int",
  cars: "int",
  taxExempt: "boolean",
  company: "boolean",
  country: "text",
  province: "text",
  archetype: "text",
  archetypeConfidence: "real",
  lifecycle: "text",
  behaviour: "text",
  behaviours: "smallint",
  valueTier: "text",
  recency: "smallint",
  frequency: "smallint",
  monetary: "smallint",
  rfmGroup: "text",
  buildStage: "text",
  vehicleMake: "text",
  vehicleModel: "text",
  vehicleYearFrom: "smallint",
  vehicleYearTo: "smallint",
  vehicleConfidence: "real",
} as const satisfies Record<string, Type>;

type Column = keyof typeof types;
type ValueOf<T extends Type> = T extends "text"
  ? string
  : T extends "boolean"
    ? boolean
    : T extends "int[]"
      ? readonly number[]
      : number;
export type ProfileRow = { readonly [Name in Column]: ValueOf<(typeof types)[Name]> | null };

const columns = Object.entries(types) as [Column, Type][];
export const profileColumns = `shop, "customerId", ${columns.map(([name]) => `"${name}"`).join(", ")}`;
export const profileColumnCount = columns.length + 2;

const bitsOf = (held: readonly Behaviour[]) => held.reduce((bits, one) => bits | (1 << behaviours.indexOf(one)), 0);

/** The behaviours whose bits are set. */
export const behavioursOfBits = (bits: number): Behaviour[] => behaviours.filter((_, at) => (bits >> at) & 1);

export function profileRow(person: Person, { facts, garage, judgement }: CustomerProfile): ProfileRow {
  const { rfm, vehicle } = judgement;
  return {
    ...facts,
    taxExempt: person.taxExempt,
    company: person.company,
    country: person.country,
    province: person.province,
    archetype: judgement.archetype,
    archetypeConfidence: judgement.archetypeConfidence,
    lifecycle: judgement.lifecycle,
    behaviour: judgement.behaviours[0] ?? null,
    behaviours: bitsOf(judgement.behaviours),
    valueTier: judgement.valueTier,
    recency: rfm?.r ?? null,
    frequency: rfm?.f ?? null,
    monetary: rfm?.m ?? null,
    rfmGroup: judgement.rfmGroup,
    buildStage: judgement.buildStage,
    fittedParts: garage.fittedParts,
    cars: garage.vehicles.length,
    vehicleMake: vehicle?.make ?? null,
    vehicleModel: vehicle?.model ?? null,
    vehicleYearFrom: vehicle?.yearFrom ?? null,
    vehicleYearTo: vehicle?.yearTo ?? null,
    vehicleConfidence: vehicle?.confidence ?? null,
  };
}

const elevenInts = new Int32Array(11);

export function writeProfile(to: RowBytes, shop: number, high: number, low: number, row: ProfileRow): void {
  to.row(profileColumnCount);
  to.int(shop);
  to.id(high, low);
  for (const [name, type] of columns) {
    const value = row[name];
    if (value === null) to.none();
    else if (type === "int" || type === "date") to.int(value as number);
    else if (type === "bigint") to.big(value as number);
    else if (type === "smallint") to.small(value as number);
    else if (type === "real") to.real(value as number);
    else if (type === "boolean") to.flag(value as boolean);
    else if (type === "text") to.text(value as string);
    else {
      elevenInts.set(value as readonly number[]);
      to.ints(elevenInts, 0, 11);
    }
  }
}

export function profileBytes(shop: number, customerId: string, row: ProfileRow): Buffer {
  const [high, low] = halvesOf(BigInt(customerId));
  const to = createRowBytes(2048);
  writeProfile(to, shop, high, low, row);
  return to.bytes.subarray(0, to.length);
}

function valueAt(cells: Cells, column: number, type: Type): ProfileRow[Column] {
  if (isNull(cells, column)) return null;
  if (type === "int" || type === "date") return intAt(cells, column);
  if (type === "bigint") return bigAt(cells, column);
  if (type === "smallint") return smallAt(cells, column);
  if (type === "real") return realAt(cells, column);
  if (type === "boolean") return flagAt(cells, column);
  if (type === "text") return textAt(cells, column);
  // A list of whole numbers without gaps: 20 bytes of header, then each with its length.
  const from = (cells.at[column] ?? 0) + 20;
  return Array.from({ length: 11 }, (_, at) => cells.view.getInt32(from + at * 8 + 4));
}

export interface KeptProfile {
  customerId: string;
  row: ProfileRow;
}

/** The row in these bytes. */
export function readProfile(bytes: Buffer): KeptProfile {
  const cells = cellsOf(bytes, profileColumnCount);
  if (!findCells(cells, 0)) throw new Error("a profile is cut off");
  const row: Record<string, unknown> = {};
  for (const [at, [name, type]] of columns.entries()) row[name] = valueAt(cells, at + 2, type);
  return { customerId: bytes.readBigInt64BE(cells.at[1]).toString(), row: row as ProfileRow };
}

export const standingOf = (row: ProfileRow): Standing => ({
  archetype: row.archetype,
  lifecycle: row.lifecycle,
  behaviour: row.behaviour,
  valueTier: row.valueTier,
  rfmGroup: row.rfmGroup,
  buildStage: row.buildStage,
});
