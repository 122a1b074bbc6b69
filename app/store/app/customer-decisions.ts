// What the merchant said about a customer: it is judged anew at once.
import type { KnownArchetype } from "#app/derive/customer/archetype.ts";
import { judgeTouched } from "../derived/customers/judge-touched.ts";
import { lockShop, type Tx } from "../transaction.ts";

export interface CustomerDecision {
  isExcluded: boolean;
  archetype: KnownArchetype | null;
}

export async function decideCustomer(
  tx: Tx,
  shop: number,
  customerId: string,
  { isExcluded, archetype }: CustomerDecision,
): Promise<void> {
  await lockShop(tx, shop);
  await tx.query(
    `insert into "CustomerDecision" (shop, "customerId", "isExcluded", archetype, "decidedAt")
     values ($1, $2, $3, $4, clock_timestamp())
     on conflict (shop, "customerId") do update set
       "isExcluded" = excluded."isExcluded", archetype = excluded.archetype, "decidedAt" = excluded."decidedAt"`,
    [shop, customerId, isExcluded, archetype],
  );
  await judgeTouched(tx, shop, new Map([[customerId, { cause: "merchant", orderId: null }]]));
}
