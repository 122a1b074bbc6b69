// The words of the trade, compiled once: every phrase that names a kind of part, with the node it names and how it speaks.
//   thing      names the part ("fuel pump")
//   hint       names it only when nothing else does ("pump", and every word for a whole department)
//   piece      belongs to what is named before it ("tail light gasket"), and hints only where nothing else is named
//   always     is the part wherever it stands in a title ("t-shirt", "gift card")
//   refines    tells kinds of one group apart and says nothing about the group ("90 degree")
//   brand      is known for such parts ("Wilwood")
// In the lists "?" marks a hint, "<" a piece, "!" always, "~" refines; "(a|b)" is one of these, "[a]" is with or without.

import { levelOf, standardTaxonomy } from "#app/derive/product/taxonomy.ts";
import { brandLines } from "./brand-lines.ts";
import { type NearWords, nearWords } from "./near-word.ts";
import { accessoriesPhrases } from "./phrases/accessories.ts";
import { bodyPhrases } from "./phrases/body.ts";
import { brakesPhrases } from "./phrases/brakes.ts";
import { electricalPhrases } from "./phrases/electrical.ts";
import { enginePhrases } from "./phrases/engine.ts";
import { exhaustPhrases } from "./phrases/exhaust.ts";
import { fuelPhrases } from "./phrases/fuel.ts";
import { interiorPhrases } from "./phrases/interior.ts";
import { suspensionPhrases } from "./phrases/suspension.ts";
import { toolsPhrases } from "./phrases/tools.ts";
import { readClauses } from "./product-text.ts";
import { spellingsOf, wordOf } from "./word-forms.ts";

export type PhraseRole = "thing" | "hint" | "piece" | "always" | "refines" | "brand";

export interface PhraseMeaning {
  code: string;
  role: PhraseRole;
}

export interface Phrase {
  text: string;
  words: number;
  meanings: readonly PhraseMeaning[];
  role: PhraseRole;
  /** It names nothing by itself, hides no other phrase and is hidden by none. */
  isBeside: boolean;
}

const strongest: readonly PhraseRole[] = ["always", "thing", "hint", "piece", "brand", "refines"];

export interface PhraseBook {
  /** A word in any spelling → its number; absent where no phrase has it. */
  wordNumbers: ReadonlyMap<string, number>;
  near: NearWords;
  /** Steps of a tree of words: place × words + word → next place. */
  steps: ReadonlyMap<number, number>;
  /** The phrase that ends at a place. */
  ends: readonly (Phrase | undefined)[];
}

const roleMarks: Readonly<Record<string, PhraseRole>> = { "?": "hint", "<": "piece", "!": "always", "~": "refines" };

/** All that an entry stands for: "fuel (cap|door) [kit]" is four phrases. */
export function expandEntry(entry: string): string[] {
  const choice = /\(([^()]*)\)|\[([^[\]]*)\]/.exec(entry);
  if (!choice) return [entry.replaceAll(/\s+/g, " ").trim()];
  const options = choice[1] === undefined ? ["", choice[2] ?? ""] : choice[1].split("|");
  return options.flatMap((option) =>
    expandEntry(`${entry.slice(0, choice.index)}${option}${entry.slice(choice.index + choice[0].length)}`),
  );
}

/** Every phrase of the lists with its meanings. */
export function readPhrases(lists: readonly string[]): Map<string, PhraseMeaning[]> {
  const found = new Map<string, PhraseMeaning[]>();
  const blocks = lists.flatMap((list) => list.split(/\n(?=\S)/)).filter((block) => block.trim() !== "");
  for (const block of blocks) {
    const [code = "", ...lines] = block.trim().split("\n");
    for (const entry of lines.join(" ").split(",")) {
      const mark = roleMarks[entry.trim().at(-1) ?? ""];
      // A word for a whole department or group never beats the name of a part.
      const role = mark ?? (levelOf(code) === 1 ? "hint" : "thing");
      for (const text of expandEntry(mark ? entry.trim().slice(0, -1) : entry)) {
        if (text === "") continue;
        const plain = text.split(" ").map(wordOf).join(" ");
        const meanings = found.get(plain) ?? [];
        if (!meanings.some((meaning) => meaning.code === code)) meanings.push({ code, role });
        found.set(plain, meanings);
      }
    }
  }
  return found;
}

/** Names of groups and kinds are phrases too: shops use them as product types. */
function addNames(phrases: Map<string, PhraseMeaning[]>): void {
  for (const { code, name } of standardTaxonomy.byCode.values()) {
    const words = readClauses(name).flatMap((clause) => [...clause.words, "and"]);
    const text = words.slice(0, -1).map(wordOf).join(" ");
    if (levelOf(code) > 1 && /^[a-z]\S* /.test(text) && !phrases.has(text))
      phrases.set(text, [{ code, role: "thing" }]);
  }
}

/** A brand that is also a word of the trade ("Fast", "Titan" is none) stays the word. */
function addBrands(phrases: Map<string, PhraseMeaning[]>): void {
  for (const [brand, places] of brandLines) {
    const text = brand.split(" ").map(wordOf).join(" ");
    if (!phrases.has(text))
      phrases.set(
        text,
        places.map((code) => ({ code, role: "brand" })),
      );
  }
}

export function compilePhrases(lists: readonly string[]): PhraseBook {
  const phrases = readPhrases(lists);
  addNames(phrases);
  addBrands(phrases);
  const words = [...new Set([...phrases.keys()].flatMap((text) => text.split(" ")))];
  const wordNumbers = new Map<string, number>();
  for (const [number, word] of words.entries())
    for (const spelling of spellingsOf(word)) if (!wordNumbers.has(spelling)) wordNumbers.set(spelling, number);
  for (const [number, word] of words.entries()) wordNumbers.set(word, number);
  const steps = new Map<number, number>();
  const ends: (Phrase | undefined)[] = [undefined];
  for (const [text, meanings] of phrases) {
    let place = 0;
    const parts = text.split(" ");
    for (const word of parts) {
      const key = place * wordSpan + (wordNumbers.get(word) ?? 0);
      let next = steps.get(key);
      if (next === undefined) {
        next = ends.length;
        ends.push(undefined);
        steps.set(key, next);
      }
      place = next;
    }
    const role = strongest.find((one) => meanings.some((meaning) => meaning.role === one)) ?? "hint";
    // The same words may name one part and only hint at another: then they name.
    const strong = role === "refines" ? meanings : meanings.filter((meaning) => meaning.role === role);
    ends[place] = {
      text,
      words: parts.length,
      meanings: strong,
      role,
      isBeside: role === "refines" || role === "brand",
    };
  }
  return { wordNumbers, near: nearWords(wordNumbers.keys()), steps, ends };
}

/** More than there are words: a step's key stays a whole number. */
export const wordSpan = 16_384;

export const phraseBook = compilePhrases([
  enginePhrases,
  suspensionPhrases,
  brakesPhrases,
  bodyPhrases,
  interiorPhrases,
  electricalPhrases,
  exhaustPhrases,
  fuelPhrases,
  toolsPhrases,
  accessoriesPhrases,
]);
