// One call to a shop's Admin API: within its cost budget, tried again where that can help, every refusal an error.
import { setTimeout as sleep } from "node:timers/promises";
import { noteCall } from "#app/api-use.server.ts";
import { log } from "#app/log.server.ts";
import { metrics } from "#app/metrics.server.ts";
import { apiVersion } from "#app/shopify.server.ts";
import { AccessError, type AccessProblem, FailedError, GraphqlError, UnavailableError, UserError } from "./errors.ts";
import { learnPoints, type ThrottleStatus, takePoints } from "./throttle.ts";
import { accessToken } from "./token.ts";

const mostAttempts = 7;
const firstPauseMs = 500;
const longestPauseMs = 30_000;
const patienceMs = 30_000;

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[] | string;
  extensions?: {
    cost?: { requestedQueryCost?: number; actualQueryCost?: number | null; throttleStatus?: ThrottleStatus };
  };
}

interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Whether a mutation may be sent again when it is unknown whether Shopify took it. Queries always may. */
  repeatable?: boolean;
}

const refusals: Record<number, [AccessProblem, string]> = {
  402: ["shop-frozen", "the shop is frozen (402) until its owner pays Shopify"],
  403: ["address-not-allowed", "Shopify refuses our network address (403); check the app's IP allowlist"],
  404: ["shop-gone", "there is no such shop any more (404)"],
  423: ["shop-locked", "Shopify has locked the shop (423)"],
};

// What a document cost when it was last asked, by its text. A first request is assumed to be small.
const costs = new Map<string, number>();
const firstCost = 10;

/** Longer each time, and never the same for two callers that failed together. */
function pauseMs(attempt: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
}

function retryAfterMs(response: Response): number | undefined {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(longestPauseMs, seconds * 1000) : undefined;
}

function errorsOf(answer: Answer): { messages: string[]; codes: string[] } {
  const errors = typeof answer.errors === "string" ? [{ message: answer.errors }] : (answer.errors ?? []);
  return {
    messages: errors.map((error) => error.message),
    codes: errors.flatMap((error) => ("extensions" in error && error.extensions?.code) || []),
  };
}

function refuseUserErrors(domain: string, data: Record<string, unknown>): void {
  for (const [field, value] of Object.entries(data)) {
    const userErrors =
      typeof value === "object" && value !== null && "userErrors" in value && Array.isArray(value.userErrors)
        ? (value.userErrors as { message: string; field?: string[] | null; code?: string | null }[])
        : [];
    if (userErrors.length === 0) continue;
    const words = userErrors.map(({ field: at, message }) => (at ? `${at.join(".")}: ${message}` : message));
    const codes = userErrors.flatMap(({ code }) => code ?? []);
    throw new UserError(`${domain}: ${field} was refused: ${words.join("; ")}`, codes);
  }
}

type Outcome =
  | { data: Record<string, unknown> }
  | { again: number | undefined; why: string; hasFailed?: boolean }
  | { refusedToken: string };

async function ask(domain: string, document: string, variables: object, options: CallOptions): Promise<Outcome> {
  const isQuery = !/^\s*(#.*\s+)*mutation\b/.test(document);
  const maySendAgain = isQuery || options.repeatable === true;
  const token = await accessToken(domain);
  const timeout = AbortSignal.timeout(patienceMs);
  let response: Response;
  let text: string;
  try {
    response = await fetch(`https://${domain}/admin/api/${apiVersion}/graphql.json`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-Shopify-Access-Token": token },
      body: JSON.stringify({ query: document, variables }),
      signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
    });
    text = await response.text();
  } catch (cause) {
    options.signal?.throwIfAborted();
    if (!maySendAgain) throw new UnavailableError(`${domain}: Shopify did not answer a mutation`, { cause });
    return { again: undefined, why: `no answer (${cause instanceof Error ? cause.message : String(cause)})` };
  }
  if (response.status === 401) return { refusedToken: token };
  const refusal = refusals[response.status];
  if (refusal) throw new AccessError(domain, ...refusal);
  if (response.status === 429) return { again: retryAfterMs(response), why: "429" };
  if (response.status >= 500) {
    if (!maySendAgain) throw new UnavailableError(`${domain}: Shopify answered ${response.status} to a mutation`);
    return { again: retryAfterMs(response), why: String(response.status) };
  }
  const answer = readAnswer(domain, response.status, text);
  return takeAnswer(domain, document, answer, maySendAgain);
}

function readAnswer(domain: string, status: number, text: string): Answer {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnavailableError(`${domain}: Shopify answered ${status} with something that is not JSON`, { cause });
  }
}

function takeAnswer(domain: string, document: string, answer: Answer, maySendAgain: boolean): Outcome {
  const cost = answer.extensions?.cost;
  const status = cost?.throttleStatus;
  if (status) learnPoints(domain, status);
  if (cost?.requestedQueryCost) costs.set(document, cost.requestedQueryCost);
  const { messages, codes } = errorsOf(answer);
  const isThrottled = codes.includes("THROTTLED");
  // What was put off costs nothing.
  noteCall(domain, { cost: isThrottled ? 0 : (cost?.actualQueryCost ?? cost?.requestedQueryCost ?? 0), isThrottled });
  if (isThrottled) {
    const missing = (cost?.requestedQueryCost ?? 0) - (status?.currentlyAvailable ?? 0);
    return { again: status && missing > 0 ? (missing / status.restoreRate) * 1000 : undefined, why: "throttled" };
  }
  if (codes.includes("INTERNAL_SERVER_ERROR")) {
    if (!maySendAgain) throw new UnavailableError(`${domain}: Shopify failed at a mutation: ${messages.join("; ")}`);
    return { again: undefined, why: messages.join("; "), hasFailed: true };
  }
  if (messages.length > 0) throw new GraphqlError(`${domain}: ${messages.join("; ")}`, codes);
  if (!answer.data) throw new GraphqlError(`${domain}: Shopify answered without data`, []);
  refuseUserErrors(domain, answer.data);
  return { data: answer.data };
}

/** Sends a document and returns its data. The caller parses what it gets. */
export async function callAdmin(
  domain: string,
  document: string,
  variables: object = {},
  options: CallOptions = {},
): Promise<Record<string, unknown>> {
  let tokenRenewed = false;
  let why = "";
  let hasFailed = false;
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    await takePoints(domain, costs.get(document) ?? firstCost, options.signal);
    const outcome = await ask(domain, document, variables, options);
    if ("data" in outcome) {
      metrics.shopifyCalls.inc({ outcome: "done" });
      return outcome.data;
    }
    if ("refusedToken" in outcome) {
      metrics.shopifyCalls.inc({ outcome: "unauthorized" });
      if (tokenRenewed) throw new AccessError(domain, "token-refused", "Shopify refuses even a new token");
      tokenRenewed = true;
      await accessToken(domain, { refused: outcome.refusedToken });
      continue;
    }
    metrics.shopifyCalls.inc({ outcome: "again" });
    ({ why, hasFailed = false } = outcome);
    const pause = outcome.again ?? pauseMs(attempt);
    log.debug({ domain, attempt, why, pauseMs: Math.round(pause) }, "asking Shopify again");
    if (attempt < mostAttempts) await sleep(pause, undefined, options.signal ? { signal: options.signal } : {});
  }
  const Problem = hasFailed ? FailedError : UnavailableError;
  throw new Problem(`${domain}: Shopify did not take the request after ${mostAttempts} attempts (${why})`);
}
