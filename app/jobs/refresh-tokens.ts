// Keeps the tokens of shops alive that nobody opens: a refresh token that is not used for 90 days is lost.
import { now } from "#app/clock.server.ts";
import { AccessError } from "#app/shopify/errors.ts";
import { renewToken } from "#app/shopify/token.ts";
import { sessionStorage } from "#app/shopify.server.ts";
import { inTransaction } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import { enqueue, type Payload } from "./queue.ts";

const weekMs = 7 * 24 * 3_600_000;

/** One job for each idle shop, so that one that fails holds up none. */
export async function refreshTokens(_payload: Payload<"refresh-tokens">, { log }: JobContext): Promise<void> {
  const domains = await sessionStorage.idleDomains(new Date(now().getTime() - weekMs));
  await inTransaction(async (tx) => {
    for (const shopDomain of domains) await enqueue(tx, "refresh-token", { shopDomain });
  });
  log.info({ shops: domains.length }, "tokens of idle shops are to be renewed");
}

export async function refreshToken(payload: Payload<"refresh-token">, { log }: JobContext): Promise<void> {
  try {
    await renewToken(payload.shopDomain);
  } catch (error) {
    if (!(error instanceof AccessError)) throw error;
    log.warn({ err: error }, "a token cannot be renewed");
  }
}
