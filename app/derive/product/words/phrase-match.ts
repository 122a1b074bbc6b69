// Which phrases stand in a clause? At every word the longest one that names a part; what lies within another is left out.
// Brands and phrases that only refine hide nothing and are hidden by nothing.
import { wordsNear } from "./near-word.ts";
import { type Phrase, phraseBook, wordSpan } from "./phrase-book.ts";
import { remembered } from "./remembered.ts";

export interface PhraseMatch {
  phrase: Phrase;
  /** The words it was found among. */
  words: readonly string[];
  from: number;
  /** The place behind its last word. */
  to: number;
}

const empty = new Set("kit kits set sets assembly assy system package pair pairs combo".split(" "));

/** "clutch master cylinder" stays one thing although "master cylinder kit" begins within it. */
const isOnlyMoreOf = (words: readonly string[], from: number, covered: number, to: number): boolean =>
  from < covered && words.slice(covered, to).every((word) => empty.has(word));

const isSpelled = /^[a-z]+$/;

/** The number of the one known word that this can be a slip of; below 0 for a stranger. */
const slipOf = remembered((word) => {
  const numbers = new Set(wordsNear(phraseBook.near, word).map((one) => phraseBook.wordNumbers.get(one)));
  return numbers.size === 1 ? ([...numbers][0] ?? -1) : -1;
}, 50_000);

const numberOf = (word: string): number =>
  phraseBook.wordNumbers.get(word) ?? (isSpelled.test(word) ? slipOf(word) : -1);

export function matchPhrases(words: readonly string[]): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  const { steps, ends } = phraseBook;
  const numbers = words.map(numberOf);
  let covered = 0;
  for (let from = 0; from < numbers.length; from++) {
    let place = 0;
    let longest: Phrase | undefined;
    let to = from;
    for (let at = from; at < numbers.length; at++) {
      const word = numbers[at] as number;
      if (word < 0) break;
      const next = steps.get(place * wordSpan + word);
      if (next === undefined) break;
      place = next;
      const end = ends[place];
      if (end?.isBeside) found.push({ phrase: end, words, from, to: at + 1 });
      else if (end) {
        longest = end;
        to = at + 1;
      }
    }
    if (longest && to > covered && !isOnlyMoreOf(words, from, covered, to)) {
      found.push({ phrase: longest, words, from, to });
      covered = to;
    }
  }
  return found;
}

/** As it stood there, with sizes as the trade writes them. */
export const wordsOf = ({ words, from, to }: PhraseMatch): string =>
  words
    .slice(from, to)
    .map((word) => (word.startsWith("#") ? word.slice(1).toUpperCase() : word))
    .join(" ");
