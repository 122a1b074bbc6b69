// What Prometheus reads at /metrics. One registry per process.
import { createHash, timingSafeEqual } from "node:crypto";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { pool } from "./db.server.ts";
import { env } from "./env.server.ts";
import { once } from "./once.server.ts";

const prefix = "hotrodan_";

export const metrics = once("metrics", () => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: prefix + name, help, labelNames, registers });
  const histogram = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    buckets: number[],
  ) => new Histogram({ name: prefix + name, help, labelNames, buckets, registers });
  return {
    registry,
    httpSeconds: histogram(
      "http_request_seconds",
      "Time from request to the end of the answer",
      ["route", "method", "status"],
      [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    ),
    jobs: counter("jobs_total", "Jobs that ended, by task and outcome", ["task", "outcome"]),
    jobSeconds: histogram("job_seconds", "Duration of a job", ["task"], [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300]),
    deliveries: counter("webhook_deliveries_total", "Webhook deliveries by topic and answer", ["topic", "answer"]),
    inboxDeliveries: counter("inbox_deliveries_total", "Webhook deliveries by what came of them", ["outcome"]),
    inboxLagSeconds: histogram(
      "inbox_lag_seconds",
      "Time from the arrival of a batch's oldest delivery to the end of its application",
      [],
      [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 300],
    ),
    importRows: counter("import_rows_total", "Rows stored by imports", ["kind"]),
    tokenRefreshes: counter("token_refreshes_total", "Refreshes of access tokens", ["outcome"]),
    shopifyCalls: counter("shopify_calls_total", "Admin API requests by outcome", ["outcome"]),
    poolConnections: new Gauge({
      name: `${prefix}database_connections`,
      help: "Connections of the pool by state",
      labelNames: ["state"],
      registers,
    }),
  };
});

const digest = (text: string) => createHash("sha256").update(text).digest();
const isSame = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

const poolState = () => ({
  busy: pool.totalCount - pool.idleCount,
  idle: pool.idleCount,
  waiting: pool.waitingCount,
});

/** The answer to Prometheus, who must know METRICS_TOKEN where one is set. */
export async function readMetrics(request: Request): Promise<Response> {
  const expected = env.metricsToken && `Bearer ${env.metricsToken}`;
  if (expected && !isSame(request.headers.get("authorization") ?? "", expected))
    return new Response("The bearer token is missing or wrong.", { status: 401 });
  for (const [state, count] of Object.entries(poolState())) metrics.poolConnections.set({ state }, count);
  return new Response(await metrics.registry.metrics(), {
    headers: { "Content-Type": metrics.registry.contentType, "Cache-Control": "no-store" },
  });
}
