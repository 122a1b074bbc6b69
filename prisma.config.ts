// How the Prisma command line works here: with the JavaScript engine over pg, so nothing is downloaded.
import { defineConfig } from "prisma/config";
import { MigrationPg } from "./prisma/migration-adapter.ts";

// The command line insists on native engines even where none is used. Any existing file keeps it from fetching them.
process.env.PRISMA_QUERY_ENGINE_LIBRARY ??= process.execPath;
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
process.env.CHECKPOINT_DISABLE ??= "1";
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= "1";

// The schema engine leaves timers of 10 and 60 seconds behind, which would keep the finished command alive.
const realSetTimeout = globalThis.setTimeout;
globalThis.setTimeout = Object.assign((...args: Parameters<typeof realSetTimeout>) => {
  const timer = realSetTimeout(...args);
  if (Number(args[1]) >= 10_000) timer.unref();
  return timer;
}, realSetTimeout);

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  experimental: { adapter: true },
  engine: "js",
  adapter: async () => {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set; give it as postgresql://user:password@host:5432/database");
    return new MigrationPg(url);
  },
});
