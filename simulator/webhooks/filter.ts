// A subscription's filter: Shopify's search syntax over the fields of a payload.
// AND is the default between terms; OR, NOT, a leading minus and brackets work; dotted names reach into lists.
type Test = (payload: Record<string, unknown>) => boolean;

export class FilterError extends Error {
  constructor(filter: string, reason: string) {
    super(`the webhook filter ${JSON.stringify(filter)} cannot be read: ${reason}`);
    this.name = "FilterError";
  }
}

const tokenPattern = /\s*(\(|\)|-(?=[\w(])|(?:[\w.]+:(?:>=|<=|>|<)?(?:"[^"]*"|'[^']*'|[^\s()]+))|\w+)/y;

function valuesAt(value: unknown, steps: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, steps));
  const [step, ...rest] = steps;
  if (step === undefined) return [value];
  if (typeof value !== "object" || value === null) return [];
  return valuesAt((value as Record<string, unknown>)[step], rest);
}

function matches(value: unknown, operator: string, wanted: string): boolean {
  if (wanted === "*") return value !== null && value !== undefined && value !== "";
  if (value === null || value === undefined) return false;
  const given = String(value);
  if (operator === "") {
    if (wanted.endsWith("*")) return given.toLowerCase().startsWith(wanted.slice(0, -1).toLowerCase());
    if (given.toLowerCase() === wanted.toLowerCase()) return true;
    return given !== "" && Number(given) === Number(wanted);
  }
  const numbers = [Number(given), Number(wanted)] as const;
  const dates = [Date.parse(given), Date.parse(wanted)] as const;
  const [left, right] = numbers.every(Number.isFinite) ? numbers : dates;
  if (operator === ">") return left > right;
  if (operator === "<") return left < right;
  return operator === ">=" ? left >= right : left <= right;
}

function readTerm(filter: string, term: string): Test {
  const parts = /^([\w.]+):(>=|<=|>|<)?(.*)$/.exec(term);
  if (!parts) throw new FilterError(filter, `${term} is not field:value`);
  const steps = (parts[1] ?? "").split(".");
  const operator = parts[2] ?? "";
  const wanted = (parts[3] ?? "").replace(/^["'](.*)["']$/, "$1");
  return (payload) => valuesAt(payload, steps).some((value) => matches(value, operator, wanted));
}

export function compileFilter(filter: string): Test {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  const text = filter.trim();
  while (tokenPattern.lastIndex < text.length) {
    const at = tokenPattern.lastIndex;
    const token = tokenPattern.exec(text)?.[1];
    if (!token) throw new FilterError(filter, `at ${JSON.stringify(text.slice(at))}`);
    tokens.push(token);
  }
  let at = 0;
  const readOne = (): Test => {
    const token = tokens[at++];
    if (token === undefined) throw new FilterError(filter, "it ends too early");
    if (token === "-" || token === "NOT") {
      const inner = readOne();
      return (payload) => !inner(payload);
    }
    if (token !== "(") return readTerm(filter, token);
    const inner = readAny();
    if (tokens[at++] !== ")") throw new FilterError(filter, "a bracket is not closed");
    return inner;
  };
  const readAll = (): Test => {
    const tests = [readOne()];
    while (at < tokens.length && tokens[at] !== ")" && tokens[at] !== "OR") {
      if (tokens[at] === "AND") at += 1;
      tests.push(readOne());
    }
    return (payload) => tests.every((test) => test(payload));
  };
  const readAny = (): Test => {
    const tests = [readAll()];
    while (tokens[at] === "OR") {
      at += 1;
      tests.push(readAll());
    }
    return (payload) => tests.some((test) => test(payload));
  };
  const test = readAny();
  if (at < tokens.length) throw new FilterError(filter, `${tokens[at]} has no place`);
  return test;
}
