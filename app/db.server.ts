// One pool for everything that speaks to PostgreSQL: SQL, Prisma and the job queue.
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import pg from "pg";
import { env } from "./env.server.ts";
import { log } from "./log.server.ts";
import { once } from "./once.server.ts";

export const pool = once("pool", () => {
  const made = new pg.Pool({
    connectionString: env.databaseUrl,
    max: env.databasePool,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: "hot-rodan",
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  made.on("error", (error) => log.warn({ err: error }, "an idle database connection broke"));
  made.on("connect", (client) => {
    client.on("error", (error) => log.warn({ err: error }, "a database connection broke"));
  });
  return made;
});

export const db = once("prisma", () => new PrismaClient({ adapter: new PrismaPg(pool) }));

/** Gives every connection back. The process can end afterwards. */
export async function closeDatabase(): Promise<void> {
  await db.$disconnect();
  if (!pool.ended && !pool.ending) await pool.end();
}
