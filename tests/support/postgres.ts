// Once per run: a PostgreSQL of its own and a migrated template, which every test file copies (database.ts).
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeWorkerUtils } from "graphile-worker";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { removePostgres, startPostgres } from "#commands/postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresPort: number;
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-test-"));
  const server = await startPostgres(folder, { durable: false });
  await server.createDatabase("template_app");
  const client = new pg.Client(server.url("template_app"));
  await client.connect();
  const migrations = readdirSync("prisma/migrations", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of migrations.sort((a, b) => a.name.localeCompare(b.name)))
    await client.query(readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8"));
  await client.end();
  const utils = await makeWorkerUtils({ connectionString: server.url("template_app") });
  await utils.migrate();
  await utils.release();
  project.provide("postgresPort", server.port);
  return async () => {
    await server.stop();
    removePostgres(folder);
  };
}
