// The spellings in which one word of the trade comes: plurals, abbreviations, other English, common slips.

const other: Readonly<Record<string, string>> = {
  carburetor: "carb carbs carburettor carburettors carburator carberator carburetors carburetter",
  transmission: "trans tranny trany transmissions transmision gearbox",
  radiator: "rad",
  distributor: "dist distributer dizzy",
  alternator: "alt alternater",
  exhaust: "exh exaust",
  gauge: "gage gages guage guages",
  gasket: "gskt gaskets",
  assembly: "assy asm assemblies",
  bracket: "brkt brackets brkts brk",
  aluminum: "aluminium alum alloy",
  tire: "tyre tyres",
  hood: "bonnet",
  windshield: "windscreen windsheild",
  muffler: "silencer mufler",
  wrench: "spanner spanners",
  gas: "petrol",
  color: "colour",
  harness: "harnes",
  cylinder: "cyl",
  molding: "moulding mouldings mldg",
  grille: "grill grills",
  fiberglass: "fibreglass fiberglas",
  lock: "loc",
  thermostat: "tstat thermo",
  suspension: "susp",
  spring: "spg sprg",
  regulator: "reg",
  differential: "diff",
  conversion: "conv",
  steering: "strg",
  weatherstrip: "weatherstripping weatherstrips wstrip",
  adapter: "adaptor adaptors adpt",
  coilover: "coilovers",
  front: "frt",
  rear: "rr",
  manifold: "manifolds manf",
  degree: "deg degrees",
  and: "n",
  speedometer: "speedo speedos",
  tachometer: "tach tachs",
  braided: "braid brd",
  fuel: "feul",
  stainless: "ss304 ssteel",
  brake: "break",
  disc: "disk",
};

function plurals(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word)) return [];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`, `${word}s`];
  if (/(s|x|z|ch|sh)$/.test(word)) return [`${word}es`];
  if (/f$/.test(word)) return [`${word}s`, `${word.slice(0, -1)}ves`];
  return [`${word}s`];
}

/** One spelling for every word of a phrase, so that plural and singular entries meet. */
export function plainForm(word: string): string {
  if (!/^[a-z]{4,}$/.test(word) || /(ss|us|is|as|os)$/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/(oo|l|ea|e)ves$/.test(word) && /(shelves|leaves|hooves)$/.test(word)) return `${word.slice(0, -3)}f`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

/** Every spelling of a plain word, itself among them. */
export function spellingsOf(plain: string): string[] {
  return [...new Set([plain, ...plurals(plain), ...(other[plain]?.split(" ") ?? [])])];
}

const plainOf = new Map(
  Object.entries(other).flatMap(([plain, others]) => others.split(" ").map((spelling) => [spelling, plain] as const)),
);

/** The word that stands for this one in phrases. */
export const wordOf = (word: string): string => plainOf.get(word) ?? plainOf.get(plainForm(word)) ?? plainForm(word);
