// npm run check: what can be told in seconds. Types, lint and format, GraphQL documents on the real schema, and the pure
// tests but for the stand-in's own.
import { checkDocuments } from "./documents.ts";
import { runCommand } from "./explain.ts";
import { generateClient } from "./prepare.ts";
import { runProgram } from "./run-program.ts";

export interface Step {
  name: string;
  run(): Promise<{ ok: boolean; output: string }>;
}

const program = (name: string, bin: string, args: readonly string[]): Step => ({
  name,
  run: async () => {
    const { code, output } = await runProgram(bin, args);
    return { ok: code === 0, output };
  },
});

export const types = program("types", "tsc", ["-p", "."]);
export const lint = program("lint and format", "biome", ["check", "--error-on-warnings", "."]);
export const documents: Step = { name: "GraphQL documents", run: checkDocuments };
const pureTests = program("pure tests", "vitest", ["run", "--project", "unit"]);

/** Runs steps side by side, shows what failed, and gives back how many did. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  const results = await Promise.all(
    steps.map(async (step) => {
      const began = performance.now();
      const { ok, output } = await step.run();
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      process.stdout.write(`${ok ? "ok    " : "FAILED"} ${step.name} (${seconds} s)\n${ok ? "" : `${output}\n`}`);
      return ok;
    }),
  );
  return results.filter((ok) => !ok).length;
}

if (import.meta.main) {
  await runCommand(async () => {
    await generateClient();
    const failed = await runSteps([types, lint, documents, pureTests]);
    process.exitCode = failed ? 1 : 0;
  });
}
