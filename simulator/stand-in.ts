// The stand-in as one value: shops, the app, who has installed it, what was delivered and asked, and its two doors.
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { answerRequest } from "./answer-request.ts";
import { type AppFile, readAppFile } from "./app-file.ts";
import { type CallLedger, createCallLedger, type Faults, noFaults } from "./calls.ts";
import { type Installs, openInstalls } from "./oauth/installs.ts";
import { adminSchema } from "./schema.ts";
import { createWorld, type World } from "./state/world.ts";
import { createTunnel } from "./tunnel.ts";
import { createDispatch, type Dispatch } from "./webhooks/dispatch.ts";
import { createSender, type Sender } from "./webhooks/sender.ts";

export interface StandInOptions {
  shops: readonly string[];
  /** The app's shopify.app.toml; without one only the Admin API is served, with a token that is printed. */
  app?: string;
  appAddress?: string;
  apiKey?: string;
  apiSecret?: string;
  port?: number;
  tunnelPort?: number;
  state?: string;
}

/** What session tokens the admin host hands out; anything but "valid" is for tests of refusal. */
export type SessionTokenKind = "valid" | "forged" | "expired" | "foreign";

export interface StandIn {
  world: World;
  app: AppFile;
  /** False when the stand-in runs without an app of its own. */
  hasApp: boolean;
  appAddress: string;
  installs: Installs;
  sender: Sender;
  dispatch: Dispatch;
  calls: CallLedger;
  faults: Faults;
  sessionTokens: { kind: SessionTokenKind };
  /** Figures the app's frames reported, by metric name. */
  vitals: { name: string; value: number; path: string; at: string }[];
  staticToken: { token: string; scopes: ReadonlySet<string> } | null;
  origins: { admin: string; tunnel: string };
  close(): Promise<void>;
}

const noApp: AppFile = {
  id: "100000001",
  key: "stand-in",
  secret: "stand-in",
  title: "Stand-in",
  handle: "stand-in",
  url: "https://app.example",
  scopes: [],
  optionalScopes: [],
  directApi: false,
  apiVersion: "2026-10",
  subscriptions: [],
};

async function everyScope(): Promise<ReadonlySet<string>> {
  const { fieldAccess, typeAccess } = await adminSchema();
  const scopes = new Set<string>();
  for (const access of [...fieldAccess.values(), ...typeAccess.values()])
    for (const scope of access.anyOf) {
      scopes.add(scope);
      scopes.add(scope.replace(/^read_/, "write_"));
    }
  scopes.add("read_all_orders");
  return scopes;
}

export class PortError extends Error {
  constructor(port: number) {
    super(`Port ${port} is used by another program; give another one, or 0 for any free port.`);
    this.name = "PortError";
  }
}

async function listen(server: http.Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new PortError(port) : error),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function shut(server: http.Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  if (options.shops.length === 0) throw new Error("No shop is given: pass --shop FOLDER, once for every shop.");
  const appAddress = options.appAddress ?? "http://127.0.0.1:3000";
  if (!/^http:\/\/[^/]/.test(appAddress) || !URL.canParse(appAddress))
    throw new Error(`--app-address ${appAddress} is no address such as http://127.0.0.1:3000.`);
  const app = options.app
    ? readAppFile(options.app, {
        ...(options.apiKey && { key: options.apiKey }),
        ...(options.apiSecret && { secret: options.apiSecret }),
      })
    : noApp;
  if (options.state) mkdirSync(options.state, { recursive: true });

  const started: { standIn?: StandIn } = {};
  const admin = http.createServer((request, response) => {
    if (started.standIn) void answerRequest(started.standIn, request, response);
    else response.writeHead(503, { "retry-after": "1" }).end("The stand-in is still reading its shops.");
  });
  const origins = { admin: "", tunnel: "" };
  const tunnel = createTunnel({ appAddress, admin: () => origins.admin });
  origins.admin = await listen(admin, options.port ?? 0);
  let world: World | undefined;
  try {
    // Another host name makes the app another site to the browser, as it is inside the real admin: a process of its own,
    // and no storage shared with the page around it.
    if (options.app) origins.tunnel = (await listen(tunnel, options.tunnelPort ?? 0)).replace("127.0.0.1", "localhost");
    world = await createWorld({
      folders: [...options.shops],
      origin: origins.admin,
      ...(options.state && { stateFolder: options.state }),
    });
    const installs = openInstalls(options.state);
    const sender = createSender(() => app.secret);
    const dispatch = createDispatch({ app, appAddress, installs, sender });
    const opened = world;
    const standIn: StandIn = {
      world: opened,
      app,
      hasApp: options.app !== undefined,
      appAddress,
      installs,
      sender,
      dispatch,
      calls: createCallLedger(),
      faults: { ...noFaults },
      sessionTokens: { kind: "valid" },
      vitals: [],
      staticToken: options.app
        ? null
        : { token: `shpat_${randomBytes(16).toString("hex")}`, scopes: await everyScope() },
      origins,
      async close() {
        sender.close();
        await shut(admin);
        if (tunnel.listening) await shut(tunnel);
        await opened.save();
        await opened.close();
      },
    };
    opened.onChange(dispatch.onChange);
    await adminSchema();
    started.standIn = standIn;
    return standIn;
  } catch (error) {
    await shut(admin);
    if (tunnel.listening) await shut(tunnel);
    await world?.close();
    throw error;
  }
}
