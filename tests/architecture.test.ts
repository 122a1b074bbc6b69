// The shape of the house (docs/architecture.md), held by reading every import.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

const read = (file: string) => readFileSync(path.join(root, file), "utf8");

/** Every module that a file names, as a path from the root where it is ours; what is a type alone may be left out. */
function importsOf(file: string, { types = true } = {}): string[] {
  const text = types ? read(file) : read(file).replaceAll(/^(?:import|export) type [\s\S]*?;$/gm, "");
  const names = [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)["']([^"']+)["']/g)].map(
    (match) => match[1] as string,
  );
  return names.map((name) => {
    if (name.startsWith("#")) return name.slice(1);
    if (name.startsWith(".")) return path.join(path.dirname(file), name);
    return name;
  });
}

const files = sources("app");
const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** The part of the app a file belongs to: its folder below app/, or the file itself. */
const partOf = (file: string) => file.split("/")[1] as string;

// What each folder may import of ours (a prefix below app/). What is not named is forbidden.
const allowed: Record<string, readonly string[]> = {
  derive: ["derive"],
  intake: ["intake", "derive", "shopify/types"],
  push: ["push", "derive", "shopify/types"],
  shopify: [
    "shopify",
    "api-use.server",
    "shopify.server",
    "env.server",
    "log.server",
    "metrics.server",
    "clock.server",
  ],
  store: ["store", "derive", "db.server", "env.server", "log.server", "metrics.server", "clock.server", "jobs/queue"],
  lists: ["lists", "store", "derive"],
  jobs: [
    "jobs",
    "shopify",
    "intake",
    "store",
    "derive",
    "push",
    "lists",
    "api-use.server",
    "shopify.server",
    "db.server",
    "env.server",
    "log.server",
    "metrics.server",
    "clock.server",
  ],
  ui: ["ui", "derive"],
  routes: [
    "routes",
    "ui",
    "derive",
    "push",
    "store",
    "lists",
    "jobs/queue",
    "shopify.server",
    "authenticate.server",
    "document-headers.server",
    "root",
    "env.server",
    "log.server",
    "metrics.server",
    "clock.server",
    "webhooks.server",
  ],
};

test.each(Object.entries(allowed))("%s imports only what it may", (folder, may) => {
  const strangers = files
    .filter((file) => partOf(file) === folder)
    .flatMap((file) =>
      (imports.get(file) ?? [])
        .filter((name) => name.startsWith("app/"))
        .map((name) => name.slice("app/".length))
        .filter(
          (name) =>
            !may.some((prefix) => name === prefix || name.startsWith(`${prefix}/`) || name.startsWith(`${prefix}.`)),
        )
        .map((name) => `${file} → ${name}`),
    );
  expect(strangers).toEqual([]);
});

test("every folder of app/ has a rule", () => {
  const folders = readdirSync(path.join(root, "app"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map((folder) => folder.name).filter((name) => !(name in allowed))).toEqual([]);
});

test("derive, intake and push do no IO, know no clock, no chance, and wait for nothing", () => {
  const impure =
    /\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\basync\b|\bawait\b|\bfetch\(|from ["']node:(?!buffer)/;
  const found = files
    .filter((file) => ["derive", "intake", "push"].includes(partOf(file)))
    .filter((file) => impure.test(read(file)));
  expect(found).toEqual([]);
});

test("SQL and Prisma live in store/ alone", () => {
  const found = files
    .filter((file) => partOf(file) !== "store" && file !== "app/db.server.ts")
    .filter((file) => /@prisma\/client|from ["']pg["']/.test(read(file)));
  expect(found).toEqual([]);
});

test("only env.server.ts reads the environment", () => {
  const found = [...files, "server.ts", "worker.ts"].filter(
    (file) => file !== "app/env.server.ts" && /process\.env/.test(read(file)),
  );
  expect(found).toEqual([]);
});

test("GraphQL lives in app/shopify/ alone", () => {
  const found = files.filter((file) => partOf(file) !== "shopify" && /#graphql/.test(read(file)));
  expect(found).toEqual([]);
});

test("the product never imports the stand-in, the commands or the tests", () => {
  const found = [...files, "server.ts", "worker.ts"].filter((file) =>
    importsOf(file).some((name) => /^(simulator|commands|bench|tests)\//.test(name)),
  );
  expect(found).toEqual([]);
});

test("the stand-in knows nothing of the app", () => {
  const found = sources("simulator").filter((file) => importsOf(file).some((name) => name.startsWith("app/")));
  expect(found).toEqual([]);
});

test("only the generator and evaluations know the hidden truth", () => {
  const found = [...files, ...sources("simulator")]
    .filter((file) => !file.startsWith("simulator/generator/"))
    .filter(
      (file) =>
        importsOf(file).some((name) => name.startsWith("simulator/generator/")) || /truth\.jsonl/.test(read(file)),
    );
  expect(found).toEqual([]);
});

test("no import cycle", () => {
  const state = new Map<string, "open" | "done">();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]) => {
    if (state.get(file) === "done" || !imports.has(file)) return;
    if (state.get(file) === "open") {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      return;
    }
    state.set(file, "open");
    for (const name of importsOf(file, { types: false })) visit(name, [...trail, file]);
    state.set(file, "done");
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

describe("tables", () => {
  const folder = "prisma/schema";
  const schema = existsSync(path.join(root, folder))
    ? readdirSync(path.join(root, folder))
        .filter((name) => name.endsWith(".prisma"))
        .map((name) => read(path.join(folder, name)))
        .join("\n")
    : "";
  const models = [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)].map((match) => ({
    name: match[1] as string,
    body: match[2] as string,
  }));

  test("there are some", () => expect(models.length).toBeGreaterThan(3));

  test("every key and every index begins with the shop", () => {
    const found = models
      .filter(({ name }) => name !== "Shop")
      .flatMap(({ name, body }) => {
        const keys = [...body.matchAll(/@@(?:id|unique|index)\(\s*(?:fields:\s*)?\[\s*(\w+)/g)].map(
          (match) => match[1] as string,
        );
        const single = [...body.matchAll(/^\s*(\w+)\s+\S+.*@(?:id|unique)\b/gm)].map((match) => match[1] as string);
        const hasKey = /@@id|@id\b/.test(body);
        return [...keys, ...single]
          .filter((key) => !key.startsWith("shop"))
          .map((key) => `${name}.${key}`)
          .concat(hasKey ? [] : [`${name} has no key`]);
      });
    expect(found).toEqual([]);
  });
});
