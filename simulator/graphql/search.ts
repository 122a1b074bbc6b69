// Turns a search into a test of rows, and into bounds on the sorted column where it has any.
import type { GraphQLSchema } from "graphql";
import type { SortColumn } from "#simulator/state/columns.ts";
import type { Node } from "#simulator/state/gid.ts";
import type { Row } from "#simulator/state/table.ts";
import type { Context, Place } from "./context.ts";
import { badRequest, notServed } from "./refusal.ts";
import { type Comparator, parseSearch, type Search, type Term } from "./search-syntax.ts";

export interface Sought {
  matches(row: Row): boolean;
  low: number;
  high: number;
}

// One searchable field: a column of the table (instants and ids), or a test of the node.
export type SearchField =
  | { column: SortColumn; wholeDays?: boolean; number?: boolean }
  | { number: (node: Node) => number }
  | { words: (node: Node) => readonly (string | null | undefined)[] };
export type SearchFields = Readonly<Record<string, SearchField>>;

export function seek(
  query: unknown,
  fields: SearchFields,
  by: SortColumn | undefined,
  context: Context,
  place: Place,
): Sought {
  const everything: Sought = { matches: () => true, low: -Infinity, high: Infinity };
  if (typeof query !== "string" || query.trim() === "") return everything;
  const search = parseSearch(query);
  if (!search) return everything;
  const known = knownFields(context.admin.schema, place);
  const unknown = new Set<string>();
  const matches = testOf(search, fields, known, unknown, context);
  if (unknown.size > 0)
    context.searchNotes.push({
      path: place.path,
      query,
      warnings: [...unknown].map((field) => ({
        field,
        message: "Invalid search field for this query.",
        code: "invalid_field",
      })),
    });
  return { matches: matches ?? everything.matches, ...boundsOf(search, fields, by, context) };
}

// What Shopify's own description of the query argument lists.
const listed = new WeakMap<GraphQLSchema, Map<string, ReadonlySet<string>>>();

function knownFields(schema: GraphQLSchema, place: Place): ReadonlySet<string> {
  const ofSchema = listed.get(schema) ?? new Map<string, ReadonlySet<string>>();
  listed.set(schema, ofSchema);
  const key = `${place.typeName}.${place.fieldName}`;
  let names = ofSchema.get(key);
  if (!names) {
    const type = schema.getType(place.typeName);
    const field = type && "getFields" in type ? type.getFields()[place.fieldName] : undefined;
    const description = field && "args" in field ? field.args.find((arg) => arg.name === "query")?.description : "";
    names = new Set([...(description ?? "").matchAll(/^\| (\w+) \|/gm)].map((match) => match[1] ?? ""));
    ofSchema.set(key, names);
  }
  return names;
}

type Test = (row: Row) => boolean;

function testOf(
  search: Search,
  fields: SearchFields,
  known: ReadonlySet<string>,
  unknown: Set<string>,
  context: Context,
): Test | undefined {
  if (search.kind === "term") return termTest(search, fields, known, unknown, context);
  if (search.kind === "not") {
    const test = testOf(search.part, fields, known, unknown, context);
    return test && ((row) => !test(row));
  }
  // Shopify drops a term it does not know and keeps the rest.
  const tests = search.parts
    .map((part) => testOf(part, fields, known, unknown, context))
    .filter((test) => test !== undefined);
  if (tests.length === 0) return undefined;
  return search.kind === "and" ? (row) => tests.every((test) => test(row)) : (row) => tests.some((test) => test(row));
}

function termTest(
  term: Term,
  fields: SearchFields,
  known: ReadonlySet<string>,
  unknown: Set<string>,
  context: Context,
): Test | undefined {
  const name = term.field ?? "default";
  const field = fields[name];
  if (!field) {
    if (known.has(name)) throw notServed(`searching by ${name}`);
    unknown.add(name);
    return undefined;
  }
  if ("words" in field) {
    const wanted = term.value.toLowerCase();
    const { words } = field;
    if (wanted === "*") return (row) => words(row.node()).some((word) => word);
    if (wanted.endsWith("*")) {
      const start = wanted.slice(0, -1);
      return (row) => words(row.node()).some((word) => word?.toLowerCase().startsWith(start));
    }
    if (name === "default") return (row) => words(row.node()).some((word) => word?.toLowerCase().includes(wanted));
    return (row) => words(row.node()).some((word) => word?.toLowerCase() === wanted);
  }
  if ("column" in field && field.number !== true && field.column !== "id") {
    const { low, high } = instants(term, field.wholeDays === true, context);
    const { column } = field;
    return (row) => row[column] >= low && row[column] <= high;
  }
  const value = Number(/(\d[\d.]*)$/.exec(term.value)?.[1] ?? term.value);
  if (Number.isNaN(value)) throw badRequest(`Invalid value '${term.value}' for search field ${name}.`);
  const test = compare(term.comparator, value);
  if ("number" in field && typeof field.number === "function") {
    const { number } = field;
    return (row) => test(number(row.node()));
  }
  return (row) => test(row.id);
}

function compare(comparator: Comparator, value: number): (found: number) => boolean {
  switch (comparator) {
    case ">":
      return (found) => found > value;
    case ">=":
      return (found) => found >= value;
    case "<":
      return (found) => found < value;
    case "<=":
      return (found) => found <= value;
    default:
      return (found) => found === value;
  }
}

const day = 24 * 3_600_000;

// The instants a time term admits. A day without a time is the whole day; some Shopify searches see only whole days.
function instants(term: Term, wholeDays: boolean, context: Context): { low: number; high: number } {
  const now = term.value.toLowerCase() === "now";
  const text = /^\d{4}$/.test(term.value) ? `${term.value}-01-01` : term.value;
  const at = now ? context.shop.now().getTime() : Date.parse(text);
  if (Number.isNaN(at)) throw badRequest(`Invalid timestamp '${term.value}' for search field ${term.field}.`);
  const dayOnly = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const floor = wholeDays ? Math.floor(at / day) * day : at;
  const length = wholeDays || dayOnly ? day - 1 : 999;
  switch (term.comparator) {
    case ">":
      return { low: (wholeDays || dayOnly ? floor + length : at) + 1, high: Infinity };
    case ">=":
      return { low: floor, high: Infinity };
    case "<":
      return { low: -Infinity, high: floor - 1 };
    case "<=":
      return { low: -Infinity, high: wholeDays || dayOnly ? floor + length : at };
    default:
      return { low: floor, high: floor + length };
  }
}

// Only terms that every match must satisfy can bound a scan.
function boundsOf(
  search: Search,
  fields: SearchFields,
  by: SortColumn | undefined,
  context: Context,
): { low: number; high: number } {
  if (search.kind === "and") {
    const bounds = search.parts.map((part) => boundsOf(part, fields, by, context));
    return {
      low: Math.max(...bounds.map((bound) => bound.low)),
      high: Math.min(...bounds.map((bound) => bound.high)),
    };
  }
  const field = search.kind === "term" ? fields[search.field ?? "default"] : undefined;
  if (search.kind !== "term" || !field || !("column" in field) || field.column !== by || by === "id" || field.number)
    return { low: -Infinity, high: Infinity };
  return instants(search, field.wholeDays === true, context);
}
