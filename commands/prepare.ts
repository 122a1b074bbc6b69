// What must be made from the sources before anything runs: the Prisma client, and for production the built pages.

import { mustRun } from "./run-program.ts";
import { onChange } from "./stamp.ts";

const cache = "node_modules/.cache/hot-rodan";

export function generateClient(): Promise<void> {
  return onChange(
    {
      inputs: ["prisma/schema", "package-lock.json"],
      result: "node_modules/.prisma/client/index.js",
      stamp: `${cache}/client.stamp`,
    },
    async () => void (await mustRun("prisma", ["generate"])),
  );
}

export function buildPages(): Promise<void> {
  return onChange(
    {
      inputs: ["app", "public", "prisma/schema", "vite.config.ts", "package-lock.json"],
      result: "build/server/index.js",
      stamp: `${cache}/build.stamp`,
    },
    async () => void (await mustRun("remix", ["vite:build"], { env: { ...process.env, NODE_ENV: "production" } })),
  );
}
