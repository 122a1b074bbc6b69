// Takes a customer out of everything the app keeps beside its facts: merges, graves, requests, what was told of them.
import type { Tx } from "#app/store/transaction.ts";

/** The ids under which a person is known: the customer, and those that were merged into it. */
export async function idsOfPerson(tx: Tx, shop: number, customerId: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select $2::bigint as id
     union
     select "goneId" from "CustomerMerge" where shop = $1 and "keptId" in (
       select $2::bigint union select "keptId" from "CustomerMerge" where shop = $1 and "goneId" = $2)
     union
     select "keptId" from "CustomerMerge" where shop = $1 and "goneId" = $2`,
    [shop, customerId],
  );
  return rows.map(({ id }) => id);
}

/** Everything but the customer's own rows and orders. */
export async function eraseTraces(tx: Tx, shop: number, ids: readonly string[]): Promise<void> {
  await tx.query(
    `delete from "CustomerMerge" where shop = $1 and ("goneId" = any($2::bigint[]) or "keptId" = any($2::bigint[]))`,
    [shop, ids],
  );
  await tx.query(`delete from "Tombstone" where shop = $1 and kind = 'customer' and id = any($2::bigint[])`, [
    shop,
    ids,
  ]);
  await tx.query(
    `delete from "Difference"
     where shop = $1 and (noun = 'customers' and id = any($2::text[]) or detail::text ~ $3)`,
    [shop, ids, wordOf(ids)],
  );
  // That there was a request stays on record, what it was about does not.
  await tx.query(
    `update "DataRequest" set "customerId" = null, "orderIds" = '{}', file = null
     where shop = $1 and "customerId" = any($2::bigint[])`,
    [shop, ids],
  );
  for (const table of ["ImportRun", "ImportStep", "ReconcileRun", "Missing"])
    await tx.query(
      `update "${table}" set failure = regexp_replace(failure, $2, 'a customer', 'g') where shop = $1 and failure ~ $2`,
      [shop, wordOf(ids)],
    );
  await tx.query(`delete from "Missing" where shop = $1 and kind = 'customer' and id = any($2::bigint[])`, [shop, ids]);
}

/** Any of the ids as a number of its own. */
const wordOf = (ids: readonly string[]) => `\\m(${ids.join("|")})\\M`;
