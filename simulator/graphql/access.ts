// Which scopes a field needs, and what Shopify answers when they are missing.
import { type GraphQLError, type GraphQLOutputType, getNamedType, isObjectType } from "graphql";
import { offlineOnly, offlineOnlyAccess, supplement } from "./access-supplement.ts";
import type { Arguments, Context } from "./context.ts";
import { accessDenied, notApproved } from "./refusal.ts";

const supplemented = new Map(supplement.map((row) => [row.field, row]));

// The error for a field the caller may not read, or nothing. Returned rather than thrown so that a bulk run can ask beforehand.
export function fieldRefusal(
  context: Context,
  typeName: string,
  fieldName: string,
  returns: GraphQLOutputType,
  args: Arguments,
): GraphQLError | undefined {
  const key = `${typeName}.${fieldName}`;
  const { admin, scopes } = context;
  if (offlineOnly.has(key) && context.caller.mode !== "offline") return accessDenied(fieldName, offlineOnlyAccess);
  const row = supplemented.get(key);
  for (const anyOf of row?.scopes(args) ?? [])
    if (anyOf.length > 0 && !anyOf.some((scope) => scopes.has(scope))) return accessDenied(fieldName, worded(anyOf));
  const own = admin.fieldAccess.get(key);
  if (own && !own.anyOf.some((scope) => scopes.has(scope))) return accessDenied(fieldName, own.requiredAccess);
  if (admin.protectedFields.has(key)) return notApproved(fieldName);
  // What it returns is checked where it is not a mutation's payload: that one's fields are checked as they are read.
  return typeRefusal(context, nodeTypeName(returns), fieldName);
}

export function typeRefusal(context: Context, typeName: string, fieldName: string): GraphQLError | undefined {
  const access = context.admin.typeAccess.get(typeName);
  if (!access || access.anyOf.some((scope) => context.scopes.has(scope))) return undefined;
  return accessDenied(fieldName, access.requiredAccess);
}

// A connection is as open as the nodes in it.
function nodeTypeName(returns: GraphQLOutputType): string {
  const named = getNamedType(returns);
  if (!named.name.endsWith("Connection") || !isObjectType(named)) return named.name;
  const { nodes } = named.getFields();
  return nodes ? getNamedType(nodes.type).name : named.name;
}

function worded(scopes: readonly string[]): string {
  const each = scopes.map((scope) => `\`${scope}\` access scope`);
  const last = each.pop();
  return `${each.length > 0 ? `${each.join(", ")} or ` : ""}${last}.`;
}
