// What of a shop's inbox still waits, and what could not be applied and can be tried again by a person.
import { pool } from "#app/db.server.ts";
import { domainsOf } from "../app/former-domains.ts";
import { ringInbox } from "./ring.ts";

export interface Backlog {
  waiting: number;
  /** Those of the waiting that failed before. */
  retrying: number;
  dead: number;
  /** Since when the oldest of them waits. */
  oldestAt: Date | null;
}

const nothing: Backlog = { waiting: 0, retrying: 0, dead: 0, oldestAt: null };

const letterOf = `
  "Inbox" i on i."shopDomain" = t."shopDomain" and i.day = t.day and i.topic = t.topic and i.name = t.name
    and i."eventKey" = t."eventKey" and i."bodyHash" = t."bodyHash"`;

export async function readBacklog(domain: string): Promise<Backlog> {
  const { rows } = await pool.query<Backlog>(
    `with counts as (
       select (count(*) filter (where "deadAt" is null))::int as waiting,
              (count(*) filter (where "deadAt" is null and attempts > 0))::int as retrying,
              (count(*) filter (where "deadAt" is not null))::int as dead
       from "InboxTodo" where "shopDomain" = any(${domainsOf("$1")})
     ),
     oldest as (
       select * from "InboxTodo" where "shopDomain" = any(${domainsOf("$1")}) and "deadAt" is null order by seq limit 1
     )
     select counts.*, (select i."receivedAt" from oldest t join ${letterOf}) as "oldestAt" from counts`,
    [domain],
  );
  return rows[0] ?? nothing;
}

export interface DeadDelivery {
  /** Its place in the shop's queue: what replayDelivery wants. */
  seq: string;
  topic: string;
  receivedAt: Date | null;
  deadAt: Date;
  attempts: number;
  failure: string;
}

/** The deliveries of a shop that were given up, the latest first. */
export async function deadDeliveries(domain: string, most = 50): Promise<DeadDelivery[]> {
  const { rows } = await pool.query<DeadDelivery>(
    `with dead as (
       select * from "InboxTodo"
       where "shopDomain" = any(${domainsOf("$1")}) and "deadAt" is not null order by "deadAt" desc, seq desc limit $2
     )
     select t.seq, t.topic, i."receivedAt", t."deadAt", t.attempts, coalesce(t.failure, '') as failure
     from dead t left join ${letterOf}
     order by t."deadAt" desc, t.seq desc`,
    [domain, most],
  );
  return rows;
}

async function revive(condition: string, values: unknown[]): Promise<number> {
  const { rowCount } = await pool.query(
    `update "InboxTodo" set "deadAt" = null, "notBefore" = null, attempts = 0
     where "shopDomain" = any(${domainsOf("$1")}) and "deadAt" is not null ${condition}`,
    values,
  );
  if (rowCount) ringInbox();
  return rowCount ?? 0;
}

/** Has a dead delivery applied anew, with all its attempts. False when it is not dead (any more). */
export async function replayDelivery(domain: string, seq: string): Promise<boolean> {
  return (await revive("and seq = $2", [domain, seq])) > 0;
}

/** The same for all dead deliveries of a shop; returns how many. */
export async function replayDeliveries(domain: string): Promise<number> {
  return revive("", [domain]);
}
