// Model years as people write them: 1967, '32, 64-72, 1955/57, 68 thru 72, 1964½, 1928-29 & 1931, 55-up, pre-1966, 2nd gen.
// A number that measures something (55 amp, 20 gallon, 31-spline, #1970) is no year.
import { downWords, isMeasure, setOf, toWords, upWords } from "./measures.ts";
import type { Tokens } from "./title-tokens.ts";
import { lastYear } from "./vehicle-knowledge.ts";

export interface SaidYears {
  /** Null: no beginning ("pre-1966") or no end ("1955 & up") was said. */
  from: number | null;
  to: number | null;
}

export interface YearWords {
  kind: "years";
  first: number;
  last: number;
  said: readonly SaidYears[];
  /** "2nd gen": which years that is depends on the model. */
  generation: number | null;
  /** Two digits without an apostrophe: years only right beside a vehicle, and one alone only before it. */
  isWeak: boolean;
  isSingle: boolean;
}

const ordinals = new Map([
  ...["first", "second", "third", "fourth", "fifth", "sixth"].map((word, at) => [word, at + 1] as const),
  ...["1st", "2nd", "3rd", "4th", "5th", "6th"].map((word, at) => [word, at + 1] as const),
]);
const generationWords = setOf("gen generation gens");

interface Numeral {
  year: number;
  digits: number;
  hasApostrophe: boolean;
  /** The last token that belongs to it: a half is one more. */
  last: number;
}

function yearOf(word: string): number | null {
  if (word.length === 4) {
    const year = Number(word);
    return year >= 1903 && year <= lastYear ? year : null;
  }
  if (word.length !== 2) return null;
  const short = Number(word);
  return short <= lastYear - 2000 ? 2000 + short : 1900 + short;
}

const isDigits = (word: string) => {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57 && /^\d+$/.test(word);
};

function numeralAt({ words, gaps }: Tokens, at: number): Numeral | null {
  const word = words[at];
  if (word === undefined || !isDigits(word)) return null;
  const year = yearOf(word);
  if (year === null) return null;
  const isDecimal = gaps[at + 1] === "." && /^50?$/.test(words[at + 1] ?? "");
  const isFraction =
    /^[ -]$/.test(gaps[at + 1] ?? "") && words[at + 1] === "1" && gaps[at + 2] === "/" && words[at + 2] === "2";
  return {
    year,
    digits: word.length,
    hasApostrophe: (gaps[at] ?? "").endsWith("'"),
    last: isDecimal ? at + 1 : isFraction ? at + 2 : at,
  };
}

const bare = (gap: string | undefined) => (gap ?? "").replaceAll(/[\s'"()]/g, "");

/** What joins two numerals into a range: the index of the second, or 0. */
function rangePartner({ words, gaps }: Tokens, last: number): number {
  const gap = bare(gaps[last + 1]);
  if (/^(?:-{1,2}|\/|~)$/.test(gap)) return last + 1;
  if (gap === "" && toWords.has(words[last + 1] ?? "") && bare(gaps[last + 2]) === "") return last + 2;
  return 0;
}

function endOfRange(first: Numeral, second: Numeral): SaidYears | null {
  let from = first.year;
  let to = second.year;
  if (first.digits === 4 && second.digits === 2) {
    to = Math.floor(from / 100) * 100 + (to % 100);
    if (to < from && from >= 1970) to += 100;
  } else if (first.digits === 2 && second.digits === 4) {
    from = Math.floor(to / 100) * 100 + (from % 100);
    if (from > to) from -= 100;
  } else if (first.digits === 2 && !first.hasApostrophe) {
    // 15-20 or 10-12 are sizes far more often than cars.
    if (from >= 2000 || (to >= 2000 && from < 1980)) return null;
  }
  return to >= from && to <= lastYear ? { from, to } : null;
}

/** "& up", "-up", "+", "and later", or the same downwards, after token `last`. */
function openEnd({ words, gaps }: Tokens, last: number): { direction: "up" | "down"; last: number } | null {
  const gap = bare(gaps[last + 1]);
  const next = words[last + 1] ?? "";
  const direction = (word: string) => (upWords.has(word) ? "up" : downWords.has(word) ? "down" : null);
  if (/^[-&+/,]*$/.test(gap)) {
    const way = direction(next);
    if (way) return { direction: way, last: last + 1 };
    if (next === "on" && gap !== "") return { direction: "up", last: last + 1 };
    if ((next === "and" || next === "or" || next === "to" || next === "n") && gap === "") {
      const after = direction(words[last + 2] ?? "");
      if (after) return { direction: after, last: last + 2 };
    }
  }
  if (/^\+/.test(gaps[last + 1] ?? "")) return { direction: "up", last };
  return null;
}

/** "pre-1966", "up to 1967", "before 1960": the token where it begins, or −1. */
function openStart({ words }: Tokens, first: number): number {
  const before = words[first - 1] ?? "";
  if (before === "pre" || before === "before") return first - 1;
  if (before === "to" && (words[first - 2] === "up" || words[first - 2] === "prior")) return first - 2;
  if (before === "thru" || before === "through" || before === "until") return first - 1;
  return -1;
}

interface Piece {
  said: SaidYears;
  first: number;
  last: number;
  isWeak: boolean;
  isSingle: boolean;
}

function pieceAt(tokens: Tokens, at: number): Piece | null {
  const start = numeralAt(tokens, at);
  if (!start) return null;
  let said: SaidYears = { from: start.year, to: start.year };
  let last = start.last;
  let isWeak = start.digits === 2 && !start.hasApostrophe;
  let isSingle = true;
  for (let partner = rangePartner(tokens, last); partner; partner = rangePartner(tokens, last)) {
    const end = numeralAt(tokens, partner);
    if (!end) break;
    const both = endOfRange(isSingle ? start : { ...start, year: said.from ?? start.year }, end);
    if (!both) break;
    said = both;
    last = end.last;
    isSingle = false;
    if (end.digits === 4 || end.hasApostrophe) isWeak = false;
    // 1967/68/69 and 1955-1956-1957 are ranges in steps; 67-69-71 is a number of something.
    if (bare(tokens.gaps[partner]) !== "/" && end.digits !== 4) break;
  }
  if (isMeasure(tokens, at, last, isWeak && isSingle)) return null;
  // 55 may be a car's year; 10, and 40/12, are not.
  if (isWeak && isSingle && (start.year >= 2000 || bare(tokens.gaps[last + 1]).startsWith("/"))) return null;
  let first = at;
  const open = openEnd(tokens, last);
  const begin = isSingle ? openStart(tokens, at) : -1;
  if (open) {
    said = open.direction === "up" ? { from: said.from, to: null } : { from: null, to: said.to };
    last = open.last;
  } else if (begin >= 0) {
    const isBefore = /^(?:pre|before|prior)$/.test(tokens.words[begin] ?? "");
    said = { from: null, to: start.year - (isBefore ? 1 : 0) };
    first = begin;
  }
  return { said, first, last, isWeak: isWeak && !open, isSingle };
}

function generationAt({ words }: Tokens, at: number): YearWords | null {
  const nth = ordinals.get(words[at] ?? "");
  if (!nth || !generationWords.has(words[at + 1] ?? "")) return null;
  return { kind: "years", first: at, last: at + 1, said: [], generation: nth, isWeak: false, isSingle: true };
}

/** The years that begin at a token, a list of them taken together, or null. */
export function yearWordsAt(tokens: Tokens, at: number): YearWords | null {
  const generation = generationAt(tokens, at);
  if (generation) return generation;
  const head = pieceAt(tokens, at);
  if (!head) return null;
  const said = [head.said];
  let { last } = head;
  let isWeak = head.isWeak;
  for (;;) {
    const gap = bare(tokens.gaps[last + 1]);
    const isWord = /^(?:and|or|n)$/.test(tokens.words[last + 1] ?? "") && gap === "";
    if (!isWord && !/^[,/&+]?$/.test(gap)) break;
    const more = pieceAt(tokens, isWord ? last + 2 : last + 1);
    // A weak number joins a list only after a comma or a slash; else it is the next word of the title.
    if (!more || (more.isWeak && gap === "" && !isWord && !head.isWeak)) break;
    said.push(more.said);
    last = more.last;
    isWeak &&= more.isWeak;
  }
  const isSingle = head.isSingle && said.length === 1;
  return { kind: "years", first: head.first, last, said, generation: null, isWeak, isSingle };
}
