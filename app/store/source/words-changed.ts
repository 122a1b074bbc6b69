// Whoever changes words about products sees to it, in the same transaction, that they are judged anew.
import { enqueue } from "#app/jobs/queue.ts";
import type { Tx } from "../transaction.ts";

export async function wordsChanged(tx: Tx, shop: number, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  await enqueue(
    tx,
    "judge-products",
    productIds.map((id) => ({ shop, id })),
  );
}
