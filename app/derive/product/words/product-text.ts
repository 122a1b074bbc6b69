// A product's text as words to be compared: lower case, without accents and punctuation, with the trade's sizes told apart
// from plain numbers. "-6 AN", "AN6" and "#6AN" are all "#an"; "M14x1.5" is "#metric"; 340LPH is "#lph"; 15x7 is "15x 7".
// Between the words stand the breaks of a title: what comes after "for", after a
// model year or in brackets is seldom the thing itself.

export const clauseKinds = ["start", "comma", "dash", "bracket", "year", "after-word"] as const;
export type ClauseKind = (typeof clauseKinds)[number];

export interface Clause {
  kind: ClauseKind;
  words: string[];
}

// What follows one of these names what the thing is for, comes with, or does without.
const breakingWords = new Set(
  "for fits fit fitting-for with without w wo includes including include incl from by replaces requires compatible using against less via featuring per vs".split(
    " ",
  ),
);

// What must stand in the text for a pattern to be tried, the pattern, and what it becomes.
const sizes: readonly (readonly [needle: string, pattern: RegExp, mark: string])[] = [
  ["", /(?<![\d.$#-])(?:19|20)\d\d(?:\s?(?:-|–|\/|to|thru|through)\s?'?(?:19|20)?\d\d)?(?!\d)/g, "@"],
  ["", /(?<![\d.#x/])'?[2-9]\d\s?[-–/]\s?'?[2-9]\d(?![\d/]|\s?(?:psi|deg|ohm|lb|gal|amp|mm|°))/g, "@"],
  ["a/c", /\ba\/c\b/g, " ac "],
  ["a.c.", /\ba\.c\.(?=\s|$)/g, " ac "],
  ["w/", /\bw\/o\b/g, " without "],
  ["w/", /\bw\//g, " with "],
  ["n/a", /\bn\/a\b/g, " "],
  ["m", /(?<![a-z])m\d{1,2}\s?(?:x|-)\s?\d(?:\.\d+)?\b/g, " #metric "],
  [".", /\b\d{1,2}\s?(?:mm)?\s?x\s?[12]\.\d{1,2}\s?(?:mm)?\b/g, " #metric "],
  ["orb", /\b(?:an\s?-?\s?\d{1,2}|-?\d{1,2}\s?-?an)\s+orb\b/g, " #orb "],
  ["orb", /\borb\s?-?\s?#?\d{1,2}\b|(?:-|#|\b)\d{1,2}\s?-?\s?(?:orb)\b|\borb\b/g, " #orb "],
  ["o-ring boss", /\bo-ring boss\b/g, " #orb "],
  // Thickness of sheet and wire, and the shape of a cab, are no gauge and no window.
  ["ga", /\b\d{1,2}(?:\/0)?[\s-]?(?:gauge|ga)\b(?!\s+(?:set|kit|cluster|panel|package|dash|instrument))/g, " "],
  ["awg", /\b\d{1,2}(?:\/0)?[\s-]?awg\b/g, " "],
  ["window", /\b[2-6][\s-]window\b/g, " "],
  ["npt", /(?:\d+[/-])*\d*\s?(?:"|''|in\b\.?|inch\b)?\s?-?(?:m|f)?npt[fm]?\b/g, " #npt "],
  ["bsp", /\b\d*\s?(?:\/\d+)?\s?bsp[pt]?\b/g, " #bsp "],
  ["an", /(?:-|#|\b)\d{1,2}\s?-?\s?an\b(?!\s?[a-z]+\s+to\s+an\b)|\ban\s?-?\s?#?\d{1,2}\b/g, " #an "],
  ["", /(?<=^|[\s(,/])[-#](?:3|03|4|04|6|06|8|08|10|12|16|20)(?=$|[\s,)/])/g, " #an "],
  ["lph", /\b\d{2,4}\s?-?lph\b/g, " #lph "],
  ["cfm", /\b\d{3,4}\s?-?cfm\b/g, " #cfm "],
  ["injector", /\b\d{1,3}\s?(?:lb|#)s?(?:\s?\/\s?hr)?\b(?=\s+(?:fuel )?injector)/g, " #lb "],
  ["ohm", /(?:\d+\s?(?:-|to)\s?)?\d+\s?-?ohms?\b/g, " #ohm "],
  ["micron", /\b\d+\s?-?micron\b/g, " #micron micron "],
  ["°", /°/g, " degree "],
  ["deg", /\b(\d+)\s?-?deg\b\.?/g, " $1 degree "],
  ["x", /\b(\d{2})\s?x\s?(?=\d)/g, " $1x "],
];

const hasSize = /[\d°/]|npt|orb|bsp/;
const isPlain = /^[\x20-\x7e]*$/;

function withoutOrnament(text: string): string {
  const plain = text
    .replace(/[’‘´`]/g, "'")
    .replace(/[“”″]/g, '"')
    .replace(/[−‑]/g, "-");
  return plain.normalize("NFKD").replace(/[\u0300-\u036f®™©]/g, "");
}

/** Lower case with the sizes told apart; what is plain stays as it was. */
function prepare(text: string): string {
  let prepared = text.toLowerCase();
  if (!isPlain.test(prepared)) prepared = withoutOrnament(prepared);
  if (!hasSize.test(prepared)) return prepared;
  for (const [needle, pattern, mark] of sizes)
    if (prepared.includes(needle)) prepared = prepared.replace(pattern, mark);
  return prepared;
}

const isWordCode = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 35 || code === 39 || code > 127;

const breaks: Readonly<Record<string, ClauseKind>> = {
  ",": "comma",
  ";": "comma",
  "|": "dash",
  ":": "dash",
  "–": "dash",
  "—": "dash",
  ">": "dash",
  "•": "dash",
  "@": "year",
  "(": "bracket",
  "[": "bracket",
  ")": "dash",
  "]": "dash",
};

/** The clauses of a text, each with its words. */
export function readClauses(text: string): Clause[] {
  const prepared = prepare(text);
  const clauses: Clause[] = [];
  let open: Clause = { kind: "start", words: [] };
  const next = (kind: ClauseKind) => {
    if (open.words.length > 0) clauses.push(open);
    // A list after "for" goes on behind its commas and years.
    const kept = (kind === "comma" || kind === "year") && open.kind === "after-word" ? "after-word" : kind;
    open = { kind: clauses.length === 0 && kept !== "after-word" ? "start" : kept, words: [] };
  };
  const { length } = prepared;
  let at = 0;
  while (at < length) {
    const code = prepared.charCodeAt(at);
    if (isWordCode(code) && code < 8000) {
      const from = at;
      do at++;
      while (at < length && isWordCode(prepared.charCodeAt(at)) && prepared.charCodeAt(at) < 8000);
      const word = prepared.slice(from, at).replaceAll("'", "");
      if (breakingWords.has(word)) next("after-word");
      else if (word !== "") open.words.push(word);
      continue;
    }
    const mark = prepared[at] as string;
    const isSpaced = prepared.charCodeAt(at - 1) === 32 || prepared.charCodeAt(at + 1) === 32;
    if (mark === "&" || mark === "+") open.words.push("and");
    else if (mark === "-" && isSpaced && prepared.charCodeAt(at + 1) === 32) next("dash");
    else if (mark === "/" && /[a-z]{3}\/[a-z]{3}/.test(prepared.slice(Math.max(0, at - 3), at + 4)))
      open.words.push("and");
    else if (mark === "." && prepared.charCodeAt(at + 1) === 32) next("dash");
    else if (mark === "!" || mark === "?") next("dash");
    else if (breaks[mark]) next(breaks[mark]);
    at++;
  }
  if (open.words.length > 0) clauses.push(open);
  return clauses;
}
