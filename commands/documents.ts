// Every GraphQL document of the app, held against Shopify's real schema: valid, nothing deprecated, no protected customer
// data, no scope that shopify.app.toml does not ask for.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  type GraphQLError,
  getNamedType,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { parse as parseToml } from "smol-toml";
import { type AdminSchema, adminSchema } from "#simulator/schema.ts";

export interface Found {
  file: string;
  text: string;
}

/** What is written between backquotes after `#graphql`. */
export function findDocuments(folder: string): Found[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/`#graphql\n([^`]*)`/g)].map((match) => ({ file, text: match[1] ?? "" })),
    );
}

/** All that is wrong with one document, given the scopes the app may have. */
export function faultsOf(
  text: string,
  { schema, fieldAccess, typeAccess, protectedFields }: AdminSchema,
  scopes: ReadonlySet<string>,
): string[] {
  let document: ReturnType<typeof parse>;
  try {
    document = parse(text);
  } catch (error) {
    return [(error as GraphQLError).message];
  }
  const invalid = validate(schema, document, [...specifiedRules, NoDeprecatedCustomRule]).map((error) => error.message);
  if (invalid.length) return invalid;
  const faults = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        const parent = info.getParentType();
        const field = info.getFieldDef();
        const type = getNamedType(info.getType());
        if (!parent || !field || field.name.startsWith("__")) return;
        const name = `${parent.name}.${field.name}`;
        if (protectedFields.has(name)) faults.add(`${name} is protected customer data (level 2)`);
        for (const access of [fieldAccess.get(name), type && typeAccess.get(type.name)])
          if (access && !access.anyOf.some((scope) => scopes.has(scope)))
            faults.add(`${name} needs ${access.anyOf.join(" or ")}, which shopify.app.toml does not ask for`);
      },
    }),
  );
  return [...faults];
}

interface AppToml {
  access_scopes?: { scopes?: string; optional_scopes?: string[] };
}

/** The scopes of shopify.app.toml; a write scope brings its read scope. */
export function readScopes(file: string): Set<string> {
  const { access_scopes: asked } = parseToml(readFileSync(file, "utf8")) as AppToml;
  const named = [...(asked?.scopes ?? "").split(","), ...(asked?.optional_scopes ?? [])]
    .map((scope) => scope.trim())
    .filter(Boolean);
  return new Set(named.flatMap((scope) => [scope, scope.replace(/^write_/, "read_")]));
}

export async function checkDocuments(): Promise<{ ok: boolean; output: string }> {
  const admin = await adminSchema();
  const scopes = readScopes("shopify.app.toml");
  const found = findDocuments("app");
  if (found.length === 0) return { ok: false, output: "no GraphQL document was found under app/" };
  const faults = found.flatMap(({ file, text }) => faultsOf(text, admin, scopes).map((fault) => `${file}: ${fault}`));
  return { ok: faults.length === 0, output: faults.join("\n") };
}
