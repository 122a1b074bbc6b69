// Whoever changes words about products sees to it, in the same transaction, that they are judged anew.
import { enqueue } from "#app/jobs/queue.ts";
import type { Tx } from "../transaction.ts";

export async function wordsChanged(tx: Tx, shop: number, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  await tx.query(
    `insert into "ProductToJudge" (shop, "productId")
     select distinct $1::int, id from unnest($2::bigint[]) id order by id
     on conflict do nothing`,
    [shop, productIds],
  );
  await enqueue(tx, "judge-products", { shop });
}

/** Takes some of the products whose words changed; they come back if the transaction fails. */
export async function takeProductsToJudge(tx: Tx, shop: number, size: number): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `delete from "ProductToJudge"
     where shop = $1 and "productId" = any(array(
       select "productId" from "ProductToJudge" where shop = $1 order by "productId" limit $2 for update skip locked
     ))
     returning "productId" as id`,
    [shop, size],
  );
  return rows.map(({ id }) => id);
}
