// Every GraphQL document of the app, held against Shopify's real schema: valid, nothing deprecated, no protected customer
// data, no scope that shopify.app.toml does not ask for.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
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

/** Every text that begins with `#graphql`, as the modules that write it export it: whole, with what it shares with others. */
export async function findDocuments(folder: string): Promise<Found[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const found: Found[] = [];
  for (const file of files) {
    const written = readFileSync(file, "utf8").split("`#graphql").length - 1;
    if (written === 0) continue;
    const values = Object.values((await import(pathToFileURL(path.resolve(file)).href)) as Record<string, unknown>);
    const texts = values.filter((value): value is string => typeof value === "string" && value.startsWith("#graphql"));
    if (texts.length !== written)
      throw new Error(
        `${file} writes ${written} documents and exports ${texts.length}: export each, so that it is checked`,
      );
    found.push(...texts.map((text) => ({ file, text })));
  }
  return found;
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
  const found = await findDocuments("app");
  if (found.length === 0) return { ok: false, output: "no GraphQL document was found under app/" };
  const faults = found.flatMap(({ file, text }) => faultsOf(text, admin, scopes).map((fault) => `${file}: ${fault}`));
  return { ok: faults.length === 0, output: faults.join("\n") };
}
