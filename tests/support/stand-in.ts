// The stand-in for Shopify within the test's own process: requests to its shops are answered from a shop folder, and what
// happens in them is told to whoever listens, as the webhook it would be.
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { Session } from "@shopify/shopify-api";
import { keptPart } from "#app/intake/delivery.ts";
import { listenAsShopify } from "#app/shopify/listen-as-shopify.ts";
import { sessionStorage } from "#app/shopify.server.ts";
import { installShop, type ShopRecord } from "#app/store/app/shops.ts";
import type { Delivery } from "#app/store/inbox/delivery.ts";
import { openResult } from "#simulator/bulk/files.ts";
import { answer } from "#simulator/graphql/answer.ts";
import { createWorld, type Shop, type World } from "#simulator/state/world.ts";
import { payloadOf } from "#simulator/webhooks/payloads/payload.ts";

export const allScopes = [
  "read_orders",
  "read_all_orders",
  "read_customers",
  "read_customer_merge",
  "read_products",
  "read_inventory",
  "read_locations",
];

export interface StandInHere {
  world: World;
  shopOf(domain: string): Shop;
  /** Installs the app in a shop, as the store sees it; no import is begun. */
  install(domain: string): Promise<ShopRecord>;
  /** What happened since, as deliveries that the door would have put into the inbox. */
  takeDeliveries(): Delivery[];
  stop(): Promise<void>;
}

/** Says why Shopify cannot answer a request; null: it can. */
export type Refuse = (query: string, variables: Record<string, unknown>) => string | null;

export async function standInHere(
  folders: string[],
  scopes: readonly string[] = allScopes,
  refuse: Refuse = () => null,
): Promise<StandInHere> {
  const told: Delivery[] = [];
  let world: World | undefined;
  const shopify = await listenAsShopify(async ({ shop: domain, path, body }) => {
    if (!world) return { status: 503 };
    const file = openResult(world, path);
    if (file) return { body: await text(Readable.from(file.stream)), headers: { "Content-Type": "text/plain" } };
    const shop = world.shops.get(domain);
    if (!shop) return { status: 404 };
    const caller = {
      app: { id: "1", key: "test-key", title: "App" },
      scopes: new Set(scopes),
      mode: "offline",
    } as const;
    const request = body as { query: string; variables?: Record<string, unknown> };
    const reason = refuse(request.query, request.variables ?? {});
    if (reason) return { body: { errors: [{ message: reason, extensions: { code: "UNREADABLE" } }] } };
    return answer(shop, caller, request);
  });
  world = await createWorld({ folders, origin: shopify.origin });
  world.onChange((change) => {
    const kept = keptPart(change.topic, payloadOf(change));
    if (!kept) return;
    const eventKey = randomUUID();
    told.push({
      shopDomain: change.shop.domain,
      topic: change.topic,
      name: "",
      eventKey,
      bodyHash: Buffer.from(eventKey.replaceAll("-", ""), "hex"),
      webhookId: eventKey,
      apiVersion: null,
      triggeredAt: new Date(),
      body: Buffer.from(JSON.stringify(kept)),
    });
  });
  const shopOf = (domain: string) => {
    const shop = world?.shops.get(domain);
    if (!shop) throw new Error(`there is no ${domain}`);
    return shop;
  };
  return {
    world,
    shopOf,
    async install(domain) {
      const { info } = shopOf(domain);
      await sessionStorage.storeSession(
        new Session({ id: `offline_${domain}`, shop: domain, state: "", isOnline: false, accessToken: "shpat_1" }),
      );
      return installShop(
        {
          gid: `gid://shopify/Shop/${info.id}`,
          domain,
          name: info.name,
          currency: info.currency,
          timeZone: info.ianaTimezone,
          planName: info.plan,
        },
        { scopes, locale: "en", at: new Date(Date.now() - 60_000) },
      );
    },
    takeDeliveries: () => told.splice(0),
    async stop() {
      await shopify.stop();
      await world?.close();
    },
  };
}
