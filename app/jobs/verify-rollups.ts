// Every night: recomputes the rollups of each shop and compares. What differs is reported and made anew.
import { judgementDay } from "#app/clock.server.ts";
import { readShop } from "#app/store/app/shops.ts";
import { recordDifferences } from "#app/store/rollups/record-differences.ts";
import { verifyShop } from "#app/store/rollups/verify.ts";
import { listShops } from "#app/store/rollups/watermarks.ts";
import { inTransaction } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import { enqueue, type Payload } from "./queue.ts";

export async function verifyRollups(_payload: Payload<"verify-rollups">): Promise<void> {
  const shops = await listShops();
  await inTransaction(async (tx) => {
    for (const shop of shops) await enqueue(tx, "verify-shop", { shop });
  });
}

export async function verifyOneShop({ shop }: Payload<"verify-shop">, { log }: JobContext): Promise<void> {
  const record = await readShop(shop);
  if (!record) return;
  const verified = await verifyShop(shop, judgementDay(record));
  const wrong = verified.filter(({ differing }) => differing > 0);
  if (wrong.length > 0)
    log.error(
      { rollups: wrong.map(({ rollup, differing }) => ({ rollup, differing })) },
      "rollups are wrong; rebuilding",
    );
  await inTransaction(async (tx) => {
    await recordDifferences(tx, shop, verified);
    if (wrong.length > 0) await enqueue(tx, "rebuild-rollups", { shop });
  });
}
