// The same promise as Shopify's Remix template would make it: authenticate.webhook, the session read by Prisma, the
// delivery written by Prisma, then 200.
import "@shopify/shopify-app-remix/adapters/node";
import { createRequestHandler } from "@remix-run/express";
import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import { Session } from "@shopify/shopify-api";
import { ApiVersion, AppDistribution, shopifyApp } from "@shopify/shopify-app-remix/server";
import express from "express";
import { db } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";

const readSession = async (id: string) => {
  const domain = id.replace("offline_", "");
  const row = await db.session.findUnique({ where: { shopDomain_id: { shopDomain: domain, id } } });
  return row
    ? new Session({ id, shop: domain, state: "", isOnline: false, scope: row.scope ?? "", accessToken: "a-token" })
    : undefined;
};
const never = async () => true;

const shopify = shopifyApp({
  apiKey: env.apiKey,
  apiSecretKey: env.apiSecrets[0],
  apiVersion: ApiVersion.October26,
  scopes: ["read_orders"],
  appUrl: env.appUrl,
  distribution: AppDistribution.AppStore,
  logger: { level: 0 },
  sessionStorage: {
    storeSession: never,
    loadSession: readSession,
    deleteSession: never,
    deleteSessions: never,
    findSessionsByShop: async () => [],
  },
});

async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const { shop, topic, payload, webhookId } = await shopify.authenticate.webhook(request);
  const triggeredAt = new Date(request.headers.get("x-shopify-triggered-at") ?? "");
  await db.inbox.create({
    data: {
      shopDomain: shop,
      day: new Date(triggeredAt.toISOString().slice(0, 10)),
      topic,
      name: "template",
      eventKey: webhookId,
      bodyHash: Buffer.alloc(16),
      webhookId,
      triggeredAt,
      body: Buffer.from(JSON.stringify(payload)),
    },
  });
  return new Response();
}

const empty = () => null;
const build = {
  entry: { module: { default: () => new Response("") } },
  routes: {
    root: { id: "root", path: "", module: { default: empty } },
    webhooks: { id: "webhooks", parentId: "root", path: "webhooks", module: { action } },
  },
  assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "1" },
  publicPath: "/build/",
  assetsBuildDirectory: "build",
  future: {},
  mode: "production",
  isSpaMode: false,
  basename: "/",
} as unknown as ServerBuild;

const app = express();
app.disable("x-powered-by");
app.all("*", createRequestHandler({ build, mode: "production" }));
app.listen(env.port, "127.0.0.1", 2048, () => process.stdout.write("template listening\n"));
