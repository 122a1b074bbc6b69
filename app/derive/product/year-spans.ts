import { tokensOf } from "./title-tokens.ts";
import { lastYear } from "./vehicle-knowledge.ts";
import { yearWordsAt } from "./year-words.ts";

/** Years written by themselves: "1970-1981", "67, 68", "1955 & up". Empty: they cannot be read. */
export function spansOfYears(text: string): { from: number; to: number }[] {
  const tokens = tokensOf(text);
  const spans: { from: number; to: number }[] = [];
  for (let at = 0; at < tokens.words.length; at += 1) {
    const years = yearWordsAt(tokens, at);
    if (!years) continue;
    spans.push(...years.said.map(({ from, to }) => ({ from: from ?? 1900, to: to ?? lastYear })));
    at = years.last;
  }
  return spans;
}
