import { defineConfig } from "vitest/config";

// Machines are shared: a test that hangs ends, one that waits for its turn does not.
const testTimeout = 30_000;
const setupFiles = ["tests/support/no-console-error.ts"];
const withPostgres = {
  globalSetup: ["tests/support/postgres.ts"],
  setupFiles: [...setupFiles, "tests/support/database.ts"],
};

// Five kinds of test, from the quickest to the slowest. A test lies beside what it tests; whole stories lie in tests/.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "app/{derive,intake,push,ui}/**/*.test.{ts,tsx}",
            "app/*.test.ts",
            "commands/**/*.test.ts",
            "tests/*.test.ts",
          ],
          setupFiles,
          testTimeout,
        },
      },
      { test: { name: "stand-in", include: ["simulator/**/*.test.ts"], setupFiles, testTimeout } },
      {
        test: {
          name: "postgres",
          include: ["app/{store,shopify,jobs,lists,routes}/**/*.test.{ts,tsx}"],
          ...withPostgres,
          testTimeout,
        },
      },
      {
        test: {
          name: "flows",
          include: ["tests/flows/**/*.test.ts"],
          ...withPostgres,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/support/house.ts"],
          setupFiles,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
