// Vehicles as people name them, found in a text: the longest name that stands there, with all it can mean.

import { isUnitAfter, setOf } from "./measures.ts";
import type { Tokens } from "./title-tokens.ts";
import { type NameNode, spelledRight, type VehicleMeaning, vehicleNames } from "./vehicle-names.ts";

export interface VehicleWords {
  kind: "vehicle";
  first: number;
  last: number;
  meanings: readonly VehicleMeaning[];
  /** "Ford 3-Window Coupe": a body is said too, after which one number alone may be a year. */
  hasStyle: boolean;
  /** "Chevy truck", "Ford passenger car": which half of a make is meant. */
  body: "truck" | "car" | null;
  /** "Chevy 350", "small block Ford": an engine's family, which says nothing about the car around it. */
  isEngine: boolean;
}

const fashions = setOf("style styled type look inspired replica lookalike themed");
const refusals = setOf("except excluding excludes excl exc not");
const engineBefore = setOf("block smallblock bigblock sb bb flathead hemi nailhead ls lt v8 inline engine nailhead");
const engineAfter = setOf(`
  small big smallblock bigblock block sbc bbc v8 v6 flathead flatheads hemi nailhead engine engines motor ls lt inline y fe
  9 8 10 12 14 sb bb hei coyote windsor cleveland modular powerglide th350 th400 700r4 t5 toploader wedge y-block`);
const brandWords = setOf("performance racing motorsport motorsports licensed");
const truckWords = setOf("truck trucks pickup pickups");

const inner = /^(?: ?[-/'] ?'?| ?| '|\. ?)$/;

function isWholeName(tokens: Tokens, node: NameNode, first: number, last: number): boolean {
  if (node.isOther) return true;
  if (node.meanings.length === 0) return false;
  // "Mustang 2.5 inch" is no Mustang 2.
  if (last > first && tokens.gaps[last] === " " && /^\d+$/.test(tokens.words[last] ?? "") && isUnitAfter(tokens, last))
    return false;
  if (!node.joinedOnly) return true;
  const gap = tokens.gaps[first + 1] ?? "";
  return first === last || gap === "-" || gap === "/" || gap === "";
}

/** A displacement: what stands after a make where its engine is meant. */
const isDisplacement = (word: string) => /^[1-5]\d\d[ci]?$/.test(word) || /^[2-9]l$/.test(word);

function isEngineMake({ words, gaps }: Tokens, first: number, last: number): boolean {
  if (engineBefore.has(words[first - 1] ?? "") && /^[\s-]$/.test(gaps[first] ?? "")) return true;
  const next = words[last + 1] ?? "";
  if (!/^[\s']?s?\s?$/.test(gaps[last + 1] ?? "")) return false;
  if (next === "8" || next === "9" || next === "10" || next === "12" || next === "14")
    return /^["'.-]/.test(gaps[last + 2] ?? "") || /^(?:inch|in|bolt)$/.test(words[last + 2] ?? "");
  return engineAfter.has(next) || isDisplacement(next);
}

const styles = setOf(`
  coupe coupes roadster roadsters sedan sedans convertible cabriolet phaeton tudor fordor victoria wagon woody hardtop
  fastback pickup gasser highboy`);

/** Where the name ends with its body style: "Ford 3-Window Coupe". */
function styleEnd({ words, gaps }: Tokens, last: number): number {
  let end = last;
  const isWindow = /^[35]$/.test(words[end + 1] ?? "") && /^win(?:dow)?$/.test(words[end + 2] ?? "");
  if (isWindow && gaps[end + 1] === " ") end += 2;
  if (/^[24]$/.test(words[end + 1] ?? "") && /^d(?:oo)?r$/.test(words[end + 2] ?? "")) end += 2;
  if (gaps[end + 1] === " " && styles.has(words[end + 1] ?? "")) end += 1;
  return end;
}

function bodyAfter({ words, gaps }: Tokens, last: number): { body: "truck" | "car"; last: number } | null {
  if (!/^[\s-]$/.test(gaps[last + 1] ?? "")) return null;
  const next = words[last + 1] ?? "";
  if (truckWords.has(next)) return { body: "truck", last: last + 1 };
  if (next === "car" || next === "cars") return { body: "car", last: last + 1 };
  const after = words[last + 2] ?? "";
  if (next === "passenger" && /^cars?$/.test(after)) return { body: "car", last: last + 2 };
  if (/^(?:full|fullsize|stepside|fleetside|panel|classic)$/.test(next)) {
    if (truckWords.has(after)) return { body: "truck", last: last + 2 };
    if (next === "full" && after === "size" && truckWords.has(words[last + 3] ?? ""))
      return { body: "truck", last: last + 3 };
  }
  return null;
}

/** The vehicle named at a token, or null. A fashion ("Camaro style") and a refusal ("except Nova") mean nothing. */
export function vehicleWordsAt(tokens: Tokens, at: number): VehicleWords | null {
  const { words, gaps } = tokens;
  let node = vehicleNames.next.get(spelledRight(words[at] ?? ""));
  if (!node) return null;
  let found: { node: NameNode; last: number } | null = isWholeName(tokens, node, at, at) ? { node, last: at } : null;
  for (let last = at + 1; last < words.length && inner.test(gaps[last] ?? ""); last += 1) {
    node = node.next.get(spelledRight(words[last] ?? ""));
    if (!node) break;
    if (isWholeName(tokens, node, at, last)) found = { node, last };
  }
  if (!found) return null;
  const { last } = found;
  const isFashion = fashions.has(words[last + 1] ?? "") && /^[\s-]+$/.test(gaps[last + 1] ?? "");
  const isBrand =
    found.node.meanings.every(({ kind }) => kind === "make") &&
    brandWords.has(words[last + 1] ?? "") &&
    (gaps[last + 1] ?? "") === " ";
  const isRefused = refusals.has(words[at - 1] ?? "") || refusals.has(words[at - 2] ?? "");
  if (found.node.isOther || isFashion || isRefused || isBrand)
    return { kind: "vehicle", first: at, last, meanings: [], hasStyle: false, body: null, isEngine: false };
  const body = bodyAfter(tokens, last);
  const style = styleEnd(tokens, last);
  return {
    kind: "vehicle",
    first: at,
    last: body?.last ?? style,
    hasStyle: style > last || body !== null,
    meanings: found.node.meanings,
    body: body?.body ?? null,
    isEngine: found.node.meanings.every(({ kind }) => kind === "make") && isEngineMake(tokens, at, last),
  };
}
