// The vehicles and the years of a text, in their order, and which years belong to which vehicles. Vehicles that stand
// together are one run and share their years; years go to the run they touch, and to what is listed after them.
import type { Tokens } from "./title-tokens.ts";
import { type VehicleWords, vehicleWordsAt } from "./vehicle-words.ts";
import { type SaidYears, type YearWords, yearWordsAt } from "./year-words.ts";

/** Vehicles with nothing but "&", "," or "/" between them. */
export interface Run {
  kind: "run";
  first: number;
  last: number;
  parts: VehicleWords[];
  years: YearWords | null;
}

export type RunItem = Run | YearWords;

const joining = /^[\s,/&+()'"-]*$/;

function isJoined({ words, gaps }: Tokens, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (!/^(?:and|or|n)$/.test(words[at] ?? "")) return false;
  for (let at = from + 1; at <= to; at += 1) if (!joining.test(gaps[at] ?? "")) return false;
  return true;
}

function namesAndYears(tokens: Tokens): RunItem[] {
  const items: RunItem[] = [];
  for (let at = 0; at < tokens.words.length; at += 1) {
    const vehicle = vehicleWordsAt(tokens, at);
    if (vehicle) {
      at = vehicle.last;
      if (vehicle.meanings.length > 0) addVehicle(tokens, items, vehicle);
      continue;
    }
    const years = yearWordsAt(tokens, at);
    if (!years) continue;
    items.push(years);
    at = years.last;
  }
  return items;
}

const isDonor = (words: VehicleWords) => words.meanings.every(({ needs }) => needs === "years");

/** Whether a name that follows another without a comma goes on with it: "Ford F-1 Mustang II" and "F-Body American" do not. */
function belongsTo(vehicle: VehicleWords, run: Run): boolean {
  if (isDonor(vehicle)) return false;
  if (vehicle.meanings.some(({ needs }) => needs === "nothing")) return true;
  return vehicle.meanings.some(({ makes }) =>
    run.parts.some(({ meanings }) => meanings.some((each) => each.makes.some((make) => makes.includes(make)))),
  );
}

function addVehicle(tokens: Tokens, items: RunItem[], vehicle: VehicleWords): void {
  const before = items.at(-1);
  const touches = before?.kind === "run" && isJoined(tokens, before.last, vehicle.first);
  // "Ford F-1 Mustang II front end": what is sold as a donor begins anew unless it is listed.
  const isListed =
    before !== undefined &&
    /[,/&]| and /.test(tokens.text.slice(tokens.starts[before.last], tokens.starts[vehicle.first]));
  if (touches && (isListed || belongsTo(vehicle, before))) {
    before.parts.push(vehicle);
    before.last = vehicle.last;
  } else items.push({ kind: "run", first: vehicle.first, last: vehicle.last, parts: [vehicle], years: null });
}

const isWeakRun = ({ parts }: Run) => parts.every(({ meanings }) => meanings.every(({ needs }) => needs !== "nothing"));

/** Whether any of the run's names was built in these years. */
const mayBe = ({ parts }: Run, { said }: YearWords) =>
  parts.some(({ meanings }) => meanings.some(({ built }) => overlaps(built, said)));

const reach = 3;

function giveYears(tokens: Tokens, items: readonly RunItem[]): void {
  const startsWithRun = items[0]?.kind === "run";
  for (const [at, item] of items.entries()) {
    if (item.kind !== "years") continue;
    const [left, right] = [items[at - 1], items[at + 1]];
    const isLone = item.isWeak && item.isSingle;
    const mayFollow = !isLone || (left?.kind === "run" && left.parts.at(-1)?.hasStyle === true);
    const leftRun = mayFollow && left?.kind === "run" && !left.years && mayBe(left, item) ? left : null;
    const rightRun = right?.kind === "run" && mayBe(right, item) ? right : null;
    const farLeft = leftRun ? item.first - leftRun.last - 1 : Number.POSITIVE_INFINITY;
    const farRight = rightRun ? rightRun.first - item.last - 1 : Number.POSITIVE_INFINITY;
    const near = !item.isWeak ? reach : item.isSingle ? 0 : 1;
    if (leftRun && rightRun && right && meet(tokens, leftRun, item, rightRun)) continue;
    const prefersLeft =
      farLeft === farRight
        ? leftRun && rightRun && isWeakRun(leftRun) !== isWeakRun(rightRun)
          ? isWeakRun(rightRun)
          : startsWithRun
        : farLeft < farRight;
    const chosen = prefersLeft ? leftRun : rightRun;
    if (chosen && (prefersLeft ? farLeft : farRight) <= near) chosen.years = item;
    else if (!item.isWeak && items.filter(({ kind }) => kind === "years").length === 1)
      for (const run of items) if (run.kind === "run") run.years = item;
  }
}

const isMakeOnly = ({ parts }: Run) => parts.every(({ meanings }) => meanings.every(({ kind }) => kind === "make"));

const shareMake = (one: Run, other: Run) => {
  const makes = new Set(one.parts.flatMap(({ meanings }) => meanings.flatMap((each) => each.makes)));
  return other.parts.some(({ meanings }) => meanings.some((each) => each.makes.some((make) => makes.has(make))));
};

/** "Chevy 1967-72 C10", "B-Body 1971-74 Mopar": a make on the one side of the years and its model on the other are one run. */
function meet(tokens: Tokens, left: Run, years: YearWords, right: Run): boolean {
  const isClose = left.last + 1 === years.first && years.last + 1 === right.first;
  const isApart = /[,;|]/.test(`${tokens.gaps[years.first] ?? ""}${tokens.gaps[right.first] ?? ""}`);
  if (!isClose || isApart || isMakeOnly(left) === isMakeOnly(right) || !shareMake(left, right)) return false;
  const [make, model] = isMakeOnly(left) ? [left, right] : [right, left];
  model.parts.push(...make.parts);
  model.years = years;
  make.parts.length = 0;
  return true;
}

/** "Charger 1968-70 & Road Runner": what is listed after years shares them. */
function shareYears(tokens: Tokens, items: readonly RunItem[]): void {
  for (const [at, item] of items.entries()) {
    const [years, before] = [items[at - 1], items[at - 2]];
    if (item.kind !== "run" || item.years || years?.kind !== "years" || before?.kind !== "run") continue;
    const between = tokens.text.slice(tokens.starts[years.last], tokens.starts[item.first]);
    if (before.years === years && isJoined(tokens, years.last, item.first) && /[,/&+]| and /.test(between))
      item.years = years;
  }
}

/** Whether some of the years said lie in the years built; what is not known to be built may have been any time. */
export const overlaps = (built: readonly { from: number; to: number }[], said: readonly SaidYears[]) =>
  built.length === 0 ||
  said.some(({ from, to }) => built.some((span) => (from ?? 0) <= span.to && (to ?? 9999) >= span.from));

export function datedRuns(tokens: Tokens): readonly RunItem[] {
  const items = namesAndYears(tokens);
  giveYears(tokens, items);
  shareYears(tokens, items);
  return items.filter((item) => item.kind === "years" || item.parts.length > 0);
}
