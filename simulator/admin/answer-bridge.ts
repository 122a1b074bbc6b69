// What the admin's page asks the stand-in on behalf of App Bridge: tokens, scopes, things to choose, figures.
import { runGraphql } from "../admin-api.ts";
import { type Fields, isFields, RequestError, textOf } from "../http.ts";
import { grantScopes, revokeScopes, scopeDetail } from "../installation.ts";
import type { StandIn } from "../stand-in.ts";
import type { Node } from "../state/gid.ts";
import type { Shop } from "../state/world.ts";
import { sessionToken } from "./launch.ts";
import { listProducts } from "./lists.ts";

export const scopesIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(String) : String(value ?? "").split(",")).filter((scope) => scope !== "");

function pickFrom(shop: Shop, type: string, query: string): { id: string; title: string; displayName?: string }[] {
  if (type === "collection")
    return [...shop.tables.collections.scan({ by: "id" })].slice(0, 100).map((row) => {
      const node = row.node();
      return { id: node.id, title: String(node.title) };
    });
  const { nodes } = listProducts(shop, new URLSearchParams({ q: query }));
  if (type === "variant")
    return nodes.flatMap((node) =>
      ((node.variants as Node[] | undefined) ?? []).map((variant) => ({
        id: variant.id,
        title: String(variant.title),
        displayName: String(variant.displayName),
      })),
    );
  return nodes.map((node) => ({ id: node.id, title: String(node.title), handle: node.handle }));
}

async function directApi(standIn: StandIn, shop: Shop, fields: Fields) {
  const { app, installs } = standIn;
  if (!app.directApi)
    return { status: 403, body: JSON.stringify({ errors: "Direct API access is off in the app's configuration" }) };
  const asked: unknown = JSON.parse(textOf(fields, "body") || "{}");
  if (!isFields(asked) || typeof asked.query !== "string")
    return { status: 400, body: JSON.stringify({ errors: { query: "Required parameter missing or invalid" } }) };
  const caller = {
    app: { id: app.id, key: app.key, title: app.title },
    scopes: new Set(installs.scopesOf(shop.domain)),
    mode: "online" as const,
  };
  const variables = isFields(asked.variables) ? { variables: asked.variables } : {};
  const { status, body } = await runGraphql(standIn, shop, caller, { query: asked.query, ...variables }, false);
  return { status, body: JSON.stringify(body) };
}

export async function answerBridge(standIn: StandIn, shop: Shop, what: string, fields: Fields): Promise<unknown> {
  const installed = standIn.installs.isInstalled(shop.domain);
  if (!installed && what !== "vitals") throw new RequestError(403, `${standIn.app.title} is not installed`);
  switch (what) {
    case "session-token":
      return { token: sessionToken(standIn, shop) };
    case "scopes":
      return scopeDetail(standIn, shop);
    case "scopes/grant":
      grantScopes(standIn, shop, scopesIn(fields.scopes));
      return scopeDetail(standIn, shop);
    case "scopes/revoke": {
      const required = scopesIn(fields.scopes).find((scope) => standIn.app.scopes.includes(scope));
      if (required) throw new RequestError(400, `${required} is required and cannot be revoked by the app`);
      revokeScopes(standIn, shop, scopesIn(fields.scopes));
      return scopeDetail(standIn, shop);
    }
    case "pick":
      return pickFrom(shop, textOf(fields, "type"), textOf(fields, "query"));
    case "direct-api":
      return directApi(standIn, shop, fields);
    case "vitals": {
      const metrics = Array.isArray(fields.metrics) ? fields.metrics.filter(isFields) : [];
      for (const metric of metrics)
        standIn.vitals.push({
          name: textOf(metric, "name"),
          value: Number(metric.value),
          path: textOf(fields, "path"),
          at: new Date().toISOString(),
        });
      if (standIn.vitals.length > 2000) standIn.vitals.splice(0, 1000);
      return {};
    }
    default:
      throw new RequestError(404, `the admin host knows nothing called ${what}`);
  }
}
