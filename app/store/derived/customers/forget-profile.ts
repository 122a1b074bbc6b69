// A customer must be forgotten: everything that was concluded of them goes, their way through the segments included.
import type { Tx } from "#app/store/transaction.ts";
import { judgeTouched } from "./judge-touched.ts";

export async function forgetProfile(tx: Tx, shop: number, customerId: string): Promise<void> {
  // First they leave their segments, so that the sizes go on being right; then the ledger forgets them.
  await judgeTouched(tx, shop, new Map([[customerId, { cause: "customer", orderId: null }]]));
  for (const table of ["CustomerProfile", "SegmentMove", "CustomerDecision"])
    await tx.query(`delete from "${table}" where shop = $1 and "customerId" = $2`, [shop, customerId]);
}
