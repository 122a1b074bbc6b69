// Judges all customers of a shop anew: when its day has changed, and after an import, other categories or other rules.
import { judgementDay } from "#app/clock.server.ts";
import { shopsWithEdges } from "#app/store/derived/customers/segment-edges.ts";
import { sweepCustomers } from "#app/store/derived/customers/sweep-customers.ts";
import { inTransaction } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import { enqueue, type Payload } from "./queue.ts";

/** One job for each shop whose day is another one than it was judged for. */
export async function sweepDue(): Promise<void> {
  const shops = await shopsWithEdges();
  const due = shops.filter((shop) => shop.day !== judgementDay(shop));
  await inTransaction(async (tx) => {
    for (const { id } of due) await enqueue(tx, "sweep-customers", { shop: id, cause: "time" });
  });
}

export async function sweepShopCustomers(payload: Payload<"sweep-customers">, { log }: JobContext): Promise<void> {
  const { customers, changed } = await sweepCustomers(payload.shop, payload.cause);
  log.info({ customers, changed }, "the customers are judged");
}
