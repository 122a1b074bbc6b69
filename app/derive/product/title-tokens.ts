// A text as words and numbers, with what stands between them. Dashes, quotes and halves come in many shapes; here in one.

export interface Tokens {
  /** Runs of letters and digits in lower case: `f`, `100`, `4150`, `chevelle`. */
  words: readonly string[];
  /** What stands before each word, and after the last: `gaps[i]` precedes `words[i]`. */
  gaps: readonly string[];
  /** Where each word begins in `text`. */
  starts: readonly number[];
  text: string;
}

const shapes: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛´`′]/g, "'"],
  [/[“”„″]/g, '"'],
  [/[‐‑‒–—―−]/g, "-"],
  [/½/g, ".5"],
  [/×/g, "x"],
  [/[®™©]/g, ""],
];

function inOneShape(text: string): string {
  let shaped = text;
  for (const [shape, plain] of shapes) shaped = shaped.replace(shape, plain);
  return shaped.normalize("NFKD").replace(/\p{M}/gu, "");
}

const isPlain = (text: string) => {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 126) return false;
  return true;
};

export function tokensOf(said: string): Tokens {
  const text = (isPlain(said) ? said : inOneShape(said)).toLowerCase();
  const words: string[] = [];
  const gaps: string[] = [];
  const starts: number[] = [];
  const run = /[a-z0-9]+/g;
  let end = 0;
  for (let match = run.exec(text); match; match = run.exec(text)) {
    words.push(match[0]);
    gaps.push(text.slice(end, match.index));
    starts.push(match.index);
    end = run.lastIndex;
  }
  gaps.push(text.slice(end));
  return { words, gaps, starts, text };
}

/** The very words from one token to another, both included, as they stood in the text. */
export function wordsBetween({ text, words, starts }: Tokens, from: number, to: number): string {
  return text.slice(starts[from] ?? 0, (starts[to] ?? 0) + (words[to]?.length ?? 0));
}
