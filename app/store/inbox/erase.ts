// Takes a person out of the inbox: what was told of them alone goes, what also tells of an order stays without them.

import type { Tx } from "#app/store/transaction.ts";
import { domainsOf } from "../app/former-domains.ts";

interface Letter {
  ctid: string;
  tableoid: string;
  topic: string;
  body: string;
}

/** Gives back what a body says without the person; null where nothing of it may stay. */
export type Erase = (topic: string, body: string) => string | null;

/** Deliveries of a shop that name one of these ids anywhere. */
async function lettersNaming(tx: Tx, domain: string, ids: readonly string[]): Promise<Letter[]> {
  const { rows } = await tx.query<Letter>(
    `select i.ctid::text, i.tableoid::text, i.topic, convert_from(i.body, 'UTF8') as body
     from "Inbox" i
     where i."shopDomain" = any(${domainsOf("$1")})
       and exists (select from unnest($2::text[]) id where position(convert_to(id, 'UTF8') in i.body) > 0)
     for update`,
    [domain, ids],
  );
  return rows;
}

/** How many deliveries were changed or emptied. An emptied one stays known, so that it is not taken in again. */
export async function eraseFromInbox(tx: Tx, domain: string, ids: readonly string[], erase: Erase): Promise<number> {
  let erased = 0;
  for (const letter of await lettersNaming(tx, domain, ids)) {
    const left = erase(letter.topic, letter.body);
    if (left === letter.body) continue;
    const values = [letter.ctid, letter.tableoid, domain];
    if (left === null) {
      await tx.query(
        `with emptied as (
           update "Inbox" set body = '{}' where ctid = $1::tid and tableoid = $2::oid and "shopDomain" = any(${domainsOf("$3")}) returning *
         )
         delete from "InboxTodo" t using emptied i
         where t."shopDomain" = i."shopDomain" and t.day = i.day and t.topic = i.topic and t.name = i.name
           and t."eventKey" = i."eventKey" and t."bodyHash" = i."bodyHash"`,
        values,
      );
    } else {
      await tx.query(
        `update "Inbox" set body = convert_to($4, 'UTF8') where ctid = $1::tid and tableoid = $2::oid and "shopDomain" = any(${domainsOf("$3")})`,
        [...values, left],
      );
    }
    erased++;
  }
  await tx.query(
    `update "InboxTodo" set failure = regexp_replace(failure, $2, 'a customer', 'g')
     where "shopDomain" = any(${domainsOf("$1")}) and failure ~ $2`,
    [domain, `\\m(${ids.join("|")})\\M`],
  );
  return erased;
}
