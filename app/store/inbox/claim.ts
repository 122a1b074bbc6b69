// The queue of the inbox: which shops have deliveries that are due, and the oldest of one shop for one worker.
import { pool } from "#app/db.server.ts";
import type { Tx } from "#app/store/transaction.ts";

export interface ClaimedDelivery {
  /** Its place in the shop's queue. */
  seq: string;
  shopDomain: string;
  topic: string;
  webhookId: string;
  triggeredAt: Date;
  receivedAt: Date;
  attempts: number;
  /** JSON of the kept fields; null when it has been removed since (a person asked to be forgotten). */
  body: string | null;
}

const lockFamily = 7_261_002;
const mostAttempts = 8;

/** Domains with deliveries that are due, found by stepping from one domain to the next, however long the queue is. */
export async function dueDomains(): Promise<string[]> {
  const { rows } = await pool.query<{ shopDomain: string }>({
    name: "due-domains",
    text: `
      with recursive domain as (
        (select "shopDomain" from "InboxTodo" order by "shopDomain" limit 1)
        union all
        select (
          select t."shopDomain" from "InboxTodo" t
          where t."shopDomain" > domain."shopDomain" order by t."shopDomain" limit 1
        )
        from domain where domain."shopDomain" is not null
      )
      select domain."shopDomain" from domain
      where domain."shopDomain" is not null and exists (
        select from "InboxTodo" t
        where t."shopDomain" = domain."shopDomain" and t."deadAt" is null
          and (t."notBefore" is null or t."notBefore" <= now())
      )`,
  });
  return rows.map((row) => row.shopDomain);
}

/**
 * The oldest deliveries of a shop that are due, held until the transaction ends; null where another worker is at the
 * same shop. So a shop's deliveries are applied in their order, by one worker at a time.
 */
export async function claimDeliveries(tx: Tx, domain: string, most: number): Promise<ClaimedDelivery[] | null> {
  const lock = await tx.query<{ held: boolean }>({
    name: "lock-inbox",
    text: `select pg_try_advisory_xact_lock($1, hashtext($2)) as held`,
    values: [lockFamily, domain],
  });
  if (!lock.rows[0]?.held) return null;
  // The lateral join keeps the planner at one look-up by key for each delivery, in the partition of its day.
  const { rows } = await tx.query<ClaimedDelivery>({
    name: "claim-deliveries",
    text: `
      select todo.seq, todo."shopDomain", todo.topic, todo.attempts,
             coalesce(letter."webhookId", '') as "webhookId",
             coalesce(letter."triggeredAt", todo.day::timestamptz) as "triggeredAt",
             coalesce(letter."receivedAt", now()) as "receivedAt",
             convert_from(letter.body, 'UTF8') as body
      from (
        select * from "InboxTodo"
        where "shopDomain" = $1 and "deadAt" is null and ("notBefore" is null or "notBefore" <= now())
        order by seq
        limit $2
        for update skip locked
      ) todo
      left join lateral (
        select i."webhookId", i."triggeredAt", i."receivedAt", i.body from "Inbox" i
        where i."shopDomain" = todo."shopDomain" and i.day = todo.day and i.topic = todo.topic
          and i.name = todo.name and i."eventKey" = todo."eventKey" and i."bodyHash" = todo."bodyHash"
        offset 0
      ) letter on true`,
    values: [domain, most],
  });
  return rows;
}

export async function finishDeliveries(tx: Tx, domain: string, seqs: readonly string[]): Promise<void> {
  await tx.query({
    name: "finish-deliveries",
    text: `delete from "InboxTodo" where "shopDomain" = $1 and seq = any($2::bigint[])`,
    values: [domain, seqs],
  });
}

/**
 * Notes why deliveries could not be applied. Each is tried again after 10 s, 20 s, 40 s and so on, at most 30 minutes;
 * after its last attempt it is dead and waits for a person. Returns how many died.
 */
export async function failDeliveries(
  tx: Tx,
  domain: string,
  failed: readonly { seq: string; reason: string }[],
): Promise<number> {
  const { rows } = await tx.query<{ isDead: boolean }>(
    `update "InboxTodo" t set
       attempts = t.attempts + 1,
       failure = f.reason,
       "notBefore" = now() + least(interval '30 minutes', interval '10 seconds' * power(2, t.attempts)),
       "deadAt" = case when t.attempts + 1 >= ${mostAttempts} then now() end
     from unnest($2::bigint[], $3::text[]) as f(seq, reason)
     where t."shopDomain" = $1 and t.seq = f.seq
     returning t."deadAt" is not null as "isDead"`,
    [domain, failed.map((one) => one.seq), failed.map((one) => one.reason)],
  );
  return rows.filter((row) => row.isDead).length;
}
