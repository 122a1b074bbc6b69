// Which change goes to which subscription: the app must be installed, hold the topic's scope, and the filter must match.
import { randomUUID } from "node:crypto";
import type { AppFile, Subscription } from "../app-file.ts";
import { subscriptionsOf } from "../graphql/webhook-subscriptions.ts";
import type { Installs } from "../oauth/installs.ts";
import { withImplied } from "../oauth/installs.ts";
import type { Change, Shop } from "../state/world.ts";
import { compileFilter } from "./filter.ts";
import { projectFields } from "./include-fields.ts";
import { knownTopics, payloadOf } from "./payloads/payload.ts";
import type { Sender } from "./sender.ts";

/** The scope without which Shopify does not deliver a topic; the longest matching beginning decides. */
const scopeByTopic: readonly [string, string][] = [
  ["orders/", "read_orders"],
  ["refunds/", "read_orders"],
  ["customers/merge", "read_customer_merge"],
  ["customers/", "read_customers"],
  ["customer.", "read_customers"],
  ["customers_", "read_customers"],
  ["segments/", "read_customers"],
  ["products/", "read_products"],
  ["collections/", "read_products"],
  ["inventory_", "read_inventory"],
  ["locations/", "read_locations"],
];
const always = new Set(["app/uninstalled", "customers/data_request", "customers/redact", "shop/redact"]);

export const scopeOfTopic = (topic: string): string | null =>
  always.has(topic) ? null : (scopeByTopic.find(([start]) => topic.startsWith(start))?.[1] ?? null);

/** A relative uri, or one on the app's public address, is posted to where the app really listens. */
export function addressOf(uri: string, app: AppFile, appAddress: string): string | null {
  if (uri.startsWith("/")) return new URL(uri, appAddress).href;
  if (!/^https?:/.test(uri)) return null;
  const url = new URL(uri);
  if (url.host === new URL(app.url).host) return new URL(url.pathname + url.search, appAddress).href;
  return url.protocol === "http:" && ["127.0.0.1", "localhost"].includes(url.hostname) ? url.href : null;
}

/** ORDERS_UPDATED is orders/updated, CUSTOMER_TAGS_ADDED is customer.tags_added. */
const topicOfEnum = new Map([...knownTopics].map((topic) => [topic.toUpperCase().replaceAll(/[/.]/g, "_"), topic]));

interface Ready extends Subscription {
  address: string;
  matches: (payload: Record<string, unknown>) => boolean;
}

export interface Dispatch {
  onChange(change: Change): void;
  /** Sends a body that comes from no change, such as a privacy request. */
  sendBody(shop: Shop, topic: string, payload: Record<string, unknown>): number;
  /** Topics the app asks for that the stand-in never sends. */
  unserved: readonly string[];
}

export function createDispatch(parts: {
  app: AppFile;
  appAddress: string;
  installs: Installs;
  sender: Sender;
}): Dispatch {
  const { app, installs, sender } = parts;
  const byTopic = new Map<string, Ready[]>();
  const unserved: string[] = [];
  const prepare = (subscription: Subscription): Ready | null => {
    const address = addressOf(subscription.uri, app, parts.appAddress);
    const { filter } = subscription;
    return address === null ? null : { ...subscription, address, matches: filter ? compileFilter(filter) : () => true };
  };
  for (const subscription of app.subscriptions) {
    const { topic, uri } = subscription;
    const ready = prepare(subscription);
    if (!ready || !knownTopics.has(topic)) unserved.push(ready ? topic : `${topic} to ${uri}`);
    if (ready) byTopic.set(topic, [...(byTopic.get(topic) ?? []), ready]);
  }

  /** What the app subscribed to in this one shop, by the API. */
  const ownOf = (shop: Shop, topic: string): Ready[] => {
    if (shop.tables.webhookSubscriptions.count() === 0) return [];
    return subscriptionsOf({ shop }, app.id)
      .filter((node) => topicOfEnum.get(String(node.topic)) === topic)
      .map((node) =>
        prepare({
          topic,
          uri: String(node.uri),
          name: (node.name as string | null) ?? null,
          includeFields: (node.includeFields as string[] | null) ?? [],
          filter: (node.filter as string | null) ?? null,
        }),
      )
      .filter((ready) => ready !== null);
  };
  const listenersOf = (shop: Shop, topic: string): Ready[] => [...(byTopic.get(topic) ?? []), ...ownOf(shop, topic)];

  const sendTo = (shop: Shop, topic: string, payload: Record<string, unknown>): number => {
    const eventId = randomUUID();
    const triggeredAt = new Date().toISOString();
    let sent = 0;
    for (const subscription of listenersOf(shop, topic)) {
      if (!subscription.matches(payload)) continue;
      sender.send({
        eventId,
        shop: shop.domain,
        topic,
        name: subscription.name,
        address: subscription.address,
        apiVersion: app.apiVersion,
        triggeredAt,
        body: Buffer.from(JSON.stringify(projectFields(payload, subscription.includeFields))),
      });
      sent += 1;
    }
    return sent;
  };
  const mayHear = (shop: Shop, topic: string): boolean => {
    if (always.has(topic)) return true;
    if (!installs.isInstalled(shop.domain)) return false;
    const scope = scopeOfTopic(topic);
    return scope === null || withImplied(installs.scopesOf(shop.domain)).has(scope);
  };

  return {
    unserved,
    onChange(change) {
      if (!mayHear(change.shop, change.topic) || listenersOf(change.shop, change.topic).length === 0) return;
      const payload = payloadOf(change);
      if (payload) sendTo(change.shop, change.topic, payload);
    },
    sendBody: (shop, topic, payload) => (mayHear(shop, topic) ? sendTo(shop, topic, payload) : 0),
  };
}
