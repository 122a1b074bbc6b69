// Shopify's search syntax: terms side by side or joined by AND and OR, NOT and "-", parentheses, field:value with
// comparators, quotes, comma lists, ranges and a trailing "*".
export type Comparator = "=" | ">" | ">=" | "<" | "<=";

export interface Term {
  kind: "term";
  field: string | undefined; // undefined: the default search over several fields
  comparator: Comparator;
  value: string;
  phrase: boolean;
}

export type Search = Term | { kind: "and" | "or"; parts: Search[] } | { kind: "not"; part: Search };

type Token =
  | { kind: "(" | ")" | "and" | "or" | "not" }
  | { kind: "word"; field: string | undefined; comparator: Comparator; values: { text: string; phrase: boolean }[] };

const wordPattern =
  /(?:([\w.$-]+):\s*)?(>=|<=|>|<)?\s*((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s()"',]+)(?:,(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s()"',]+))*)/y;

export function parseSearch(query: string): Search | undefined {
  const tokens = tokenize(query);
  let at = 0;
  const any = (): Search | undefined => {
    const parts = [all()];
    while (tokens[at]?.kind === "or") {
      at += 1;
      parts.push(all());
    }
    return join("or", parts);
  };
  const all = (): Search | undefined => {
    const parts: (Search | undefined)[] = [];
    for (let token = tokens[at]; token && token.kind !== "or" && token.kind !== ")"; token = tokens[at]) {
      if (token.kind === "and") at += 1;
      else parts.push(one());
    }
    return join("and", parts);
  };
  const one = (): Search | undefined => {
    const token = tokens[at++];
    if (!token) return undefined;
    if (token.kind === "not") {
      const part = one();
      return part && { kind: "not", part };
    }
    if (token.kind === "(") {
      const inner = any();
      if (tokens[at]?.kind === ")") at += 1;
      return inner;
    }
    if (token.kind !== "word") return undefined;
    return join(
      "or",
      token.values.flatMap(({ text, phrase }) => rangeOf(token.field, token.comparator, text, phrase)),
    );
  };
  return any();
}

function join(kind: "and" | "or", parts: (Search | undefined)[]): Search | undefined {
  const found = parts.filter((part) => part !== undefined);
  return found.length > 1 ? { kind, parts: found } : found[0];
}

function rangeOf(field: string | undefined, comparator: Comparator, value: string, phrase: boolean): Search {
  const term = (text: string, sign: Comparator): Term => ({
    kind: "term",
    field,
    comparator: sign,
    value: text,
    phrase,
  });
  const [low, high] = field === undefined ? [] : value.split("..");
  if (low && high) return { kind: "and", parts: [term(low, ">="), term(high, "<=")] };
  return term(value, comparator);
}

function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    const rest = query.slice(at);
    const sign = /^[\s,]+|^[()]|^(?:AND|OR|NOT)(?=[\s()]|$)|^-(?=[\w("'])/.exec(rest);
    if (sign) {
      at += sign[0].length;
      const word = sign[0].trim();
      if (word === "(" || word === ")") tokens.push({ kind: word });
      else if (word === "AND") tokens.push({ kind: "and" });
      else if (word === "OR") tokens.push({ kind: "or" });
      else if (word === "NOT" || word === "-") tokens.push({ kind: "not" });
      continue;
    }
    wordPattern.lastIndex = at;
    const match = wordPattern.exec(query);
    if (!match || match[0].length === 0) {
      at += 1;
      continue;
    }
    at += match[0].length;
    const values = (match[3] ?? "").match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^,]+/g) ?? [];
    tokens.push({
      kind: "word",
      field: match[1],
      comparator: (match[2] as Comparator | undefined) ?? "=",
      values: values.map((text) =>
        /^["']/.test(text)
          ? { text: text.slice(1, -1).replaceAll(/\\(.)/g, "$1"), phrase: true }
          : { text, phrase: false },
      ),
    });
  }
  return tokens;
}
