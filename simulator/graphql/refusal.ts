// Errors of the API, in the shapes Shopify answers with.
import { GraphQLError } from "graphql";

export function refuse(message: string, code?: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: code === undefined ? extensions : { code, ...extensions } });
}

export function badRequest(message: string): GraphQLError {
  return refuse(message, "BAD_REQUEST");
}

// Ours, not Shopify's: the field exists there, and the stand-in says that it does not serve it rather than answer null.
export function notServed(what: string): GraphQLError {
  return refuse(
    `The stand-in does not serve ${what}. Shopify does; add it to simulator/graphql or ask for less.`,
    "NOT_SERVED",
    {
      what,
    },
  );
}

export function accessDenied(field: string, requiredAccess: string): GraphQLError {
  const required = requiredAccess.trim();
  return refuse(`Access denied for ${field} field. Required access: ${required}`, "ACCESS_DENIED", {
    documentation: "https://shopify.dev/api/usage/access-scopes",
    requiredAccess: required,
  });
}

export function notApproved(field: string): GraphQLError {
  return refuse(
    `This app is not approved to use the ${field} field. See https://shopify.dev/docs/apps/launch/protected-customer-data for more details.`,
    "ACCESS_DENIED",
    { documentation: "https://shopify.dev/docs/apps/launch/protected-customer-data" },
  );
}

export interface UserError {
  field: readonly string[] | null;
  message: string;
  code?: string | null;
  elementIndex?: number | null;
}

export function userError(field: readonly string[] | null, message: string, code?: string | null): UserError {
  return { field, message, code: code ?? null };
}
