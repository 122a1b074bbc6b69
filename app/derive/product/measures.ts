// Numbers that look like years and are none: what is measured, counted, numbered or only in the fashion of a year.
import type { Tokens } from "./title-tokens.ts";

/** The words of a list, for asking whether one is among them. */
export const setOf = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

const units = setOf(`
  in inch inches mm cm ft feet foot yd yard yards oz ounce ounces lb lbs pound pounds ftlb hp cfm amp amps watt watts
  volt volts v ohm ohms gal gallon gallons l liter liters litre litres qt quart quarts ml lph gph gpm lpm psi bar micron microns
  deg degree degrees cc ci cid cu cubic rpm awg mil grit`);
/** What is counted by a small number; after 1967-69 it is the part itself: leaf springs, lug nuts. */
const counted = setOf(`
  circuit circuits spline splines bolt bolts tooth teeth an pc pcs piece pieces pack pk row rows core stall speed way gauge ga
  lug hole holes pin pins led leds leaf rate spring`);
const looks = setOf(
  "style styled styling look looking type inspired themed theme edition retro replica era vintage design",
);
const numbering = setOf("part pn no num number sku item model# est since size grade schedule series style");
export const toWords = setOf("to thru through til till until");
export const upWords = setOf("up later newer onward onwards above present current newest");
export const downWords = setOf("earlier older down prior below back");

/** 12", 55 amp, 2.5; and 31-spline, where the number is small enough to count with. */
export function isUnitAfter({ words, gaps }: Pick<Tokens, "words" | "gaps">, last: number, isSmall = true): boolean {
  const after = gaps[last + 1] ?? "";
  if (/^["%°]|^''/.test(after) || after === ".") return true;
  const next = words[last + 1] ?? "";
  if (next === "x" && /^\d/.test(words[last + 2] ?? "")) return true;
  return (units.has(next) || (isSmall && counted.has(next))) && /^[\s-]?$/.test(after);
}

/** Whether what stands around the numbers makes them a measure, a part number or a fashion. */
export function isMeasure({ words, gaps }: Tokens, first: number, last: number, isSmall: boolean): boolean {
  const before = gaps[first] ?? "";
  const after = gaps[last + 1] ?? "";
  const [previous, next] = [words[first - 1] ?? "", words[last + 1] ?? ""];
  if (/[#$.*=:]$/.test(before.trimEnd()) && !/[:.]\s+$/.test(before)) return true;
  if (before === "-" && previous !== "" && !toWords.has(previous) && !/^(?:pre|mid|early|late)$/.test(previous))
    return true;
  if (isUnitAfter({ words, gaps }, last, isSmall) || /^\/\d/.test(after)) return true;
  if (after === "-" && next !== "" && !upWords.has(next) && !downWords.has(next) && next !== "on") return true;
  if (numbering.has(previous)) return true;
  return looks.has(next) && /^[\s-]*$/.test(after);
}
