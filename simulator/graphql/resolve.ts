// How one field gets its value: by a resolver, else from the row, else loudly not at all.
import { type GraphQLFieldResolver, type GraphQLOutputType, type GraphQLTypeResolver, isNonNullType } from "graphql";
import { typeOfGid } from "#simulator/state/gid.ts";
import { fieldRefusal, typeRefusal } from "./access.ts";
import type { Arguments, Context, Place, Resolve, Resolvers, Source } from "./context.ts";
import { isReference, readReference } from "./reference.ts";
import { notServed, refuse } from "./refusal.ts";
import { resolvers } from "./resolvers.ts";
import { isStoredField } from "./stored-fields.ts";

const table: Resolvers = resolvers;

// The function that serves a field, looked up once; a bulk run keeps it for all rows.
export function resolverOf(typeName: string, fieldName: string, returns: GraphQLOutputType): Resolve {
  const own = table[typeName]?.[fieldName];
  const stored = isStoredField(typeName, fieldName);
  const required = isNonNullType(returns);
  return (given, args, context, place) => {
    const source = isReference(given) && fieldName !== "id" ? readReference(context, given as never) : given;
    if (own) return own(source, args, context, place);
    const value = source[fieldName];
    if (value === undefined && !stored) throw notServed(`${typeName}.${fieldName}`);
    if ((value === undefined || value === null) && required) throw incomplete(typeName, fieldName, source);
    return typeof args.first === "number" && Array.isArray(value) ? value.slice(0, args.first) : (value ?? null);
  };
}

export function isServed(typeName: string, fieldName: string): boolean {
  return table[typeName]?.[fieldName] !== undefined || isStoredField(typeName, fieldName);
}

function incomplete(typeName: string, fieldName: string, source: Source): Error {
  return refuse(
    `${typeName}.${fieldName} is missing from ${source.id ?? "a row"} of the shop folder, and Shopify never answers null there. Complete the folder.`,
    "INCOMPLETE_SHOP_FOLDER",
  );
}

const known = new Map<string, Resolve>();

export const resolveField: GraphQLFieldResolver<Source, Context> = (source, args, context, info) => {
  const typeName = info.parentType.name;
  const { fieldName } = info;
  const refusal = fieldRefusal(context, typeName, fieldName, info.returnType, args);
  if (refusal) throw refusal;
  const key = `${typeName}.${fieldName}`;
  let resolve = known.get(key);
  if (!resolve) {
    resolve = resolverOf(typeName, fieldName, info.returnType);
    known.set(key, resolve);
  }
  const path: (string | number)[] = [];
  for (let step: typeof info.path | undefined = info.path; step; step = step.prev) path.unshift(step.key);
  return resolve(source ?? {}, args as Arguments, context, { typeName, fieldName, path } satisfies Place);
};

// Interfaces and unions: a row tells its own type, by name or by its id.
export const resolveType: GraphQLTypeResolver<Source, Context> = (value, context, info) => {
  const name = concreteTypeOf(value, info.returnType);
  const refusal = typeRefusal(context, name, info.fieldName);
  if (refusal) throw refusal;
  return name;
};

export function concreteTypeOf(value: Source, declared: unknown): string {
  if (typeof value.__typename === "string") return value.__typename;
  const byId = typeof value.id === "string" ? typeOfGid(value.id) : "";
  if (byId) return byId;
  if (String(declared).replaceAll(/[![\]]/g, "") === "DiscountApplication") {
    if ("code" in value) return "DiscountCodeApplication";
    return "title" in value ? "AutomaticDiscountApplication" : "ManualDiscountApplication";
  }
  return String(declared) === "Media" || String(declared) === "Media!" ? "MediaImage" : "";
}
