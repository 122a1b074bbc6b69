// Which known word did somebody mean who slipped by one letter: left one out, put one too many, swapped two neighbours, or,
// in a long word, mistook one? The first letter is right; words of three and four letters only have letters swapped. Where
// two words are as near, none is meant. Example: "regualtor" is regulator, "oli" is oil, "dodge" is no diode.

/** Known spellings by what is left of them when one letter goes, and short ones by every swap. */
export type NearWords = ReadonlyMap<string, readonly string[]>;

const shortest = 3;
const longEnough = 5;
/** From here on a letter may be mistaken for another. */
const longEnoughForMistaken = 7;

const swapped = (word: string, at: number) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
const without = (word: string, at: number) => word.slice(0, at) + word.slice(at + 1);

function slipsOf(word: string): string[] {
  if (word.length < longEnough) return Array.from({ length: word.length - 2 }, (_, at) => swapped(word, at + 1));
  return [word, ...Array.from({ length: word.length - 1 }, (_, at) => without(word, at + 1))];
}

/** Names of the trade that are no slips of its words. */
const names = new Set(
  "hemi amc audi lightning caliber cruiser boxster magnus compass pacer dino woody vantage marlin hornet mach america american grande royale".split(
    " ",
  ),
);

export function nearWords(words: Iterable<string>): NearWords {
  const near = new Map<string, string[]>();
  for (const word of words)
    if (word.length >= shortest && /^[a-z]+$/.test(word))
      for (const slip of new Set(slipsOf(word))) near.set(slip, [...(near.get(slip) ?? []), word]);
  return near;
}

function isOneSlip(typed: string, known: string): boolean {
  let from = 0;
  while (from < typed.length && typed[from] === known[from]) from++;
  const rest = (text: string, skip: number) => text.slice(from + skip);
  if (typed.length !== known.length)
    return typed.length > known.length ? rest(typed, 1) === rest(known, 0) : rest(typed, 0) === rest(known, 1);
  if (swapped(typed, from) === known) return true;
  return typed.length >= longEnoughForMistaken && rest(typed, 1) === rest(known, 1);
}

/** The known words that this one may have been meant for. */
export function wordsNear(near: NearWords, typed: string): readonly string[] {
  if (typed.length < shortest || names.has(typed) || !/^[a-z]+$/.test(typed)) return [];
  if (typed.length < longEnough) return near.get(typed) ?? [];
  const found = new Set<string>();
  for (let at = 0; at < typed.length; at++)
    for (const known of near.get(at === 0 ? typed : without(typed, at)) ?? [])
      if (known[0] === typed[0] && isOneSlip(typed, known)) found.add(known);
  return [...found];
}
