// What is a title about? The last thing named in its first clause is what is sold; what is named before it, behind "for"
// or in brackets is what it belongs to. "Fuel Pump Relay Kit for LS Engines" is a relay: "kit" is no name of a part, the
// pump stands before the relay and the engine behind "for". Catalogues also write it the other way round, "Switch,
// Headlight, 1953": a first clause of a word or two goes behind the second. Two things joined by "and" are both sold.
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
  hint: 0.55,
  hintBeside: 0.12,
  always: 1.7,
  alwaysAfterWord: 0.5,
} as const;

interface Read {
  clause: Clause;
  matches: PhraseMatch[];
}

const isThing = ({ phrase }: PhraseMatch) => phrase.role === "thing" || phrase.role === "always";
const isHint = ({ phrase }: PhraseMatch) => phrase.role === "hint";

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
function headsOf({ clause, matches }: Read, is: (match: PhraseMatch) => boolean): PhraseMatch[] {
  const candidates = matches.filter(is);
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
  return (
    before.find(({ matches }) => matches.some(isThing)) ??
    before.find(({ matches }) => matches.some(isHint)) ??
    reads.find(({ matches }) => matches.some(isThing))
  );
}

/** Everything that a title names, each with its share in what is sold. */
export function titleParts(title: string): Named[] {
  const reads = turnedRound(readClauses(title)).map((clause) => ({ clause, matches: matchPhrases(clause.words) }));
  const main = mainOf(reads);
  const named: Named[] = [];
  for (const read of reads) {
    const { kind } = read.clause;
    const hasThing = read.matches.some(isThing);
    const heads = headsOf(read, hasThing ? isThing : isHint);
    const whole = read === main ? (kind === "after-word" ? shares.onlyAfterWord : 1) : shares[kind];
    for (const match of read.matches) {
      const place = heads.indexOf(match);
      let share = whole * (place === 0 ? 1 : place > 0 ? shares.second : shares.before);
      if (match.phrase.role === "always") share = kind === "after-word" ? shares.alwaysAfterWord : shares.always;
      else if (isHint(match))
        share = whole * (hasThing ? shares.hintBeside : place >= 0 ? shares.hint : shares.hintBeside);
      named.push({ match, share });
    }
  }
  return named;
}

/** The same for a label, such as a product type: "Fuel > Pumps" says the last, and a hint says it as well as a name. */
export const labelParts = remembered((label): readonly Named[] => {
  const reads = readClauses(label).map((clause) => ({ clause, matches: matchPhrases(clause.words) }));
  const last = reads.findLast(({ matches }) => matches.some((match) => !match.phrase.isBeside));
  return reads.flatMap((read) => {
    const hasThing = read.matches.some(isThing);
    const heads = headsOf(read, hasThing ? isThing : isHint);
    return read.matches.map((match) => ({
      match,
      share: (heads.includes(match) ? 1 : shares.before) * (read === last ? 1 : shares.comma),
    }));
  });
}, 20_000);
