// npm run demo from the outside: it starts, keeps what it has, ends without a trace, and says in a sentence what is wrong.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAlive, removePostgres } from "#commands/postgres.ts";
import { generateShop } from "#commands/shop.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "hot-rodan-demo-"));
const folder = path.join(scratch, "kept");
const running = new Set<ChildProcess>();

afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  removePostgres(path.join(folder, "postgres"));
  rmSync(scratch, { recursive: true, force: true });
});

interface Demo {
  child: ChildProcess;
  url: Promise<string>;
  ended: Promise<{ code: number | null; output: string }>;
  /** Everything it has printed. */
  said(): string;
}

function startDemo(args: readonly string[] = [], env: Record<string, string> = {}): Demo {
  const child = spawn(process.execPath, ["commands/demo.ts", ...args], {
    env: { ...process.env, DEMO_FOLDER: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let output = "";
  const { promise: url, resolve, reject } = Promise.withResolvers<string>();
  url.catch(() => {});
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      output += chunk;
      const found = /^(http:\/\/127\.0\.0\.1:\d+\/store\/\S+)$/m.exec(output);
      if (found?.[1]) resolve(found[1]);
    });
  const ended = new Promise<{ code: number | null; output: string }>((settle) =>
    child.once("close", (code) => {
      running.delete(child);
      reject(new Error(output));
      settle({ code, output });
    }),
  );
  return { child, url, ended, said: () => output };
}

/** Processes that have something to do with the folder, by what the system says of every process. */
function processesOf(place: string): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
        const environment = readFileSync(`/proc/${pid}/environ`, "utf8");
        return (words.includes(place) || environment.includes(`DEMO_FOLDER=${place}`)) && !words.includes("vitest")
          ? [words]
          : [];
      } catch {
        return [];
      }
    });
}

const isThere = (url: string) =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

describe.skipIf(process.platform !== "linux")("a demonstration", () => {
  let firstSecrets = "";

  test("prints one address that answers, and Ctrl-C leaves no process behind", async () => {
    const { child, url, ended } = startDemo(["--seed", "3"]);
    expect(await isThere(await url)).toBe(true);
    expect(processesOf(folder).length).toBeGreaterThan(3);
    firstSecrets = readFileSync(path.join(folder, "secrets.json"), "utf8");
    // As a terminal, npm and the launcher do it: the same Ctrl-C more than once.
    child.kill("SIGINT");
    child.kill("SIGINT");
    const { code, output } = await ended;
    expect(code, output).toBe(0);
    expect(processesOf(folder)).toEqual([]);
    expect(existsSync(path.join(folder, "running.json"))).toBe(false);
  });

  test("goes on from what it kept, and a second one beside it is refused with the first one's address", async () => {
    const { child, url, ended } = startDemo();
    const address = await url;
    expect(readFileSync(path.join(folder, "secrets.json"), "utf8")).toBe(firstSecrets);
    const second = await startDemo().ended;
    expect(second.code).toBe(1);
    expect(second.output).toContain(`already runs from this folder: ${address}`);
    child.kill("SIGTERM");
    await ended;
  });

  test("that is killed outright takes its processes with it, and the next start clears the database it left", async () => {
    const { child, url, ended } = startDemo();
    await url;
    child.kill("SIGKILL");
    await ended;
    await expect
      .poll(() => processesOf(folder).filter((words) => words.includes("server.ts") || words.includes("worker.ts")), {
        timeout: 20_000,
      })
      .toEqual([]);
    const next = startDemo();
    expect(await isThere(await next.url)).toBe(true);
    next.child.kill("SIGHUP");
    await next.ended;
    expect(processesOf(folder)).toEqual([]);
  });

  test("of another shop than the one it keeps wants --fresh; half a lock of a lost run is nobody's", async () => {
    writeFileSync(path.join(folder, "running.json"), '{"pid":');
    const { code, output } = await startDemo(["--seed", "4"]).ended;
    expect(code).toBe(1);
    expect(output).toContain("a small shop of seed 3");
    expect(output).toContain("--fresh");
  });
});

describe.skipIf(process.platform !== "linux")("a start that is broken off", () => {
  test("by one Ctrl-C stops in order, leaves nothing running and says so", async () => {
    const other = path.join(scratch, "broken-off");
    const { child, ended, said } = startDemo([], { DEMO_FOLDER: other });
    await expect.poll(said, { timeout: 30_000 }).toContain("Starting the stand-in");
    child.kill("SIGINT");
    const { code, output } = await ended;
    expect(processesOf(other)).toEqual([]);
    removePostgres(path.join(other, "postgres"));
    expect(code).toBe(1);
    expect(output).toContain("Stopped before it was ready.");
    expect(output).not.toContain("Starting web");
    expect(output).not.toMatch(/^\s+at /m);
  });

  test("at once takes the database with it", async () => {
    const other = path.join(scratch, "at-once");
    const script = `import { startPostgres } from "#commands/postgres.ts";
      process.stdout.write(String((await startPostgres(process.argv[1])).pid), () => process.exit(130));`;
    const { stdout, status } = spawnSync(process.execPath, ["--input-type=module", "--eval", script, other], {
      encoding: "utf8",
    });
    expect(status).toBe(130);
    expect(Number(stdout)).toBeGreaterThan(0);
    await expect.poll(() => isAlive(Number(stdout)), { timeout: 10_000 }).toBe(false);
    removePostgres(other);
  });
});

describe("what cannot work is said in one sentence", () => {
  const shop = path.join(scratch, "shop");
  beforeAll(() => generateShop({ size: "small", seed: 5, out: shop }));

  test.each([
    { name: "an option that does not exist", args: ["--colour", "red"], words: "--colour" },
    { name: "a size that does not exist", args: ["--size", "huge"], words: "choose small, medium or large" },
    { name: "a seed that is no number", args: ["--seed", "abc"], words: "--seed abc" },
    { name: "a port that cannot be", args: ["--port", "70000"], words: "from 0 to 65535" },
    {
      name: "an export into a file",
      args: ["--export", path.resolve("package.json")],
      words: "is a file, not a folder",
    },
    { name: "a shop folder that is not one", args: ["--shop", scratch], words: "no shop.json" },
    {
      name: "a size for a shop that brings its own data",
      args: ["--shop", shop, "--size", "small"],
      words: "leave out --size",
    },
  ])("$name", async ({ args, words }) => {
    const { code, output } = await startDemo(args, { DEMO_FOLDER: path.join(scratch, "other") }).ended;
    expect(code).toBe(1);
    expect(output).toContain(words);
    expect(output).not.toMatch(/^\s+at /m);
  });

  test("a port in use", async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, "127.0.0.1", () => resolve((taken.address() as { port: number }).port)),
    );
    const other = path.join(scratch, "port");
    const { code, output } = await startDemo(["--shop", shop, "--port", String(port)], { DEMO_FOLDER: other }).ended;
    taken.close();
    removePostgres(path.join(other, "postgres"));
    expect(code).toBe(1);
    expect(output).toContain(String(port));
    expect(output).not.toMatch(/^\s+at /m);
  });

  test("a malformed shop folder, with its file and line", async () => {
    const broken = path.join(scratch, "broken");
    cpSync(shop, broken, { recursive: true });
    const lines = readFileSync(path.join(broken, "customers.jsonl"), "utf8").split("\n");
    lines[6] = '{"id": "gid://shopify/Customer/1",';
    writeFileSync(path.join(broken, "customers.jsonl"), lines.join("\n"));
    const other = path.join(scratch, "malformed");
    const { code, output } = await startDemo(["--shop", broken], { DEMO_FOLDER: other }).ended;
    removePostgres(path.join(other, "postgres"));
    expect(code).toBe(1);
    expect(output).toMatch(/customers\.jsonl.*\b7\b/);
    expect(output).not.toMatch(/^\s+at /m);
  });
});

test("--export installs, imports, writes the lists and ends; the same shop gives the same files", async () => {
  const shop = path.join(scratch, "plus");
  // On the widest plan nothing waits for Shopify's limits.
  await generateShop({ size: "small", seed: 6, plan: "Shopify Plus", out: shop });
  const outs = [path.join(scratch, "out-1"), path.join(scratch, "out-2")];
  for (const [at, out] of outs.entries()) {
    const other = path.join(scratch, `export-${at}`);
    const { code, output } = await startDemo(["--shop", shop, "--export", out], { DEMO_FOLDER: other }).ended;
    removePostgres(path.join(other, "postgres"));
    expect(code, output).toBe(0);
  }
  const [first = "", second = ""] = outs;
  expect(readdirSync(first).sort()).toEqual([
    "catalogue.csv",
    "category-sales.csv",
    "cohorts.csv",
    "daily-sales.csv",
    "pairs.csv",
    "products.csv",
    "seasons.csv",
    "stock-up.csv",
    "variants.csv",
  ]);
  for (const file of readdirSync(first))
    expect(readFileSync(path.join(first, file), "utf8")).toBe(readFileSync(path.join(second, file), "utf8"));
}, 240_000);
