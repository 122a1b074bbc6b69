// The language of customer segments: filters joined by AND, OR and NOT. Parsed whole, so that nonsense is refused.
export type SegmentValue = string | number | boolean;

export type SegmentNode =
  | { kind: "and" | "or"; parts: SegmentNode[] }
  | { kind: "not"; part: SegmentNode }
  | { kind: "filter"; name: string; operator: string; values: SegmentValue[] };

interface FilterShape {
  type: "string" | "number" | "date" | "boolean" | "list" | "event";
  localizedName: string;
}

// What a segment can ask. The stand-in evaluates those marked in simulator/state/segments.ts.
const filters: Readonly<Record<string, FilterShape>> = {
  abandoned_checkout_date: { type: "date", localizedName: "Abandoned checkout date" },
  amount_spent: { type: "number", localizedName: "Amount spent" },
  companies: { type: "list", localizedName: "Companies" },
  customer_account_status: { type: "string", localizedName: "Customer account status" },
  customer_added_date: { type: "date", localizedName: "Customer added date" },
  customer_cities: { type: "list", localizedName: "Customer cities" },
  customer_countries: { type: "list", localizedName: "Customer countries" },
  customer_email_domain: { type: "string", localizedName: "Customer email domain" },
  customer_language: { type: "string", localizedName: "Customer language" },
  customer_regions: { type: "list", localizedName: "Customer regions" },
  customer_tags: { type: "list", localizedName: "Customer tags" },
  email_subscription_status: { type: "string", localizedName: "Email subscription status" },
  first_order_date: { type: "date", localizedName: "First order date" },
  last_order_date: { type: "date", localizedName: "Last order date" },
  number_of_orders: { type: "number", localizedName: "Number of orders" },
  predicted_spend_tier: { type: "string", localizedName: "Predicted spend tier" },
  product_subscription_status: { type: "string", localizedName: "Product subscription status" },
  products_purchased: { type: "event", localizedName: "Products purchased" },
  rfm_group: { type: "string", localizedName: "RFM group" },
  sms_subscription_status: { type: "string", localizedName: "SMS subscription status" },
};

const typeNames = {
  string: "SegmentStringFilter",
  number: "SegmentFloatFilter",
  date: "SegmentDateFilter",
  boolean: "SegmentBooleanFilter",
  list: "SegmentStringFilter",
  event: "SegmentEventFilter",
} as const;

export const segmentFilters = Object.entries(filters).map(([queryName, { type, localizedName }]) => ({
  id: queryName,
  __typename: typeNames[type],
  queryName,
  localizedName,
  multiValue: type === "list",
  ...(type === "event"
    ? { returnValueType: "boolean", parameters: [{ queryName: "id", parameterType: "ID", optional: true }] }
    : {}),
}));

const comparisons = ["=", "!=", ">", ">=", "<", "<="];
const operatorsOf: Readonly<Record<FilterShape["type"], readonly string[]>> = {
  string: ["=", "!=", "is null", "is not null", "contains", "not contains"],
  number: [...comparisons, "between", "is null", "is not null"],
  date: [...comparisons, "between", "is null", "is not null"],
  boolean: ["=", "!="],
  list: ["contains", "not contains", "is null", "is not null"],
  event: ["=", "!="],
};

interface Token {
  text: string;
  kind: "name" | "value" | "sign" | "unknown";
  value?: SegmentValue;
  column: number;
}

const tokenPattern =
  /\s+|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<date>\d{4}-\d\d-\d\d(?:T[\d:]+(?:Z|[+-]\d\d:\d\d)?)?)|(?<relative>[+-]\d+[dwmqy])|(?<number>-?\d+(?:\.\d+)?)|(?<name>[A-Za-z_$][\w.$-]*)|(?<sign>!=|>=|<=|[=<>(),:])|(?<unknown>.)/gs;

function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  for (const match of query.matchAll(tokenPattern)) {
    const group = match.groups ?? {};
    const column = match.index + 1;
    const text = match[0];
    if (group.string) tokens.push({ text, kind: "value", value: text.slice(1, -1).replaceAll(/\\(.)/g, "$1"), column });
    else if (group.date || group.relative) tokens.push({ text, kind: "value", value: text, column });
    else if (group.number) tokens.push({ text, kind: "value", value: Number(text), column });
    else if (group.name)
      tokens.push(
        /^(true|false)$/i.test(text)
          ? { text, kind: "value", value: text.toLowerCase() === "true", column }
          : { text, kind: "name", column },
      );
    else if (group.sign) tokens.push({ text, kind: "sign", column });
    else if (group.unknown) tokens.push({ text, kind: "unknown", column });
  }
  return tokens;
}

class QueryProblem extends Error {
  override name = "QueryProblem";
}

export function parseSegmentQuery(query: string): { node?: SegmentNode; problems: string[] } {
  try {
    return { node: parse(tokenize(query)), problems: [] };
  } catch (error) {
    if (error instanceof QueryProblem) return { problems: [error.message] };
    throw error;
  }
}

function parse(tokens: readonly Token[]): SegmentNode {
  let at = 0;
  const is = (word: string) => tokens[at]?.kind !== "value" && tokens[at]?.text.toLowerCase() === word;
  const take = (word: string): boolean => {
    if (!is(word)) return false;
    at += 1;
    return true;
  };
  const unexpected = (): never => {
    const token = tokens[at];
    if (!token)
      throw new QueryProblem(
        `Line 1 Column ${(tokens.at(-1)?.column ?? 0) + (tokens.at(-1)?.text.length ?? 1)}: the query ends too early.`,
      );
    throw new QueryProblem(`Line 1 Column ${token.column}: '${token.text}' is unexpected.`);
  };
  const any = (): SegmentNode => {
    const parts = [all()];
    while (take("or")) parts.push(all());
    return parts.length === 1 && parts[0] ? parts[0] : { kind: "or", parts };
  };
  const all = (): SegmentNode => {
    const parts = [one()];
    while (take("and")) parts.push(one());
    return parts.length === 1 && parts[0] ? parts[0] : { kind: "and", parts };
  };
  const one = (): SegmentNode => {
    if (take("not")) return { kind: "not", part: one() };
    if (take("(")) {
      const inner = any();
      if (!take(")")) unexpected();
      return inner;
    }
    return filter();
  };
  const value = (): SegmentValue => {
    const token = tokens[at];
    if (token?.kind !== "value" || token.value === undefined) return unexpected();
    at += 1;
    return token.value;
  };
  const filter = (): SegmentNode => {
    const token = tokens[at];
    if (token?.kind !== "name") return unexpected();
    const shape: FilterShape | undefined = token.text.startsWith("metafields.")
      ? { type: "string", localizedName: token.text }
      : filters[token.text.toLowerCase()];
    if (!shape) throw new QueryProblem(`Line 1 Column ${token.column}: '${token.text}' filter cannot be found.`);
    at += 1;
    if (shape.type === "event") skipParameters();
    const where = tokens[at]?.column ?? 0;
    const operator = readOperator();
    if (!token.text.startsWith("metafields.") && !operatorsOf[shape.type].includes(operator))
      throw new QueryProblem(
        `Line 1 Column ${where}: ${token.text} does not support operator '${operator.toUpperCase()}'`,
      );
    const values: SegmentValue[] = [];
    if (operator === "between") {
      values.push(value());
      if (!take("and")) unexpected();
    }
    if (!operator.startsWith("is ")) values.push(value());
    if (shape.type === "number" && values.some((item) => typeof item !== "number")) {
      at -= 1;
      unexpected();
    }
    return { kind: "filter", name: token.text.toLowerCase(), operator, values };
  };
  const readOperator = (): string => {
    if (take("is")) {
      const negated = take("not");
      if (!take("null")) unexpected();
      return negated ? "is not null" : "is null";
    }
    if (take("not")) {
      if (!take("contains")) unexpected();
      return "not contains";
    }
    for (const word of ["contains", "between", ...comparisons]) if (take(word)) return word;
    return unexpected();
  };
  const skipParameters = (): void => {
    if (!take("(")) return;
    while (!take(")")) {
      if (!tokens[at]) unexpected();
      at += 1;
    }
  };
  const whole = any();
  if (at < tokens.length) unexpected();
  return whole;
}
