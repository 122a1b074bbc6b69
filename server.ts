// The web process. Webhooks are answered here, before Remix; everything else is the built app, or, in development,
// Vite's, which follows every change of a file.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type RequestHandler, type Response } from "express";
import { answerDelivery } from "#app/answer-delivery.server.ts";
import { now } from "#app/clock.server.ts";
import { closeDatabase } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import { prepareQueue } from "#app/jobs/prepare-queue.ts";
import { log } from "#app/log.server.ts";
import { metrics } from "#app/metrics.server.ts";
import { createRouteNames } from "#app/route-names.server.ts";
import { onStopSignal } from "#app/stop.server.ts";
import { prepareInboxDays } from "#app/store/inbox/partitions.ts";

interface Pages {
  /** Files that the build, or Vite, serves. */
  files: RequestHandler[];
  build: () => Promise<ServerBuild>;
  close: () => Promise<void>;
}

async function builtPages(): Promise<Pages> {
  const place = "./build/server/index.js";
  const build = await import(place).catch((cause: unknown) => {
    throw new Error("the pages are not built; run npm run build", { cause });
  });
  return {
    files: [
      express.static("build/client/assets", { immutable: true, maxAge: "1y", index: false }),
      express.static("build/client", { maxAge: "1h", index: false }),
    ],
    build: async () => build,
    close: async () => {},
  };
}

async function changingPages(): Promise<Pages> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true } });
  return {
    files: [vite.middlewares],
    build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
    close: () => vite.close(),
  };
}

const isDevelopment = env.mode === "development";
const pages = isDevelopment ? await changingPages() : await builtPages();
const routeName = createRouteNames(isDevelopment ? null : (await pages.build()).routes);

/** Gives every request an id, measures it and, where it fails, says so. The query is left out: it holds a token. */
function observe(request: Request, response: Response, next: NextFunction) {
  const requestId = randomUUID();
  request.headers["x-request-id"] = requestId;
  response.setHeader("X-Request-Id", requestId);
  const stopTimer = metrics.httpSeconds.startTimer({ method: request.method, route: routeName(request.path) });
  response.on("finish", () => {
    const seconds = stopTimer({ status: String(response.statusCode) });
    const line = { requestId, method: request.method, path: request.path, status: response.statusCode, seconds };
    if (response.statusCode >= 500) log.error(line, "request failed");
    else log.debug(line, "request");
  });
  next();
}

const app = express();
app.disable("x-powered-by");
// A proxy in a private network may say under which name and protocol we were reached; a stranger may not.
app.set("trust proxy", "loopback, linklocal, uniquelocal");
app.use(observe);
app.use(compression());
const [first, ...rest] = pages.files;
if (first) app.use(isDevelopment ? "/" : "/assets", first);
for (const files of rest) app.use(files);
app.all("*", (request, response, next) => {
  pages
    .build()
    .then((build) => createRequestHandler({ build, mode: env.mode })(request, response, next))
    .catch(next);
});
app.use((error: Error, _request: Request, response: Response, next: NextFunction) => {
  log.error({ err: error, requestId: response.getHeader("X-Request-Id") }, "request failed");
  if (response.headersSent) next(error);
  else response.status(500).type("text/plain").send("Something went wrong on our side.");
});

await prepareQueue();
await prepareInboxDays(now()).catch((error: unknown) =>
  log.warn({ err: error }, "the inbox's days could not be made; until they are, deliveries lie together"),
);
const isWebhook = (url: string | undefined) => url === "/webhooks" || url?.startsWith("/webhooks?");
const server = createServer((request, response) =>
  isWebhook(request.url) ? answerDelivery(request, response) : app(request, response),
);
server.listen({ port: env.port, host: env.hostAddress, backlog: 2048 }, () => {
  const { port } = server.address() as AddressInfo;
  log.info({ pid: process.pid, host: env.hostAddress, port }, "web listening");
});
server.on("error", (error: NodeJS.ErrnoException) => {
  const inUse = error.code === "EADDRINUSE";
  log.fatal({ err: error }, inUse ? `port ${env.port} is in use; set PORT to another` : "the web server failed");
  process.exit(1);
});
// Longer than the idle time of usual load balancers, so that it is never us who closes a connection in use.
server.keepAliveTimeout = 75_000;

onStopSignal(10_000, async () => {
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection that was busy becomes idle later, and would then be kept for the client's next request.
  const timer = setInterval(() => server.closeIdleConnections(), 100);
  await closed;
  clearInterval(timer);
  await pages.close();
  await closeDatabase();
});
