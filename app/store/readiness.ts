// Does the database answer, and has it the tables this code was written for?
import { readdirSync } from "node:fs";
import { pool } from "#app/db.server.ts";

function namedMigrations(): string[] {
  return readdirSync("prisma/migrations", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** Null when all is well, otherwise one sentence on what is missing. */
export async function readiness(): Promise<string | null> {
  try {
    const { rows } = await pool.query<{ migration_name: string }>(
      `select migration_name from "_prisma_migrations" where finished_at is not null and rolled_back_at is null`,
    );
    const applied = new Set(rows.map((row) => row.migration_name));
    const missing = namedMigrations().filter((name) => !applied.has(name));
    if (missing.length > 0) return `The migration ${missing.join(", ")} is not applied; run npm run setup.`;
    return null;
  } catch (error) {
    return `The database does not answer: ${error instanceof Error ? error.message : String(error)}`;
  }
}
