// Processes that a command starts and ends: in sessions of their own, ready when they say so, ended when it ends.
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { Explained } from "./explain.ts";
import { aborted, goOnUnless } from "./stop-signal.ts";

export interface Child {
  name: string;
  pid: number;
  /** The line that said it was ready. */
  readyLine: string;
  /** Resolves when the process has ended, whoever ended it. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Asks it to stop, and insists after a while. */
  stop(): Promise<void>;
}

export interface ChildOptions {
  env: NodeJS.ProcessEnv;
  ready: string;
  /** Every line goes here as well. */
  logFolder: string;
  /** Milliseconds it may take to say so. */
  patience?: number;
  onLine?: (line: string) => void;
  /** Aborted: it is no longer waited for, but stopped. */
  signal?: AbortSignal;
}

const withParent = new URL("./with-parent.ts", import.meta.url).href;

/** Starts `node ARGS`; resolves once it has printed a line that holds `ready`. */
export async function startChild(name: string, args: readonly string[], options: ChildOptions): Promise<Child> {
  mkdirSync(options.logFolder, { recursive: true });
  const logFile = path.join(options.logFolder, `${name}.log`);
  const log = createWriteStream(logFile);
  const child = spawn(process.execPath, ["--enable-source-maps", "--import", withParent, ...args], {
    env: options.env,
    // Its own session: Ctrl-C reaches the command alone, which then stops its processes in order.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const last: string[] = [];
  const { promise: readyLine, resolve, reject } = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream as NonNullable<typeof stream> }).on("line", (line) => {
      log.write(`${line}\n`);
      last.push(line);
      if (last.length > 30) last.shift();
      options.onLine?.(line);
      if (line.includes(options.ready)) resolve(line);
    });
  }
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((settle) =>
    child.once("exit", (code, signal) => {
      log.end();
      settle({ code, signal });
      // What it said last is the reason; it has said it for people to read.
      reject(
        new Explained(
          `${last.join("\n") || "It said nothing."}\n("${name}" ended before it was ready; its log is ${logFile}.)`,
        ),
      );
    }),
  );
  child.once("error", reject);
  const patience = options.patience ?? 60_000;
  const timer = setTimeout(
    () => reject(new Error(`${name} was not ready after ${patience / 1000} s (see ${logFile}):\n${last.join("\n")}`)),
    patience,
  );
  if (options.signal) {
    const { signal } = options;
    aborted(signal)
      .then(() => goOnUnless(signal))
      .catch(reject);
  }
  try {
    return { name, pid: child.pid ?? 0, readyLine: await readyLine, ended, stop: () => stopChild(child, ended) };
  } catch (error) {
    await stopChild(child, ended);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function stopChild(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const insisted = new AbortController();
  await Promise.race([
    ended,
    sleep(20_000, undefined, { signal: insisted.signal }).then(
      () => child.kill("SIGKILL"),
      () => undefined,
    ),
  ]);
  insisted.abort();
  await ended;
}
