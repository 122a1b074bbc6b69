// The merchant's rules, all at once: kept, logged, and every product judged by them from then on.
import type { CategoryRule } from "#app/derive/product/category-rule.ts";
import { enqueue } from "#app/jobs/queue.ts";
import { inTransaction, lockName } from "#app/store/transaction.ts";
import { readCatalogue, saveRules } from "./catalogue.ts";
import { logChanges } from "./catalogue-changes.ts";

export async function changeRules(
  shop: number,
  staff: string,
  rules: readonly CategoryRule[],
  at: Date,
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockName(tx, `catalogue-settings:${shop}`);
    const before = await readCatalogue(shop, tx);
    await saveRules(tx, shop, rules);
    await logChanges(tx, shop, staff, [{ what: "rules", productId: null, before: before.rules, after: rules }], at);
    await enqueue(tx, "judge-catalogue", { shop });
  });
}
