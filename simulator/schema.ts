// Shopify's own Admin GraphQL schema. One file of one npm package is fetched, checked and kept; nothing of it is in the repository.
import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from "graphql";
import * as tar from "tar";

export const apiVersion = "2026-10";
const packageName = "@shopify/dev-mcp@1.16.0";
const packageSha512 = "tqgRnK7sQhjew+htxtleTH23nXB5fZcsrhWgEkomsorGXvLOB2mh2upwZm8uzuTDNTZnqtLMe64yIwh6s2awtw==";
const fileInPackage = `package/dist/data/admin_${apiVersion}.json.gz`;
const fileSha256 = "f3b522f264556925eada700e795e4a002a9cba83444ebcc6c0d724254a0c6593";
const cacheFolder = fileURLToPath(new URL("../node_modules/.cache/shopify/", import.meta.url));
const cacheFile = join(cacheFolder, `admin_${apiVersion}.json.gz`);

export class SchemaError extends Error {
  override name = "SchemaError";
}

let ensured: Promise<string> | undefined;

// The path of the schema file, fetched from the npm registry the first time.
export function ensureSchemaFile(): Promise<string> {
  ensured ??= findOrFetch().catch((error: unknown) => {
    ensured = undefined;
    throw error;
  });
  return ensured;
}

async function findOrFetch(): Promise<string> {
  if (existsSync(cacheFile) && sha256(await readFile(cacheFile)) === fileSha256) return cacheFile;
  const work = await mkdtemp(join(tmpdir(), "shopify-schema-"));
  try {
    await pack(work);
    const tarball = (await readdir(work)).find((name) => name.endsWith(".tgz"));
    if (!tarball)
      throw new SchemaError(`npm pack of ${packageName} left no archive in ${work}; run it by hand to see why.`);
    const found = createHash("sha512")
      .update(await readFile(join(work, tarball)))
      .digest("base64");
    if (found !== packageSha512)
      throw new SchemaError(
        `${packageName} from the registry is not the pinned archive (sha512 ${found}); it is refused. Check the registry in use.`,
      );
    await tar.x({ file: join(work, tarball), cwd: work, filter: (path) => path === fileInPackage });
    const extracted = join(work, fileInPackage);
    if (!existsSync(extracted)) throw new SchemaError(`${packageName} holds no ${fileInPackage}.`);
    if (sha256(await readFile(extracted)) !== fileSha256)
      throw new SchemaError(`${fileInPackage} in ${packageName} is not the pinned file; it is refused.`);
    await mkdir(cacheFolder, { recursive: true });
    const aside = join(cacheFolder, `${randomUUID()}.part`);
    await copyFile(extracted, aside);
    await rename(aside, cacheFile);
    return cacheFile;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function pack(folder: string): Promise<void> {
  const script = process.env.npm_execpath;
  const args = ["pack", packageName, "--pack-destination", folder, "--silent"];
  const byScript = script !== undefined && /\.[cm]?js$/.test(script);
  const child = byScript
    ? spawn(process.execPath, [script, ...args], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] })
    : spawn("npm", args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"], shell: process.platform === "win32" });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", (error) =>
      reject(new SchemaError(`npm could not be started to fetch ${packageName}: ${error.message}`)),
    );
    child.once("close", (code) => {
      if (code === 0) return resolve();
      const reason = complaint.trim().split("\n").slice(-3).join(" ");
      reject(
        new SchemaError(
          `Shopify's schema could not be fetched: npm pack ${packageName} failed (${reason || `exit code ${code}`}). Connect to an npm registry once; afterwards it is kept in node_modules/.cache/shopify.`,
        ),
      );
    });
  });
}

interface ScopeItem {
  type: "type" | "field";
  typeName: string;
  fieldName?: string;
  requiredAccess: string;
  offlineScopes: string[];
}

export interface Access {
  anyOf: readonly string[];
  requiredAccess: string;
}

export interface AdminSchema {
  schema: GraphQLSchema;
  typeAccess: ReadonlyMap<string, Access>;
  fieldAccess: ReadonlyMap<string /* Type.field */, Access>;
  // Names, addresses, phones and e-mails: Shopify serves them only to apps approved for level 2 customer data.
  protectedFields: ReadonlySet<string /* Type.field */>;
}

interface SchemaFile {
  data: { __schema: { types: { name: string; fields?: { name: string; isProtected?: boolean }[] | null }[] } };
  offline_scopes: { items: ScopeItem[] };
}

let built: Promise<AdminSchema> | undefined;

export function adminSchema(): Promise<AdminSchema> {
  built ??= build().catch((error: unknown) => {
    built = undefined;
    throw error;
  });
  return built;
}

async function build(): Promise<AdminSchema> {
  const file: SchemaFile = JSON.parse(gunzipSync(await readFile(await ensureSchemaFile())).toString("utf8"));
  const typeAccess = new Map<string, Access>();
  const fieldAccess = new Map<string, Access>();
  for (const item of file.offline_scopes.items) {
    if (item.offlineScopes.length === 0) continue;
    const access = { anyOf: item.offlineScopes, requiredAccess: item.requiredAccess.trim() };
    if (item.type === "type") typeAccess.set(item.typeName, access);
    else fieldAccess.set(`${item.typeName}.${item.fieldName}`, access);
  }
  const protectedFields = new Set<string>();
  for (const type of file.data.__schema.types)
    for (const field of type.fields ?? []) if (field.isProtected) protectedFields.add(`${type.name}.${field.name}`);
  const schema = buildClientSchema(introspectionOf(file), { assumeValid: true });
  return { schema, typeAccess, fieldAccess, protectedFields };
}

// The file's hash is pinned, so its shape is known: it is an introspection result with Shopify's metadata added.
function introspectionOf(file: SchemaFile): IntrospectionQuery {
  return file.data as unknown as IntrospectionQuery;
}
