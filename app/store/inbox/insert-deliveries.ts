// The one statement that puts deliveries into the inbox and into its queue. Many travel as one binary blob with offsets:
// an array of bodies would cost their hexadecimal text.
import type pg from "pg";
import { pool } from "#app/db.server.ts";
import { arrayOf } from "#app/store/columns.ts";
import { bodyHashBytes, type Delivery } from "./delivery.ts";

// Shopify gives up after five seconds.
const patienceMs = 4000;

const columns = `"shopDomain", day, topic, name, "eventKey", "bodyHash", "webhookId", "apiVersion", "triggeredAt", body`;
const dayOf = (triggeredAt: string) => `(${triggeredAt} at time zone 'UTC')::date`;

/** New rows, each with its place in the queue. What is there already is left alone. */
const takenFrom = (rows: string) => `
  with taken as (
    insert into "Inbox" (${columns}) ${rows}
    on conflict do nothing
    returning "shopDomain", day, topic, name, "eventKey", "bodyHash"
  )
  insert into "InboxTodo" ("shopDomain", day, topic, name, "eventKey", "bodyHash")
  select "shopDomain", day, topic, name, "eventKey", "bodyHash" from taken`;

const oneSql = takenFrom(`values ($1, ${dayOf("$7::timestamptz")}, $2, $3, $4, $8, $5, $6, $7::timestamptz, $9)`);

// The blob holds the hash and the body of each delivery, one after the other.
const manySql = takenFrom(`
  select d."shopDomain", ${dayOf(`d."triggeredAt"`)}, d.topic, d.name, d."eventKey",
         substring($8::bytea from d.place for ${bodyHashBytes}), d."webhookId", d."apiVersion", d."triggeredAt",
         substring($8::bytea from d.place + ${bodyHashBytes} for d.length)
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[],
              $9::int[], $10::int[])
    as d("shopDomain", topic, name, "eventKey", "webhookId", "apiVersion", "triggeredAt", place, length)`);

const textFields = ["shopDomain", "topic", "name", "eventKey", "webhookId", "apiVersion"] as const;

// The query's own patience is known to pg, not to its types.
const send = (query: pg.QueryConfig) => pool.query({ ...query, query_timeout: patienceMs } as pg.QueryConfig);

async function insertOne(one: Delivery): Promise<void> {
  const values = [...textFields.map((field) => one[field]), one.triggeredAt.toISOString(), one.bodyHash, one.body];
  await send({ name: "take-in-one", text: oneSql, values });
}

async function insertMany(deliveries: readonly Delivery[]): Promise<void> {
  const parts: Buffer[] = [];
  const places: number[] = [];
  const lengths: number[] = [];
  let place = 1;
  for (const { bodyHash, body } of deliveries) {
    parts.push(bodyHash, body);
    places.push(place);
    lengths.push(body.length);
    place += bodyHashBytes + body.length;
  }
  const all = (read: (one: Delivery) => string | null) => deliveries.map(read);
  const values = [
    ...textFields.map((field) =>
      arrayOf(
        "text",
        all((one) => one[field]),
      ),
    ),
    arrayOf(
      "timestamptz",
      all((one) => one.triggeredAt.toISOString()),
    ),
    Buffer.concat(parts),
    arrayOf("int", places),
    arrayOf("int", lengths),
  ];
  await send({ name: "take-in", text: manySql, values });
}

/** Resolves when they are durable. What is there already is left alone. */
export function insertDeliveries([first, ...rest]: readonly Delivery[]): Promise<void> {
  if (!first) return Promise.resolve();
  return rest.length === 0 ? insertOne(first) : insertMany([first, ...rest]);
}
