// Webhook deliveries: durable before they are acknowledged, applied afterwards, kept for a week.
import { pool } from "#app/db.server.ts";
import { defaultSettings } from "#app/derive/basics/settings.ts";
import { enqueue } from "#app/jobs/queue.ts";
import { inTransaction, type Tx } from "#app/store/transaction.ts";

export interface Delivery {
  shopDomain: string;
  topic: string;
  /** The subscription's name in shopify.app.toml, or "". */
  name: string;
  /** Shopify's event id, or the webhook id where there is none. */
  eventKey: string;
  bodyHash: Buffer;
  webhookId: string;
  apiVersion: string | null;
  triggeredAt: Date;
  /** The fields we keep, and nothing else of what was sent. */
  body: unknown;
}

export type ClaimedDelivery = Delivery & { receivedAt: Date; attempts: number };

const mostAttempts = 8;
const deadDays = 30;
const keyMatches = `"shopDomain" = $1 and topic = $2 and name = $3 and "eventKey" = $4 and "bodyHash" = $5`;
const keyOf = (delivery: Delivery) => [
  delivery.shopDomain,
  delivery.topic,
  delivery.name,
  delivery.eventKey,
  delivery.bodyHash,
];

/** Stores a delivery and rings for its application. The same delivery again is the same row. */
export async function takeIn(delivery: Delivery): Promise<void> {
  await inTransaction(async (tx) => {
    const { rowCount } = await tx.query(
      `insert into "WebhookDelivery"
         ("shopDomain", topic, name, "eventKey", "bodyHash", "webhookId", "apiVersion", "triggeredAt", body)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict do nothing`,
      [
        ...keyOf(delivery),
        delivery.webhookId,
        delivery.apiVersion,
        delivery.triggeredAt,
        JSON.stringify(delivery.body),
      ],
    );
    if (rowCount) await enqueue(tx, "apply-deliveries", { shopDomain: delivery.shopDomain });
  });
}

// A delivery that failed is tried again after 10 s, 20 s, 40 s and so on, at most 30 minutes.
const dueAt = `"triedAt" + least(interval '30 minutes', interval '5 seconds' * power(2, attempts))`;

/** The oldest delivery of a shop that is due and that nobody else works on; held until the transaction ends. */
export async function claimDelivery(tx: Tx, shopDomain: string): Promise<ClaimedDelivery | undefined> {
  const { rows } = await tx.query<ClaimedDelivery>(
    `select "shopDomain", topic, name, "eventKey", "bodyHash", "webhookId", "apiVersion", "triggeredAt", "receivedAt",
            body, attempts
     from "WebhookDelivery"
     where "shopDomain" = $1 and status = 'waiting' and ("triedAt" is null or ${dueAt} <= now())
     order by "triggeredAt", "receivedAt"
     limit 1
     for update skip locked`,
    [shopDomain],
  );
  return rows[0];
}

/** When the next waiting delivery of a shop is due. */
export async function nextDelivery(shopDomain: string): Promise<Date | null> {
  const { rows } = await pool.query<{ due: Date | null }>(
    `select min(coalesce(${dueAt}, now())) as due
     from "WebhookDelivery"
     where "shopDomain" = $1 and status = 'waiting'`,
    [shopDomain],
  );
  return rows[0]?.due ?? null;
}

export async function finishDelivery(tx: Tx, delivery: Delivery): Promise<void> {
  await tx.query(
    `update "WebhookDelivery" set status = 'done', attempts = attempts + 1, failure = null, "triedAt" = now()
     where ${keyMatches}`,
    keyOf(delivery),
  );
}

/** Notes why a delivery could not be applied. After enough attempts it is dead and waits for a person. */
export async function failDelivery(tx: Tx, delivery: Delivery, failure: string): Promise<"waiting" | "dead"> {
  const { rows } = await tx.query<{ status: "waiting" | "dead" }>(
    `update "WebhookDelivery" set
       attempts = attempts + 1,
       failure = $6,
       "triedAt" = now(),
       status = case when attempts + 1 >= ${mostAttempts} then 'dead' else 'waiting' end
     where ${keyMatches}
     returning status`,
    [...keyOf(delivery), failure],
  );
  return rows[0]?.status ?? "dead";
}

/** How many deliveries of a shop are in each state. */
export async function countDeliveries(shopDomain: string): Promise<Record<"waiting" | "done" | "dead", number>> {
  const { rows } = await pool.query<{ status: "waiting" | "done" | "dead"; count: number }>(
    `select status, count(*)::int as count from "WebhookDelivery" where "shopDomain" = $1 group by status`,
    [shopDomain],
  );
  return { waiting: 0, done: 0, dead: 0, ...Object.fromEntries(rows.map((row) => [row.status, row.count])) };
}

/** Removes what was applied longer ago than its shop wants to keep it, and what is dead for a month, over all shops. */
export async function forgetDeliveries(at: Date): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from "WebhookDelivery" delivery
     where status = 'done'
       and "triedAt" < $1::timestamptz - make_interval(days => coalesce(
         (select settings."deliveryDays"
          from "Shop" shop join "Settings" settings on settings.shop = shop.id
          where shop.domain = delivery."shopDomain"
          order by shop.id desc
          limit 1),
         $2))
       or status = 'dead' and "triedAt" < $1::timestamptz - make_interval(days => ${deadDays})`,
    [at, defaultSettings.deliveryDays],
  );
  return rowCount ?? 0;
}
