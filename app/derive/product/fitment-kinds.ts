// Parts whose kind tells what they fit: an AN fitting fits any car, a shirt fits none. Everything else is made for a car or
// an engine, and must say which. Known by category where there is one; else by the thing that the words name.
import type { CategoryJudgement } from "./category-judgement.ts";
import { boundThings, otherThings, universalThings } from "./fitment-things.ts";
import type { Tokens } from "./title-tokens.ts";

export type KindFit = "universal" | "not-a-part";

export interface FoundKind {
  fit: KindFit;
  from: "category" | "words";
  found: string;
}

const codes = (text: string) => text.split(/\s+/).filter(Boolean);

// Groups and kinds of the taxonomy.
const universalCategories = new Set(
  codes(`
  fuel/an-fittings fuel/adapters fuel/hose fuel/filters fuel/regulators fuel/senders fuel/efi
  fuel/pumps/in-tank fuel/pumps/inline fuel/tanks/cells
  tools/an-wrenches tools/pressure-gauges tools/hose accessories/fluids accessories/hardware
  suspension/links suspension/air-ride interior/carpet/insulation interior/gauges/single interior/pedals
  electrical/switches electrical/wiring/universal electrical/wiring/wire electrical/lighting/universal
  exhaust/parts exhaust/mufflers`),
);
const noParts = new Set(
  codes(`
  accessories/apparel accessories/care accessories/decals accessories/gift-cards accessories/books accessories/gifts
  accessories/services accessories/safety tools/hand tools/shop`),
);

/** A category's word counts from this confidence on. */
const sureEnough = 0.5;

interface Thing {
  words: readonly string[];
  fit: KindFit | null;
}

const singular = (word: string) =>
  word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
const thingsByWord = new Map<string, Thing[]>();
for (const [list, fit] of [
  [universalThings, "universal"],
  [otherThings, "not-a-part"],
  [boundThings, null],
] as const) {
  for (const phrase of list) {
    const words = phrase.split(" ").map(singular);
    const first = words[0] ?? "";
    thingsByWord.set(
      first,
      [...(thingsByWord.get(first) ?? []), { words, fit }].sort((a, b) => b.words.length - a.words.length),
    );
  }
}

/** What follows these words is an addition, a purpose or a car, not the thing itself. */
const cutting = new Set(["for", "with", "w", "fits", "fit", "without", "incl", "includes", "including", "from"]);

function thingAt(words: readonly string[], at: number): Thing | undefined {
  return thingsByWord
    .get(singular(words[at] ?? ""))
    ?.find((thing) => thing.words.every((word, step) => singular(words[at + step] ?? "") === word));
}

/** The thing that a title names: its last noun before "for", "with" and what stands in brackets. */
function thingNamed({ words, gaps }: Tokens): { fit: KindFit | null; found: string } | null {
  let named: Thing | null = null;
  let depth = 0;
  for (let at = 0; at < words.length; at += 1) {
    const gap = gaps[at] ?? "";
    if (gap.includes("(")) depth += 1;
    if (gap.includes(")")) depth -= 1;
    if (named && (depth > 0 || cutting.has(words[at] ?? "") || / - $|[,|:] ?$/.test(gap))) {
      if (depth === 0 || cutting.has(words[at] ?? "")) break;
      continue;
    }
    const thing = thingAt(words, at);
    if (!thing) continue;
    named = thing;
    at += thing.words.length - 1;
  }
  return named && { fit: named.fit, found: named.words.join(" ") };
}

/** An AN or ORB size says plumbing where no other thing is named. */
const plumbing = /(?:^|[\s(])-?\d{1,2} ?an\b|\ban ?-?\d{1,2}\b|\borb\b|\bnpt\b/;

/** A tool for hoses and fittings belongs to them. */
const isTool = /wrench|tool|plier|socket/;
const plumbersWords = /\b(?:an|hose|tube|tubing|fitting|ptfe|line)\b/;

const isSure = ({ confidence, by }: CategoryJudgement) => by !== "words" || confidence >= sureEnough;

function kindByCategory({ l2, l3 }: CategoryJudgement): FoundKind | null {
  for (const code of [l2, l3]) {
    if (code === null) continue;
    if (universalCategories.has(code)) return { fit: "universal", from: "category", found: code };
    if (noParts.has(code)) return { fit: "not-a-part", from: "category", found: code };
  }
  return null;
}

/** A garment says for whom it is cut; a tee of brass does not. */
const wearers = /\b(?:men'?s|women'?s|ladies'?|youth|unisex|toddler|kids'?)\b/;

/** Whether the words themselves name a thing that is no part. */
export const namesNoPart = (title: Tokens): boolean =>
  wearers.test(title.text) || thingNamed(title)?.fit === "not-a-part";

function kindByWords(title: Tokens, productType: Tokens): FoundKind | null {
  const wearer = wearers.exec(title.text)?.[0];
  if (wearer) return { fit: "not-a-part", from: "words", found: wearer };
  const named = thingNamed(title);
  if (named?.fit === "not-a-part" && isTool.test(named.found) && plumbersWords.test(title.text))
    return { fit: "universal", from: "words", found: named.found };
  if (named) return named.fit && { fit: named.fit, from: "words", found: named.found };
  if (plumbing.test(title.text))
    return { fit: "universal", from: "words", found: plumbing.exec(title.text)?.[0].trim() ?? "" };
  const type = thingNamed(productType);
  return type?.fit ? { fit: type.fit, from: "words", found: type.found } : null;
}

// Of these groups some kinds are universal and some are not: without the kind the words decide.
const mixedGroups = new Set(codes("fuel/pumps fuel/tanks"));

export function kindFit(title: Tokens, productType: Tokens, category: CategoryJudgement | null): FoundKind | null {
  if (!category?.l2 || !isSure(category)) return kindByWords(title, productType);
  const byCategory = kindByCategory(category);
  if (byCategory) return byCategory;
  // A size of plumbing beside a thing of plumbing outweighs a category.
  const isOpen = plumbing.test(title.text) || (category.l3 === null && mixedGroups.has(category.l2));
  return isOpen ? kindByWords(title, productType) : null;
}
