// The doors a shop's own address has: the Admin API and the token endpoint. Everything else there is not found.
import type { IncomingMessage, ServerResponse } from "node:http";
import { operationName } from "./calls.ts";
import { answer } from "./graphql/answer.ts";
import type { Caller } from "./graphql/context.ts";
import { isFields, RequestError, readBody, readFields, redirect, sendJson } from "./http.ts";
import { answerTokenRequest } from "./oauth/access-token.ts";
import { apiVersion } from "./schema.ts";
import type { StandIn } from "./stand-in.ts";
import type { Shop } from "./state/world.ts";

const invalidToken = "[API] Invalid API key or access token (unrecognized login or wrong password)";

/** An older version falls forward to the one that is served; one that is no version, or not yet one, is not found. */
function servedVersion(asked: string): string | null {
  if (!/^20\d\d-(01|04|07|10)$/.test(asked)) return null;
  return asked <= apiVersion ? apiVersion : null;
}

export function callerOf(standIn: StandIn, shop: Shop, token: string): Caller | null {
  const { app, installs, staticToken } = standIn;
  const ours = { id: app.id, key: app.key, title: app.title };
  if (staticToken && token === staticToken.token) return { app: ours, scopes: staticToken.scopes, mode: "offline" };
  const access = installs.findAccess(shop.domain, token);
  return access ? { app: ours, scopes: new Set(installs.scopesOf(shop.domain)), mode: access.mode } : null;
}

export interface GraphqlRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

function readGraphql(body: string): GraphqlRequest | null {
  let fields: unknown;
  try {
    fields = JSON.parse(body);
  } catch {
    return null;
  }
  if (!isFields(fields) || typeof fields.query !== "string") return null;
  return {
    query: fields.query,
    ...(isFields(fields.variables) && { variables: fields.variables }),
    ...(typeof fields.operationName === "string" && { operationName: fields.operationName }),
  };
}

const throttled = {
  errors: [
    {
      message: "Throttled",
      extensions: { code: "THROTTLED", documentation: "https://shopify.dev/api/usage/rate-limits" },
    },
  ],
};

const errorsOf = (body: unknown): string[] => {
  const errors = isFields(body) ? body.errors : null;
  return Array.isArray(errors) ? errors.map((error) => (isFields(error) ? String(error.message) : String(error))) : [];
};

export async function runGraphql(
  standIn: StandIn,
  shop: Shop,
  caller: Caller,
  asked: GraphqlRequest,
  costDebug: boolean,
): Promise<{ status: number; body: unknown }> {
  const begun = performance.now();
  const { faults, calls } = standIn;
  if (faults.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.latencyMs));
  const result =
    Math.random() * 100 < faults.serverErrorPercent
      ? { status: 503, body: { errors: "Service Unavailable" } }
      : Math.random() * 100 < faults.throttledPercent
        ? { status: 200, body: throttled }
        : await answer(shop, caller, asked, { costDebug });
  const extensions = isFields(result.body) && isFields(result.body.extensions) ? result.body.extensions : {};
  calls.add({
    at: new Date().toISOString(),
    shop: shop.domain,
    operation: operationName(asked.query, asked.operationName),
    query: asked.query,
    variables: asked.variables ?? null,
    status: result.status,
    errors: errorsOf(result.body),
    cost: extensions.cost ?? null,
    ms: Math.round(performance.now() - begun),
  });
  return result;
}

async function answerGraphql(
  standIn: StandIn,
  shop: Shop,
  version: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const served = servedVersion(version);
  if (!served) return sendJson(response, 404, { errors: "Not Found" });
  const headers = { "x-shopify-api-version": served, "x-request-id": crypto.randomUUID() };
  const caller = callerOf(standIn, shop, String(request.headers["x-shopify-access-token"] ?? ""));
  if (!caller) return sendJson(response, 401, { errors: invalidToken }, headers);
  if (request.method !== "POST") return sendJson(response, 405, { errors: "Method Not Allowed" }, headers);
  const text = (await readBody(request)).toString();
  const asked = (request.headers["content-type"] ?? "").startsWith("application/graphql")
    ? { query: text }
    : readGraphql(text);
  if (!asked) return sendJson(response, 400, { errors: { query: "Required parameter missing or invalid" } }, headers);
  const debug = request.headers["shopify-graphql-cost-debug"] === "1";
  const { status, body } = await runGraphql(standIn, shop, caller, asked, debug);
  sendJson(response, status, body, headers);
}

export async function answerShopAddress(
  standIn: StandIn,
  domain: string,
  path: string,
  search: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const shop = standIn.world.shops.get(domain);
  if (!shop) return sendJson(response, 404, { errors: "Not Found" });
  if (path === "/admin/oauth/access_token") {
    if (request.method !== "POST") throw new RequestError(405, "the token endpoint takes POST");
    const { status, body } = answerTokenRequest(standIn.app, standIn.installs, domain, await readFields(request));
    return sendJson(response, status, body);
  }
  const version = /^\/admin\/api\/([^/]+)\/graphql\.json$/.exec(path)?.[1];
  if (version) return answerGraphql(standIn, shop, version, request, response);
  if (path === "/admin/oauth/install" || path === "/admin/oauth/authorize")
    return redirect(response, `${standIn.origins.admin}/store/${domain.split(".")[0]}/oauth/install?${search}`);
  return sendJson(response, 404, { errors: "Not Found" });
}
