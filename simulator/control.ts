// The stand-in's controls: JSON over HTTP under /control/, for tests and benches. simulator/README.md lists them.
import type { IncomingMessage, ServerResponse } from "node:http";
import { perform } from "./admin/by-hand.ts";
import { launchUrl, sessionToken } from "./admin/launch.ts";
import { nameOf } from "./admin/layout.ts";
import { type BulkErrorCode, failNextBulk, slowBulk } from "./bulk/trouble.ts";
import { noFaults } from "./calls.ts";
import { type Fields, isFields, RequestError, readFields, sendJson, textOf } from "./http.ts";
import { changeScopes, installApp, revokeScopes, scopeDetail, sendShopRedact, uninstallApp } from "./installation.ts";
import type { Lifetimes } from "./oauth/installs.ts";
import type { SessionTokenKind, StandIn } from "./stand-in.ts";
import { type TableName, tableNames } from "./state/shapes.ts";
import type { Shop } from "./state/world.ts";
import { customerRedactPayload, dataRequestPayload } from "./webhooks/payloads/compliance.ts";
import { noTrouble, readTrouble } from "./webhooks/trouble.ts";

const tokenKinds: readonly SessionTokenKind[] = ["valid", "forged", "expired", "foreign"];

function readKind(fields: Fields): SessionTokenKind {
  const kind = tokenKinds.find((known) => known === (textOf(fields, "kind") || "valid"));
  if (!kind) throw new RequestError(400, `kind must be one of ${tokenKinds.join(", ")}`);
  return kind;
}

/** Takes the numbers whose names are already there. */
function takeNumbers<Target extends object>(target: Target, fields: Fields): Target {
  for (const [name, value] of Object.entries(fields)) {
    if (!(name in target)) throw new RequestError(400, `${name} is not one of ${Object.keys(target).join(", ")}`);
    if (typeof value !== "number" || !(value >= 0)) throw new RequestError(400, `${name} must be a number from 0 up`);
    Object.assign(target, { [name]: value });
  }
  return target;
}

const describe = (standIn: StandIn, shop: Shop) => ({
  domain: shop.domain,
  name: shop.info.name,
  now: shop.now().toISOString(),
  installed: standIn.installs.isInstalled(shop.domain),
  scopes: standIn.installs.scopesOf(shop.domain),
  counts: Object.fromEntries(tableNames.map((name) => [name, shop.tables[name].count()])),
});

function readTable(shop: Shop, name: string, search: URLSearchParams) {
  if (!tableNames.some((known) => known === name))
    throw new RequestError(404, `${name} is not one of ${tableNames.join(", ")}`);
  const after = Number(search.get("after") ?? 0);
  const limit = Math.min(Number(search.get("limit") ?? 250), 10_000);
  const nodes: unknown[] = [];
  for (const row of shop.tables[name as TableName].scan({
    by: "id",
    ...(after > 0 && { after: { value: after, id: after } }),
  })) {
    if (nodes.length === limit) return { nodes, next: Number(/(\d+)$/.exec((nodes.at(-1) as { id: string }).id)?.[1]) };
    nodes.push(row.node());
  }
  return { nodes, next: null };
}

function sendCompliance(standIn: StandIn, shop: Shop, fields: Fields): number {
  const topic = textOf(fields, "topic");
  const customer = textOf(fields, "customer");
  const gid = customer.startsWith("gid:") ? customer : `gid://shopify/Customer/${customer}`;
  if (topic === "shop/redact") return sendShopRedact(standIn, shop);
  if (topic === "customers/data_request")
    return standIn.dispatch.sendBody(shop, topic, dataRequestPayload(shop, gid, Date.now()));
  if (topic === "customers/redact") return standIn.dispatch.sendBody(shop, topic, customerRedactPayload(shop, gid));
  throw new RequestError(400, "topic must be customers/data_request, customers/redact or shop/redact");
}

const bulkErrors: readonly BulkErrorCode[] = ["ACCESS_DENIED", "INTERNAL_SERVER_ERROR", "TIMEOUT"];

function troubleBulk(shop: Shop, fields: Fields) {
  if (typeof fields.failAfter === "number") {
    const code = bulkErrors.find((known) => known === (fields.errorCode ?? "INTERNAL_SERVER_ERROR"));
    if (!code) throw new RequestError(400, `errorCode must be one of ${bulkErrors.join(", ")}`);
    failNextBulk(shop, fields.failAfter, code);
  }
  if (typeof fields.slowMilliseconds === "number") slowBulk(shop, fields.slowMilliseconds);
  return {};
}

type Act = (standIn: StandIn, shop: Shop, fields: Fields, search: URLSearchParams) => unknown;

const shopActs: Record<string, Act> = {
  "GET ": (standIn, shop) => describe(standIn, shop),
  "POST install": (standIn, shop, fields) => {
    installApp(standIn, shop, Array.isArray(fields.scopes) ? fields.scopes.map(String) : []);
    return scopeDetail(standIn, shop);
  },
  "POST uninstall": (standIn, shop) => {
    uninstallApp(standIn, shop);
    return describe(standIn, shop);
  },
  "POST scopes": (standIn, shop, fields) => {
    if (Array.isArray(fields.grant))
      changeScopes(standIn, shop, [...standIn.installs.scopesOf(shop.domain), ...fields.grant.map(String)]);
    if (Array.isArray(fields.revoke)) revokeScopes(standIn, shop, fields.revoke.map(String));
    return scopeDetail(standIn, shop);
  },
  "GET launch": (standIn, shop, _, search) => ({ url: launchUrl(standIn, shop, search.get("path") ?? "") }),
  "POST session-token": (standIn, shop, fields) => ({ token: sessionToken(standIn, shop, readKind(fields)) }),
  "POST access-token": (standIn, shop) => ({ token: standIn.installs.issueOffline(shop.domain, false).accessToken }),
  "POST tokens/expire": (standIn, shop) => standIn.installs.expireAccess(shop.domain) ?? {},
  "POST tokens/revoke": (standIn, shop) => standIn.installs.revokeTokens(shop.domain) ?? {},
  "POST compliance": (standIn, shop, fields) => ({ sent: sendCompliance(standIn, shop, fields) }),
  "POST send": (standIn, shop, fields) => {
    if (!isFields(fields.payload)) throw new RequestError(400, "payload must be an object");
    return { sent: standIn.dispatch.sendBody(shop, textOf(fields, "topic"), fields.payload) };
  },
  "POST bulk": (_, shop, fields) => troubleBulk(shop, fields),
  "GET node": (_, shop, __, search) => {
    const node = shop.find(search.get("id") ?? "");
    if (!node) throw new RequestError(404, `there is no ${search.get("id")}`);
    return node;
  },
};

const acts: Record<string, (standIn: StandIn, fields: Fields, search: URLSearchParams) => unknown> = {
  "GET shops": (standIn) => [...standIn.world.shops.values()].map((shop) => describe(standIn, shop)),
  "GET session-tokens": (standIn) => standIn.sessionTokens,
  "POST session-tokens": (standIn, fields) => Object.assign(standIn.sessionTokens, { kind: readKind(fields) }),
  "GET lifetimes": (standIn) => standIn.installs.lifetimes,
  "POST lifetimes": (standIn, fields) => takeNumbers<Lifetimes>(standIn.installs.lifetimes, fields),
  "GET trouble": (standIn) => standIn.sender.trouble(),
  "POST trouble": (standIn, fields) => {
    standIn.sender.setTrouble(readTrouble(fields));
    return standIn.sender.trouble();
  },
  "DELETE trouble": (standIn) => {
    standIn.sender.setTrouble(noTrouble);
    return standIn.sender.trouble();
  },
  "POST flush": (standIn) => {
    standIn.sender.flush();
    return { unfinished: standIn.sender.unfinished() };
  },
  "POST retry": (standIn) => {
    standIn.sender.retryNow();
    return { unfinished: standIn.sender.unfinished() };
  },
  "POST settle": async (standIn, fields) => {
    const patience = Number(fields.milliseconds ?? 10_000);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([standIn.sender.settle(), late]);
    clearTimeout(timer);
    return { unfinished: standIn.sender.unfinished() };
  },
  "GET deliveries": (standIn, _, search) => {
    const wanted = standIn.sender.ledger().filter((delivery) =>
      ["topic", "shop", "status"].every((name) => {
        const asked = search.get(name);
        return asked === null || delivery[name as "topic" | "shop" | "status"] === asked;
      }),
    );
    const withBody = search.get("body") === "1";
    return wanted.slice(-Number(search.get("limit") ?? 1000)).map(({ body, ...delivery }) => ({
      ...delivery,
      bytes: body.length,
      ...(withBody && { body: body.toString() }),
    }));
  },
  "DELETE deliveries": (standIn) => standIn.sender.clearLedger() ?? {},
  "GET calls": (standIn, _, search) => ({
    count: standIn.calls.count(),
    calls: standIn.calls.list().slice(-Number(search.get("limit") ?? 200)),
  }),
  "DELETE calls": (standIn) => standIn.calls.clear() ?? {},
  "GET faults": (standIn) => standIn.faults,
  "POST faults": (standIn, fields) => takeNumbers(standIn.faults, fields),
  "DELETE faults": (standIn) => Object.assign(standIn.faults, noFaults),
  "GET vitals": (standIn) => standIn.vitals,
  "DELETE vitals": (standIn) => standIn.vitals.splice(0),
};

async function runAct(
  standIn: StandIn,
  path: string,
  search: URLSearchParams,
  request: IncomingMessage,
): Promise<unknown> {
  const method = request.method ?? "GET";
  const rest = path.replace(/^\/control\/?/, "");
  const fields = method === "POST" ? await readFields(request) : {};
  const inShop = /^shops\/([^/]+)(?:\/(.*))?$/.exec(rest);
  if (!inShop) {
    if (rest === "")
      return {
        controls: [...Object.keys(acts), ...Object.keys(shopActs).map((act) => act.replace(" ", " shops/NAME/"))],
      };
    const act = acts[`${method} ${rest}`];
    if (!act) throw new RequestError(404, `there is no control ${method} ${rest}`);
    return act(standIn, fields, search);
  }
  const [, name, what = ""] = inShop;
  const shop = [...standIn.world.shops.values()].find((one) => nameOf(one) === name || one.domain === name);
  if (!shop) throw new RequestError(404, `there is no shop ${name}`);
  const deed = /^do\/([a-z-]+)$/.exec(what)?.[1];
  if (deed && method === "POST") {
    const { failed, ...outcome } = await perform(standIn, shop, deed, fields);
    if (failed) throw new RequestError(422, failed);
    return outcome;
  }
  const table = /^nodes\/(\w+)$/.exec(what)?.[1];
  if (table && method === "GET") return readTable(shop, table, search);
  const act = shopActs[`${method} ${what}`];
  if (!act) throw new RequestError(404, `there is no control ${method} ${what} of a shop`);
  return act(standIn, shop, fields, search);
}

export async function answerControl(
  standIn: StandIn,
  path: string,
  search: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    sendJson(response, 200, await runAct(standIn, path, search, request));
  } catch (error) {
    if (error instanceof RequestError) throw error;
    throw new RequestError(400, (error as Error).message);
  }
}
