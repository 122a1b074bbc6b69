// A program of the project's own (node_modules/.bin), run to its end.
import { spawn } from "node:child_process";
import path from "node:path";

export interface ProgramResult {
  code: number;
  output: string;
}

/** Runs it and gives back what it printed; with `show`, the reader sees it as it comes. */
export async function runProgram(
  name: string,
  args: readonly string[],
  { env = process.env, show = false }: { env?: NodeJS.ProcessEnv; show?: boolean } = {},
): Promise<ProgramResult> {
  const bin = path.resolve("node_modules/.bin");
  const child = spawn(path.join(bin, name), args, {
    env: { ...env, PATH: `${bin}${path.delimiter}${env.PATH ?? ""}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk;
      if (show) process.stdout.write(chunk);
    });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** As runProgram, but a program that fails is an error with what it said. */
export async function mustRun(
  name: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const { code, output } = await runProgram(name, args, options);
  if (code !== 0) throw new Error(`${name} ${args.join(" ")} ended with ${code}:\n${output}`);
  return output;
}
