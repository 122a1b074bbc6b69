// npm test: everything that proves the product, from types to a real browser. Ends with one line of counts.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { documents, lint, runSteps, type Step, types } from "./check.ts";
import { runCommand } from "./explain.ts";
import { removePostgres, startPostgres } from "./postgres.ts";
import { buildPages, generateClient } from "./prepare.ts";
import { runProgram } from "./run-program.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "hot-rodan-check-"));

/** The migrations, applied one after another, give exactly the Prisma schema. */
const drift: Step = {
  name: "migrations against the Prisma schema",
  run: async () => {
    const folder = path.join(scratch, "drift");
    const postgres = await startPostgres(folder, { durable: false });
    try {
      const { code, output } = await runProgram(
        "prisma",
        [
          "migrate",
          "diff",
          "--from-migrations",
          "prisma/migrations",
          "--to-schema-datamodel",
          "prisma/schema",
          "--exit-code",
        ],
        { env: { ...process.env, DATABASE_URL: postgres.url("postgres") } },
      );
      return { ok: code === 0, output };
    } finally {
      await postgres.stop();
      removePostgres(folder);
    }
  },
};

const build: Step = {
  name: "build",
  run: async () => {
    try {
      await buildPages();
      return { ok: true, output: "" };
    } catch (error) {
      return { ok: false, output: String(error) };
    }
  },
};

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Runs some projects of vitest; a file that could not even be loaded counts as one failure. */
async function runTests(projects: readonly string[]): Promise<Counts> {
  const file = path.join(scratch, `${projects.join("-")}.json`);
  const { code } = await runProgram(
    "vitest",
    [
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      ...["--reporter", "default", "--reporter", "json", "--outputFile.json", file],
    ],
    { show: true },
  );
  try {
    const report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
    const unloaded = report.testResults.filter(
      (result) => result.status === "failed" && result.assertionResults.length === 0,
    ).length;
    const failed = report.numFailedTests + unloaded;
    return {
      passed: report.numPassedTests,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: report.numPendingTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

await runCommand(async () => {
  const began = performance.now();
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const count = ({ passed, failed, skipped }: Counts) => {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  };
  const countSteps = async (steps: readonly Step[]) => {
    const failed = await runSteps(steps);
    count({ passed: steps.length - failed, failed, skipped: 0 });
  };
  try {
    await generateClient();
    await countSteps([types, lint]);
    await countSteps([documents, drift]);
    count(await runTests(["unit", "stand-in", "postgres"]));
    await countSteps([build]);
    count(await runTests(["flows"]));
    count(await runTests(["browser"]));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  process.stdout.write(`all of it took ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  const skipped = total.skipped ? `, ${total.skipped} skipped` : "";
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
  process.exitCode = total.failed ? 1 : 0;
});
