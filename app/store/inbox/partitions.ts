// The inbox has a table for each day. Days are made ahead, and a day is dropped as a whole once nothing in it waits and
// no shop wants to keep its deliveries any longer. What comes for any other day lies in "Inbox_other".
import { pool } from "#app/db.server.ts";
import { defaultSettings } from "#app/derive/basics/settings.ts";
import { inTransaction } from "#app/store/transaction.ts";

const daysAhead = 3;
const dayMs = 24 * 3_600_000;

const dayText = (at: Date) => at.toISOString().slice(0, 10);
const tableOf = (day: string) => `Inbox_${day.replaceAll("-", "")}`;
const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * dayMs);

/** Makes the tables of today and the days to come. Deliveries go on meanwhile. */
export async function prepareInboxDays(at: Date): Promise<string[]> {
  const made: string[] = [];
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const day = dayText(daysAfter(at, ahead));
    if (await prepareDay(day)) made.push(day);
  }
  return made;
}

async function prepareDay(day: string): Promise<boolean> {
  const name = tableOf(day);
  return inTransaction(async (tx) => {
    // Whoever holds the inbox for long must not have the door wait behind us: then we come again later.
    await tx.query(`set local lock_timeout = '2s'`);
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('inbox days', 0))`);
    const { rows } = await tx.query<{ isReady: boolean; isBegun: boolean }>(
      `select to_regclass($1) is not null as "isReady",
              exists (select from "Inbox_other" where day = $2::date) as "isBegun"`,
      [`"${name}"`, day],
    );
    // Deliveries of this day that lie elsewhere already stay together there.
    if (rows[0]?.isReady || rows[0]?.isBegun) return false;
    const next = dayText(daysAfter(new Date(day), 1));
    await tx.query(
      `create table "${name}" partition of "Inbox" for values from ('${day}') to ('${next}');
       alter table "${name}" alter column body set storage external`,
    );
    return true;
  });
}

/** How long each shop wants to keep what was applied. */
const keptDays = `coalesce(
  (select settings."deliveryDays"
   from "Shop" shop join "Settings" settings on settings.shop = shop.id
   where shop.domain = i."shopDomain"
      or shop.id = (select former.shop from "FormerDomain" former where former."shopDomain" = i."shopDomain")
   order by shop.id desc
   limit 1),
  ${defaultSettings.deliveryDays})`;

const isWaiting = `exists (
  select from "InboxTodo" t
  where t."shopDomain" = i."shopDomain" and t.day = i.day and t.topic = i.topic and t.name = i.name
    and t."eventKey" = i."eventKey" and t."bodyHash" = i."bodyHash")`;

export interface Forgotten {
  /** Days that were dropped as a whole. */
  days: string[];
  /** Deliveries that were removed one by one. */
  deliveries: number;
}

/** Removes what was applied and is older than its shop wants to keep it. What waits, or is dead, stays. */
export async function forgetDeliveries(at: Date): Promise<Forgotten> {
  const days = await dropDays(at);
  const { rowCount } = await pool.query(
    `delete from "Inbox" i
     where i.day < ($1::timestamptz at time zone 'UTC')::date
       and i."receivedAt" < $1::timestamptz - make_interval(days => ${keptDays})
       and not ${isWaiting}`,
    [at],
  );
  return { days, deliveries: rowCount ?? 0 };
}

/** Days that even the shop with the longest memory has no use for. */
async function dropDays(at: Date): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; day: string }>(
    `select child.relname as name, to_date(substring(child.relname from 7), 'YYYYMMDD')::text as day
     from pg_inherits join pg_class child on child.oid = inhrelid
     where inhparent = '"Inbox"'::regclass and child.relname ~ '^Inbox_\\d{8}$'
       and to_date(substring(child.relname from 7), 'YYYYMMDD') <
         ($1::timestamptz at time zone 'UTC')::date - 1 -
         greatest(${defaultSettings.deliveryDays}, (select max("deliveryDays") from "Settings"))
     order by child.relname`,
    [at],
  );
  const dropped: string[] = [];
  for (const { name, day } of rows) if (await dropDay(name, day)) dropped.push(day);
  return dropped;
}

async function dropDay(name: string, day: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    await tx.query(`set local lock_timeout = '2s'`);
    const waits = async () => (await tx.query(`select from "InboxTodo" where day = $1 limit 1`, [day])).rowCount !== 0;
    if (await waits()) return false;
    await tx.query(`lock table "${name}" in access exclusive mode`);
    // A delivery may have come before the lock was ours.
    if (await waits()) return false;
    await tx.query(`drop table "${name}"`);
    return true;
  });
}
