// Vehicle knowledge made ready for reading: every name as a path of words, leading to what it can mean.
import { tokensOf } from "./title-tokens.ts";
import {
  families,
  generations,
  kin,
  lastYear,
  makeGroups,
  makesAndModels,
  notVehicles,
  numberedGenerations,
} from "./vehicle-knowledge.ts";

export interface YearSpan {
  from: number;
  to: number;
}

/** What a model must have beside it to be meant. */
export type Needs = "nothing" | "make or years" | "years";

export interface VehicleMeaning {
  kind: "make" | "model" | "family";
  makes: readonly string[];
  model: string | null;
  /** Years of production, in rising order; of a family, from its first member to its last. Empty for a make. */
  built: readonly YearSpan[];
  needs: Needs;
  /** The name itself tells the years: "C2 Corvette". */
  tellsYears: boolean;
}

export interface NameNode {
  next: Map<string, NameNode>;
  /** What the words so far mean, if they are a name. */
  meanings: VehicleMeaning[];
  /** The words so far are a thing that is no car: "master cylinder". */
  isOther: boolean;
  /** "C 10" is no C10; "C-10" and "C10" are. */
  joinedOnly: boolean;
}

interface FamilyMember extends YearSpan {
  make: string;
  /** Null: every model of the make. */
  model: string | null;
}

const root: NameNode = newNode();
const modelsByMake = new Map<string, Map<string, VehicleMeaning>>();
const trucks = new Set<string>();
/** `make|family` → its members of that make. */
const members = new Map<string, FamilyMember[]>();
const ownYears = new Map<string, readonly YearSpan[]>();
const familyNames = new Set<string>();
const generationsOf = new Map<string, readonly YearSpan[]>();
const kinOf = new Map<string, Set<string>>();
const keyOf = (make: string, model: string) => `${make}|${model}`;

function newNode(): NameNode {
  return { next: new Map(), meanings: [], isOther: false, joinedOnly: false };
}

const linesOf = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
const listOf = (text: string) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

function spansOf(text: string): YearSpan[] {
  return [...text.matchAll(/(\d{4})-(\d{4})/g)].map(([, from, to]) => ({ from: Number(from), to: Number(to) }));
}

/** A name's words as they may be cut: `f-100` also stands as `f100`, `c10` as `c-10`. */
function cutsOf(name: string): { words: readonly string[]; joinedOnly: boolean }[] {
  const { words, gaps } = tokensOf(name);
  const cuts = [{ words, joinedOnly: false }];
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [left, right] = [words[at] ?? "", words[at + 1] ?? ""];
    if (gaps[at + 1] === "-" || (left.length === 1 && /^\d/.test(right)))
      cuts.push({ words: [...words.slice(0, at), left + right, ...words.slice(at + 2)], joinedOnly: false });
  }
  const split = words.findIndex((word) => /^[a-z]{1,2}\d+$/.test(word));
  if (split >= 0) {
    const [, letters = "", digits = ""] = /^([a-z]+)(\d+)$/.exec(words[split] ?? "") ?? [];
    cuts.push({ words: [...words.slice(0, split), letters, digits, ...words.slice(split + 1)], joinedOnly: true });
  }
  return cuts.map((cut) => ({
    ...cut,
    joinedOnly: cut.joinedOnly || (cut.words[0]?.length === 1 && /^\d/.test(cut.words[1] ?? "")),
  }));
}

function nodeOf(words: readonly string[]): NameNode {
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? newNode();
    node.next.set(word, next);
    node = next;
  }
  return node;
}

function addName(name: string, meaning: VehicleMeaning): void {
  for (const { words, joinedOnly } of cutsOf(name)) {
    const node = nodeOf(words);
    if (node.meanings.length === 0) node.joinedOnly = joinedOnly;
    if (!node.meanings.some(({ makes, model }) => makes.join() === meaning.makes.join() && model === meaning.model))
      node.meanings.push(meaning);
  }
}

function marksOf(marked: string): { name: string; needs: Needs; isTruck: boolean } {
  const [, marks = "", name = ""] = /^([~!#]*)(.*)$/.exec(marked.trim()) ?? [];
  const isNumber = /^\d+$/.test(name);
  const needs = marks.includes("!") ? "years" : marks.includes("~") || isNumber ? "make or years" : "nothing";
  return { name: name.trim(), needs, isTruck: marks.includes("#") };
}

function addNames(names: string, meaning: VehicleMeaning): void {
  for (const alias of listOf(names)) {
    const { name, needs } = marksOf(alias);
    addName(name, { ...meaning, needs });
  }
}

function addMake(line: string): string {
  const [head = "", aliases = ""] = line.split(" = ");
  const { name, needs } = marksOf(head);
  const meaning: VehicleMeaning = { kind: "make", makes: [name], model: null, built: [], needs, tellsYears: false };
  addName(name, meaning);
  addNames(aliases, meaning);
  modelsByMake.set(name, modelsByMake.get(name) ?? new Map());
  return name;
}

function addModels(make: string, line: string): void {
  const [head = "", aliases = ""] = line.split(" = ");
  const built = spansOf(head);
  const weakness = /^\s*([~!]*)/.exec(head)?.[1] ?? "";
  const areTrucks = /^\s*~?#/.test(head);
  for (const marked of head.replace(/(\s\d{4}-\d{4})+\s*$/, "").split("|")) {
    const { name, needs, isTruck } = marksOf(`${weakness}${marked.trim()}`);
    const meaning: VehicleMeaning = { kind: "model", makes: [make], model: name, built, needs, tellsYears: false };
    if (isTruck || areTrucks) trucks.add(keyOf(make, name));
    modelsByMake.get(make)?.set(name, meaning);
    addName(name, meaning);
    addNames(aliases, meaning);
  }
}

function memberOf(text: string): FamilyMember {
  const [, names = "", from, to] = /^(.*?) (\d{4})-(\d{4})$/.exec(text) ?? [];
  const make = [...modelsByMake.keys()].find((each) => names.startsWith(`${each} `)) ?? "";
  const model = names.slice(make.length + 1);
  return { make, model: model === "*" ? null : model, from: Number(from), to: Number(to) };
}

function addFamily(line: string): void {
  const [names = "", list = ""] = line.split(": ");
  const [head = "", aliases = ""] = names.split(" = ");
  const name = head.replace(/ \d{4}-\d{4}$/, "");
  const parts = listOf(list).map(memberOf);
  const makes = [...new Set(parts.map(({ make }) => make))];
  for (const make of makes)
    members.set(
      keyOf(make, name),
      parts.filter((part) => part.make === make),
    );
  familyNames.add(name);
  if (spansOf(head).length > 0) ownYears.set(name, spansOf(head));
  const own = spansOf(head);
  const built =
    own.length > 0
      ? own
      : [{ from: Math.min(...parts.map(({ from }) => from)), to: Math.max(...parts.map(({ to }) => to)) }];
  // "X body" is also what any bolt says; the families that have a name of their own need nothing beside them.
  const needs: Needs = /^[A-Z]-Body$|^(Slick|OBS|Full Size)$/.test(name) ? "make or years" : "nothing";
  const meaning: VehicleMeaning = { kind: "family", makes, model: name, built, needs, tellsYears: false };
  addName(name, meaning);
  for (const alias of listOf(aliases))
    addName(alias, { ...meaning, needs: alias.includes(" ") && !/^[a-z] body$/.test(alias) ? "nothing" : needs });
}

function addGeneration(line: string): void {
  const [names = "", said = ""] = line.split(": ");
  const { make, model, from, to } = memberOf(said);
  const meaning: VehicleMeaning = {
    kind: model === null ? "make" : "model",
    makes: [make],
    model,
    built: [{ from, to }],
    needs: "nothing",
    tellsYears: true,
  };
  for (const name of listOf(names)) addName(name, meaning);
}

function build(): void {
  let make = "";
  for (const line of linesOf(makesAndModels)) {
    if (line.startsWith(" ")) addModels(make, line);
    else make = addMake(line);
  }
  for (const line of linesOf(makeGroups)) {
    const [names = "", list = ""] = line.split(": ");
    const makes = listOf(list);
    for (const name of names.split(/ = |,/))
      addName(name.trim(), { kind: "make", makes, model: null, built: [], needs: "nothing", tellsYears: false });
  }
  for (const line of linesOf(families)) addFamily(line);
  for (const line of linesOf(notVehicles)) for (const name of listOf(line)) nodeOf(tokensOf(name).words).isOther = true;
  for (const line of linesOf(generations)) addGeneration(line);
  for (const line of linesOf(numberedGenerations)) {
    const [name = "", list = ""] = line.split(": ");
    const [, make = "", model = ""] = /^(\*|[A-Z][a-zA-Z]*)\s+(.*)$/.exec(name) ?? [];
    generationsOf.set(make === "*" ? model : keyOf(make, model), spansOf(list));
  }
  for (const line of linesOf(kin)) {
    const [of = "", list = ""] = line.split(": ");
    const names = listOf(list);
    for (const name of names) {
      const known = kinOf.get(keyOf(of, name)) ?? new Set();
      for (const other of names) known.add(other);
      kinOf.set(keyOf(of, name), known);
    }
  }
}
build();

/** Slips of the keyboard, to the word that was meant: two letters swapped; in long words one left out or struck twice. */
const slips = new Map<string, string>();
const shortest = 4;
const long = 6;

function collectSlips(): void {
  const words = new Set<string>();
  const visit = (node: NameNode) => {
    for (const [word, next] of node.next) {
      words.add(word);
      visit(next);
    }
  };
  visit(root);
  for (const word of words) {
    if (word.length < shortest || !/^[a-z]+$/.test(word)) continue;
    for (let at = 1; at < word.length - 1; at += 1) {
      const [before, letter, after] = [word.slice(0, at), word[at] ?? "", word.slice(at + 1)];
      const swapped = before + (after[0] ?? "") + letter + after.slice(1);
      const made = at + 1 < word.length - 1 ? [swapped] : [];
      if (word.length >= long) made.push(before + after, before + letter + letter + after);
      for (const slip of made) if (!words.has(slip) && !slips.has(slip)) slips.set(slip, word);
    }
  }
}
collectSlips();

export const spelledRight = (word: string): string => (word.length < shortest ? word : (slips.get(word) ?? word));

export const vehicleNames = root;
export const truckModel = "Truck";
export const carModel = "Car";

export const isFamily = (model: string) => familyNames.has(model);
export const isTruck = (make: string, model: string) => model === truckModel || trucks.has(keyOf(make, model));
export const knowsModel = (make: string, model: string) => modelsByMake.get(make)?.has(model) ?? false;
export const knownMakes = (): readonly string[] => [...modelsByMake.keys()];
export const familyMembers = (make: string, family: string): readonly FamilyMember[] =>
  members.get(keyOf(make, family)) ?? [];
export const kinNames = (make: string, model: string): ReadonlySet<string> =>
  kinOf.get(keyOf(make, model)) ?? new Set([model]);

/** Families that hold a model in these years. */
export function familiesWith(make: string, model: string, years: YearSpan | null): string[] {
  const prefix = keyOf(make, "");
  const holds = (member: FamilyMember) =>
    (member.model === model || member.model === null) &&
    (years === null || (years.from <= member.to && years.to >= member.from));
  return [...members]
    .filter(([key, list]) => key.startsWith(prefix) && list.some(holds))
    .map(([key]) => key.slice(prefix.length));
}

/** When a model, or a family's part of one make, was built. Empty: we do not know it. */
export function yearsBuilt(make: string, model: string): readonly YearSpan[] {
  const family = members.get(keyOf(make, model));
  const own = ownYears.get(model);
  if (family && own) return own;
  if (family)
    return [{ from: Math.min(...family.map(({ from }) => from)), to: Math.max(...family.map(({ to }) => to)) }];
  return modelsByMake.get(make)?.get(model)?.built ?? [];
}

/** The nth generation of a model, counted from 1. */
export function nthGeneration(make: string, model: string, nth: number): YearSpan | undefined {
  return (generationsOf.get(keyOf(make, model)) ?? generationsOf.get(model))?.[nth - 1];
}

export { lastYear };
