// Who asks, of which shop, and what resolvers are made of.
import type { DocumentNode, ExecutionResult, GraphQLOutputType } from "graphql";
import type { AdminSchema } from "#simulator/schema.ts";
import type { Shop } from "#simulator/state/world.ts";

export interface Caller {
  app: { id: string; key: string; title: string };
  scopes: ReadonlySet<string>;
  mode: "offline" | "online";
}

export interface SearchNote {
  path: readonly (string | number)[];
  query: string;
  warnings: { field: string; message: string; code: string }[];
}

// What a bulk operation needs of the executor; handed over here so that neither imports the other.
export interface Engine {
  isServed(typeName: string, fieldName: string): boolean;
  resolverOf(typeName: string, fieldName: string, returns: GraphQLOutputType): Resolve;
  concreteTypeOf(value: Source, declared: unknown): string;
  run(document: DocumentNode, variables: Record<string, unknown>, context: Context): Promise<ExecutionResult>;
}

export interface Context {
  engine: Engine;
  shop: Shop;
  caller: Caller;
  scopes: ReadonlySet<string>; // the granted ones and what they imply
  admin: AdminSchema;
  searchNotes: SearchNote[];
  // read_orders alone shows the last 60 days: the instant from which orders are visible.
  ordersFrom: number;
}

export interface Place {
  typeName: string;
  fieldName: string;
  path: readonly (string | number)[];
}

export type Source = Readonly<Record<string, unknown>>;
export type Arguments = Readonly<Record<string, unknown>>;
export type Resolve = (source: Source, args: Arguments, context: Context, place: Place) => unknown;
export type Resolvers = Readonly<Record<string /* Type */, Readonly<Record<string /* field */, Resolve>>>>;

const sixtyDays = 60 * 24 * 3_600_000;

export function createContext(shop: Shop, caller: Caller, admin: AdminSchema, engine: Engine): Context {
  const scopes = withImplied(caller.scopes);
  const ordersFrom = scopes.has("read_all_orders") ? -Infinity : shop.now().getTime() - sixtyDays;
  return { engine, shop, caller, scopes, admin, searchNotes: [], ordersFrom };
}

// A write scope lets the app read the same things.
function withImplied(granted: ReadonlySet<string>): ReadonlySet<string> {
  const scopes = new Set(granted);
  for (const scope of granted) if (scope.startsWith("write_")) scopes.add(`read_${scope.slice("write_".length)}`);
  return scopes;
}
