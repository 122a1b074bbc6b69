// Answers one Admin GraphQL request as Shopify does: parsed, checked on the real schema, priced, and only then executed.
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  GraphQLError,
  Source as GraphQLSource,
  Kind,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { type AdminSchema, adminSchema } from "#simulator/schema.ts";
import { SegmentFilterNotServed } from "#simulator/state/segments.ts";
import type { Shop } from "#simulator/state/world.ts";
import { giveBack, takePoints, throttleStatus } from "./bucket.ts";
import { type Caller, type Context, createContext, type Engine } from "./context.ts";
import { actualCost, requestedCost, singleQueryLimit } from "./cost.ts";
import { badRequest, notServed, refuse } from "./refusal.ts";
import { concreteTypeOf, isServed, resolveField, resolverOf, resolveType } from "./resolve.ts";
import { documentErrors } from "./validate.ts";
import { variableErrors } from "./variables.ts";

export type { Caller } from "./context.ts";

export interface Request {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export interface Answer {
  status: number;
  body: unknown;
}

export const engine: Engine = { isServed, resolverOf, concreteTypeOf, run };

interface AnswerOptions {
  costDebug?: boolean;
}

export async function answer(
  shop: Shop,
  caller: Caller,
  request: Request,
  options: AnswerOptions = {},
): Promise<Answer> {
  try {
    return await answerWithin(shop, caller, request, options);
  } catch (error) {
    // Whoever walks down the document, be it graphql-js, has run out of stack.
    if (!(error instanceof RangeError)) throw error;
    return { status: 400, body: { errors: [badRequest("The query is nested too deeply.").toJSON()] } };
  }
}

async function answerWithin(shop: Shop, caller: Caller, request: Request, options: AnswerOptions): Promise<Answer> {
  if (typeof request.query !== "string" || request.query.trim() === "")
    return { status: 400, body: { errors: { query: "Required parameter missing or invalid" } } };
  const admin = await adminSchema();
  const checked = checkedDocument(admin, request.query);
  if ("errors" in checked) return refused(checked.errors);
  const operation = chosenOperation(checked.document, request.operationName);
  if (operation instanceof GraphQLError) return refused([operation]);
  const variables = request.variables ?? {};
  const wrong = variableErrors(admin.schema, operation, variables);
  if (wrong.length > 0) return refused(wrong);

  const fragments = fragmentsOf(checked.document);
  const { cost, fields } = requestedCost(admin.schema, operation, fragments, withDefaults(operation, variables));
  if (cost > singleQueryLimit) return refused([tooDear(cost)]);
  const app = caller.app.id;
  const costOf = (actual: number | null) => ({
    requestedQueryCost: cost,
    actualQueryCost: actual,
    throttleStatus: throttleStatus(shop, app),
    ...(options.costDebug ? { fields } : {}),
  });
  if (!takePoints(shop, app, cost)) {
    const throttled = refuse("Throttled", "THROTTLED", { documentation: "https://shopify.dev/api/usage/rate-limits" });
    return { status: 200, body: { errors: [throttled.toJSON()], extensions: { cost: costOf(null) } } };
  }
  const context = createContext(shop, caller, admin, engine);
  const result = await run(checked.document, variables, context, request.operationName);
  const actual = Math.min(cost, actualCost(admin.schema, operation, fragments, result.data));
  giveBack(shop, app, cost - actual);
  const search = context.searchNotes.length > 0 ? { search: context.searchNotes } : {};
  const errors = result.errors?.map((error) => error.toJSON());
  return {
    status: 200,
    body: { data: result.data ?? null, ...(errors ? { errors } : {}), extensions: { cost: costOf(actual), ...search } },
  };
}

async function run(
  document: DocumentNode,
  variables: Record<string, unknown>,
  context: Context,
  operationName?: string,
): Promise<ExecutionResult> {
  const result = await execute({
    schema: context.admin.schema,
    document,
    rootValue: {},
    contextValue: context,
    variableValues: variables,
    operationName: operationName ?? null,
    fieldResolver: resolveField,
    typeResolver: resolveType,
  });
  return result.errors ? { ...result, errors: result.errors.map(worded) } : result;
}

// Errors that are not answers of Shopify's keep their own words and say that they are ours.
function worded(error: GraphQLError): GraphQLError {
  const cause = error.originalError;
  if (!cause || cause instanceof GraphQLError) return error;
  const own =
    cause instanceof SegmentFilterNotServed
      ? notServed(cause.message)
      : refuse(`Internal error in the stand-in: ${cause.message}`, "INTERNAL_SERVER_ERROR");
  return new GraphQLError(own.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    originalError: cause,
    extensions: own.extensions,
  });
}

function refused(errors: readonly GraphQLError[]): Answer {
  return { status: 200, body: { errors: errors.map((error) => ({ ...error.toJSON(), ...pathOf(error) })) } };
}

function pathOf(error: GraphQLError): { path?: readonly (string | number)[] } {
  return error.path ? { path: error.path } : {};
}

type Checked = { document: DocumentNode } | { errors: GraphQLError[] };
const checkedDocuments = new Map<string, Checked>();
const documentsKept = 500;

// Apps send the same few documents over and over; each is checked once.
export function checkedDocument(admin: AdminSchema, query: string): Checked {
  const known = checkedDocuments.get(query);
  if (known) return known;
  const checked = check(admin, query);
  checkedDocuments.set(query, checked);
  if (checkedDocuments.size > documentsKept) checkedDocuments.delete(checkedDocuments.keys().next().value ?? "");
  return checked;
}

function check(admin: AdminSchema, query: string): Checked {
  let document: DocumentNode;
  try {
    document = parse(new GraphQLSource(query), { maxTokens: 20_000 });
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [syntaxError(error)] };
    throw error;
  }
  const errors = documentErrors(admin.schema, document);
  return errors.length > 0 ? { errors } : { document };
}

export function syntaxError(error: GraphQLError): GraphQLError {
  const at = error.locations?.[0];
  const found = /(?:Unexpected|found) (<EOF>|Name "[^"]*"|"[^"]*"|[^.]*)\.?$/.exec(error.message)?.[1] ?? "token";
  const what = found === "<EOF>" ? "unexpected end of file" : `unexpected ${found}`;
  return new GraphQLError(`syntax error, ${what}${at ? ` at [${at.line}, ${at.column}]` : ""}`, {
    source: error.source ?? null,
    positions: error.positions ?? null,
  });
}

function chosenOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode | GraphQLError {
  const operations = document.definitions.filter((part) => part.kind === Kind.OPERATION_DEFINITION);
  const [first] = operations;
  if (name) {
    const named = operations.find((operation) => operation.name?.value === name);
    return named ?? new GraphQLError(`No operation named "${name}"`);
  }
  if (!first || operations.length > 1) return new GraphQLError("An operation name is required");
  return first;
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((part) => part.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function withDefaults(operation: OperationDefinitionNode, given: Record<string, unknown>): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
    if (defaultValue?.kind === "IntValue") defaults[variable.name.value] = Number(defaultValue.value);
  return { ...defaults, ...given };
}

function tooDear(cost: number): GraphQLError {
  return refuse(
    `Query cost is ${cost}, which exceeds the single query max cost limit (${singleQueryLimit}).\n\nSee https://shopify.dev/docs/api/usage/rate-limits for more information on how the\ncost of a query is calculated.\n\nTo query larger amounts of data with fewer limits, bulk operations should be used instead.\nSee https://shopify.dev/docs/api/usage/bulk-operations/queries for usage details.\n`,
    "MAX_COST_EXCEEDED",
    { cost, maxCost: singleQueryLimit, documentation: "https://shopify.dev/api/usage/rate-limits" },
  );
}
