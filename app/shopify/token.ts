// The access token of a shop for work that nobody waits for. Renewed before it ends, by one process at a time.
import { Session } from "@shopify/shopify-api";
import { z } from "zod";
import { now } from "#app/clock.server.ts";
import { env } from "#app/env.server.ts";
import { log } from "#app/log.server.ts";
import { metrics } from "#app/metrics.server.ts";
import { sessionStorage } from "#app/shopify.server.ts";
import { AccessError, UnavailableError } from "./errors.ts";

// As Shopify's library does: a token that ends within five minutes is not begun with.
const renewBeforeMs = 5 * 60_000;
const patienceMs = 15_000;

type Sessions = Pick<typeof sessionStorage, "loadOffline" | "renewOffline">;

/** What Shopify answers. Without an end or a new refresh token the session could never be renewed again. */
const refreshed = z.object({
  access_token: z.string().min(1),
  scope: z.string(),
  expires_in: z.number().positive(),
  refresh_token: z.string().min(1),
  refresh_token_expires_in: z.number().positive(),
});

// Refusals of the app, not of the shop's token.
const ownFaults = ["invalid_client", "application_cannot_be_found"];
const refusal = z.object({ error: z.string() });

async function errorOf(response: Response): Promise<string> {
  const answer = refusal.safeParse(await response.json().catch(() => null));
  return answer.success ? answer.data.error : "";
}

async function renewSession(session: Session): Promise<Session> {
  const { shop: domain, refreshToken } = session;
  if (!refreshToken)
    throw new AccessError(
      domain,
      "token-refused",
      "its token is no longer accepted and cannot be renewed; open the app",
    );
  const response = await fetch(`https://${domain}/admin/oauth/access_token`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({
      client_id: env.apiKey,
      client_secret: env.apiSecrets[0],
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    }),
    signal: AbortSignal.timeout(patienceMs),
  }).catch((cause: unknown) => {
    throw new UnavailableError(`${domain}: the token could not be renewed, Shopify did not answer`, { cause });
  });
  if (response.status === 429 || response.status >= 500)
    throw new UnavailableError(`${domain}: the token could not be renewed, Shopify answered ${response.status}`);
  if (response.status === 403)
    throw new AccessError(
      domain,
      "address-not-allowed",
      "Shopify refuses our network address (403); check the allowlist",
    );
  if (!response.ok && ownFaults.includes(await errorOf(response)))
    throw new UnavailableError(
      `${domain}: Shopify does not accept the app's own key and secret; check SHOPIFY_API_KEY and SHOPIFY_API_SECRET`,
    );
  if (!response.ok)
    throw new AccessError(
      domain,
      "token-refused",
      `Shopify refused to renew the token (${response.status}); the merchant has to open the app once`,
    );
  const answer = refreshed.safeParse(await response.json());
  if (!answer.success)
    throw new UnavailableError(
      `${domain}: Shopify's answer to the renewal lacks ${answer.error.issues[0]?.path.join(".")}`,
    );
  const { data } = answer;
  const at = now().getTime();
  return new Session({
    id: session.id,
    shop: domain,
    state: "",
    isOnline: false,
    scope: data.scope,
    accessToken: data.access_token,
    expires: new Date(at + data.expires_in * 1000),
    refreshToken: data.refresh_token,
    refreshTokenExpires: new Date(at + data.refresh_token_expires_in * 1000),
  });
}

// Several jobs of one process wait for one renewal, on one database connection.
const renewing = new Map<string, Promise<Session | undefined>>();

function renewOnce(sessions: Sessions, domain: string, isStale: (session: Session) => boolean) {
  const inFlight = renewing.get(domain);
  if (inFlight) return inFlight;
  let refused: AccessError | undefined;
  const started = sessions
    .renewOffline(domain, isStale, async (session) => {
      try {
        const renewed = await renewSession(session);
        metrics.tokenRefreshes.inc({ outcome: "done" });
        log.info({ domain }, "access token renewed");
        return renewed;
      } catch (error) {
        metrics.tokenRefreshes.inc({ outcome: error instanceof AccessError ? "refused" : "failed" });
        if (!(error instanceof AccessError) || error.problem !== "token-refused") throw error;
        // With the session gone, the next visit gets a new token instead of finding this one.
        refused = error;
        return null;
      }
    })
    .then((session) => {
      if (refused) throw refused;
      return session;
    })
    .finally(() => renewing.delete(domain));
  renewing.set(domain, started);
  return started;
}

function tokenOf(domain: string, session: Session | undefined): string {
  if (session?.accessToken) return session.accessToken;
  throw new AccessError(domain, "no-session", "we hold no access token; the merchant has to open the app once");
}

/**
 * A token that is good for the next minutes. `refused` is a token that Shopify has just turned down:
 * it is renewed unless somebody else has done so already.
 */
export async function accessToken(
  domain: string,
  { refused, sessions = sessionStorage }: { refused?: string; sessions?: Sessions } = {},
): Promise<string> {
  const isStale = (session: Session) => session.isExpired(renewBeforeMs) || session.accessToken === refused;
  const session = await sessions.loadOffline(domain);
  if (session && isStale(session)) return tokenOf(domain, await renewOnce(sessions, domain, isStale));
  return tokenOf(domain, session);
}

/** Renews whatever the token's age, so that a shop nobody opens keeps a living refresh token. */
export async function renewToken(domain: string): Promise<void> {
  const before = (await sessionStorage.loadOffline(domain))?.accessToken;
  if (before) await accessToken(domain, { refused: before });
}
