// Twice a month both kinds of bulk operation are used once, in the first installed shop that lets us: access is the
// app's, not a shop's, and lapses after 31 days.
import { useBulkMutation, useBulkQuery } from "#app/shopify/use-bulk.ts";
import { installedDomains } from "#app/store/app/installed-domains.ts";
import type { JobContext } from "./context.ts";
import type { Payload } from "./queue.ts";

const uses = { query: useBulkQuery, mutation: useBulkMutation };

export async function keepBulkAccess(
  _payload: Payload<"keep-bulk-access">,
  { signal, log }: JobContext,
): Promise<void> {
  const domains = await installedDomains();
  for (const [kind, use] of Object.entries(uses)) {
    let isKept = domains.length === 0;
    for (const domain of domains) {
      signal.throwIfAborted();
      try {
        await use(domain, signal);
        isKept = true;
        break;
      } catch (error) {
        log.warn({ err: error, domain, kind }, "a bulk operation could not be used here; trying the next shop");
      }
    }
    if (!isKept)
      throw new Error(
        `bulk ${kind} access could not be used in any shop; after 31 days Shopify takes it away (Partner Dashboard → API access requests)`,
      );
  }
}
