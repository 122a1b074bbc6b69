// What is a title about? The last thing named in its first clause is what is sold; what is named before it, behind "for"
// or in brackets is what it belongs to. "Fuel Pump Relay Kit for LS Engines" is a relay: "kit" is no name of a part, the
// pump stands before the relay and the engine behind "for". Catalogues also write it the other way round, "Switch,
// Headlight, 1953": a first clause of a word or two goes behind the second. Two things joined by "and" are both sold.

import type { PhraseRole } from "./phrase-book.ts";
import { matchPhrases, type PhraseMatch } from "./phrase-match.ts";
import { type Clause, readClauses } from "./product-text.ts";
import { remembered } from "./remembered.ts";

export interface Named {
  match: PhraseMatch;
  /** 1: what is sold; less the further from it. */
  share: number;
}

const shares = {
  second: 0.85,
  before: 0.22,
  comma: 0.3,
  dash: 0.3,
  year: 0.3,
  bracket: 0.18,
  "after-word": 0.08,
  start: 0.3,
  onlyAfterWord: 0.6,
  hint: 0.62,
  hintBeside: 0.12,
  always: 1.7,
  alwaysAfterWord: 0.5,
} as const;

// What names a part is asked before what hints at one, and that before what is only a piece of something.
const ranks: Readonly<Record<PhraseRole, number>> = { always: 3, thing: 3, hint: 2, piece: 1, brand: 0, refines: 0 };
const thing = 3;
const rankOf = ({ phrase }: PhraseMatch): number => ranks[phrase.role];

interface Read {
  clause: Clause;
  matches: PhraseMatch[];
  /** The rank of the best that is named. */
  rank: number;
}

function readClause(clause: Clause): Read {
  const matches = matchPhrases(clause.words);
  return { clause, matches, rank: matches.reduce((best, match) => Math.max(best, rankOf(match)), 0) };
}

function turnedRound(clauses: Clause[]): Clause[] {
  const [first, second, ...rest] = clauses;
  if (!first || !second || second.kind !== "comma" || first.words.length > 2) return clauses;
  const inFirst = matchPhrases(first.words).filter((match) => !match.phrase.isBeside);
  if (inFirst.at(-1)?.to !== first.words.length) return clauses;
  return [{ kind: "start", words: [...second.words, ...first.words] }, ...rest];
}

function isJoined(words: readonly string[], left: PhraseMatch, right: PhraseMatch): boolean {
  return words[left.to] === "and" && right.from === left.to + 1;
}

/** The things sold of a clause, first named first. */
function headsOf({ clause, matches, rank }: Read): PhraseMatch[] {
  const candidates = matches.filter((match) => rankOf(match) === rank && rank > 0);
  const heads = candidates.slice(-1);
  for (let at = candidates.length - 2; at >= 0; at--) {
    const [left, right] = [candidates[at], heads[0]];
    if (!left || !right || !isJoined(clause.words, left, right)) break;
    heads.unshift(left);
  }
  return heads;
}

function mainOf(reads: readonly Read[]): Read | undefined {
  const before = reads.filter(({ clause }) => clause.kind !== "after-word");
  const best = before.reduce((most, { rank }) => Math.max(most, rank), 0);
  return before.find(({ rank }) => rank > 0 && rank === best) ?? reads.find(({ rank }) => rank === thing);
}

function shareOf(match: PhraseMatch, read: Read, place: number, whole: number): number {
  const isAfterWord = read.clause.kind === "after-word";
  if (match.phrase.role === "always") return isAfterWord ? shares.alwaysAfterWord : shares.always;
  if (rankOf(match) === thing) return whole * (place === 0 ? 1 : place > 0 ? shares.second : shares.before);
  return whole * (place >= 0 ? shares.hint : shares.hintBeside);
}

/** Everything that a title names, each with its share in what is sold. */
export function titleParts(title: string): Named[] {
  const reads = turnedRound(readClauses(title)).map(readClause);
  const main = mainOf(reads);
  return reads.flatMap((read) => {
    const { kind } = read.clause;
    const heads = headsOf(read);
    const whole = read !== main ? shares[kind] : kind === "after-word" ? shares.onlyAfterWord : 1;
    return read.matches.map((match) => ({ match, share: shareOf(match, read, heads.indexOf(match), whole) }));
  });
}

/** The same for a label, such as a product type: "Fuel > Pumps" says the last, and a hint says it as well as a name. */
export function readLabel(label: string): readonly Named[] {
  const reads = readClauses(label).map(readClause);
  const last = reads.findLast(({ rank }) => rank > 0);
  return reads.flatMap((read) => {
    const heads = headsOf(read);
    return read.matches.map((match) => ({
      match,
      share: (heads.includes(match) ? 1 : shares.before) * (read === last ? 1 : shares.comma),
    }));
  });
}

/** The same, kept: labels come again and again. */
export const labelParts = remembered(readLabel, 20_000);
