// Sessions of Shopify's library, tokens sealed. Only offline sessions are kept: online ones carry a person's name.
import { Session } from "@shopify/shopify-api";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import type { Pool } from "pg";
import { now } from "#app/clock.server.ts";
import { inTransaction, lockName, type Queryable, type Tx } from "#app/store/transaction.ts";
import { domainsOf, reachedAt } from "./former-domains.ts";
import { type SealKey, seal, unseal } from "./token-seal.ts";

interface SessionRow {
  shopDomain: string;
  id: string;
  keyId: string;
  nonce: Buffer;
  ciphertext: Buffer;
  scope: string | null;
  expiresAt: Date | null;
  refreshExpiresAt: Date | null;
  exchangedAt: Date | null;
}

interface Tokens {
  accessToken?: string;
  refreshToken?: string;
}

export interface Sessions extends SessionStorage {
  loadOffline(domain: string): Promise<Session | undefined>;
  /**
   * Replaces the shop's session by what `renew` returns, or forgets it where that is null; one caller at a time over
   * all processes.
   * `isStale` is asked again once it is this caller's turn, so that whoever waited takes what the first one fetched.
   */
  renewOffline(
    domain: string,
    isStale: (session: Session) => boolean,
    renew: (session: Session) => Promise<Session | null>,
  ): Promise<Session | undefined>;
  /** Domains whose tokens nobody has renewed since. */
  idleDomains(since: Date): Promise<string[]>;
}

const offlineId = (domain: string) => `offline_${domain}`;

/** The library's ids are offline_SHOP and SHOP_USER. */
function domainOfId(id: string): string {
  return id.startsWith("offline_") ? id.slice("offline_".length) : id.replace(/_[^_]*$/, "");
}

const lockOf = (domain: string) => `session:${domain}`;
const rowName = (domain: string, id: string) => `${domain}\n${id}`;

export function createSessions(pool: Pool, keys: readonly SealKey[]): Sessions {
  const toSession = (row: SessionRow): Session => {
    const tokens: Tokens = JSON.parse(unseal(keys, rowName(row.shopDomain, row.id), row));
    return new Session({
      id: row.id,
      shop: row.shopDomain,
      state: "",
      isOnline: false,
      scope: row.scope ?? undefined,
      expires: row.expiresAt ?? undefined,
      refreshTokenExpires: row.refreshExpiresAt ?? undefined,
      ...tokens,
    });
  };

  const load = async (from: Queryable, domain: string, id: string): Promise<Session | undefined> => {
    const { rows } = await from.query<SessionRow>(`select * from "Session" where "shopDomain" = $1 and id = $2`, [
      domain,
      id,
    ]);
    return rows[0] && toSession(rows[0]);
  };

  /** The shop's own session, or the one it had at an earlier domain; as one of where it is reached now. */
  const loadReached = async (from: Queryable, domain: string) => {
    const { rows } = await from.query<SessionRow>(
      `select s.* from "Session" s
       where s."shopDomain" = any(${domainsOf("$1")}) and s.id = 'offline_' || s."shopDomain"
       order by s."shopDomain" = $1 desc, s."updatedAt" desc limit 1`,
      [domain],
    );
    const [row] = rows;
    if (!row) return null;
    const session = new Session({ ...toSession(row).toObject(), id: offlineId(domain), shop: domain });
    return { session, exchangedAt: row.exchangedAt };
  };

  const save = async (tx: Tx, session: Session, exchangedAt: Date | null = null) => {
    if (session.isOnline) throw new Error(`online session ${session.id} was not stored; the app keeps offline ones`);
    const { accessToken, refreshToken } = session;
    const text = JSON.stringify({ accessToken, refreshToken } satisfies Tokens);
    const sealed = seal(keys, rowName(session.shop, session.id), text);
    await tx.query(
      `insert into "Session" ("shopDomain", id, "keyId", nonce, ciphertext, scope, "expiresAt", "refreshExpiresAt", "exchangedAt", "updatedAt")
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())
       on conflict ("shopDomain", id) do update set
         "keyId" = excluded."keyId",
         nonce = excluded.nonce,
         ciphertext = excluded.ciphertext,
         scope = excluded.scope,
         "expiresAt" = excluded."expiresAt",
         "refreshExpiresAt" = excluded."refreshExpiresAt",
         "exchangedAt" = coalesce(excluded."exchangedAt", "Session"."exchangedAt"),
         "updatedAt" = excluded."updatedAt"`,
      [
        session.shop,
        session.id,
        sealed.keyId,
        sealed.nonce,
        sealed.ciphertext,
        session.scope ?? null,
        session.expires ?? null,
        session.refreshTokenExpires ?? null,
        exchangedAt,
      ],
    );
  };

  return {
    async storeSession(session) {
      const at = now();
      await inTransaction(async (tx) => {
        await lockName(tx, lockOf(session.shop));
        // Shopify's library stores what it exchanged, or takes away a token that was refused.
        await save(tx, session, session.accessToken ? at : null);
      }, pool);
      return true;
    },

    loadSession: (id) => load(pool, domainOfId(id), id),

    loadOffline: async (domain) => (await loadReached(pool, await reachedAt(pool, domain)))?.session,

    async deleteSession(id) {
      await pool.query(`delete from "Session" where "shopDomain" = $1 and id = $2`, [domainOfId(id), id]);
      return true;
    },

    async deleteSessions(ids) {
      await pool.query(
        `delete from "Session" s
         using unnest($1::text[], $2::text[]) as gone("shopDomain", id)
         where s."shopDomain" = gone."shopDomain" and s.id = gone.id`,
        [ids.map(domainOfId), ids],
      );
      return true;
    },

    async findSessionsByShop(domain) {
      const { rows } = await pool.query<SessionRow>(`select * from "Session" where "shopDomain" = $1`, [domain]);
      return rows.map(toSession);
    },

    async renewOffline(domain, isStale, renew) {
      return inTransaction(async (tx) => {
        const reached = await reachedAt(tx, domain);
        await lockName(tx, lockOf(reached));
        const loaded = await loadReached(tx, reached);
        if (!loaded || !isStale(loaded.session)) return loaded?.session;
        const renewed = await renew(loaded.session);
        // A token can be renewed once: what was kept under an earlier domain is of no further use.
        await dropSessions(tx, reached, null);
        if (renewed) await save(tx, renewed, loaded.exchangedAt);
        return renewed ?? undefined;
      }, pool);
    },

    async idleDomains(since) {
      const { rows } = await pool.query<{ shopDomain: string }>(
        `select distinct coalesce(shop.domain, s."shopDomain") as "shopDomain"
         from "Session" s
         left join "FormerDomain" former on former."shopDomain" = s."shopDomain"
         left join "Shop" shop on shop.id = former.shop and shop."uninstalledAt" is null
         where s."updatedAt" < $1 order by 1`,
        [since],
      );
      return rows.map((row) => row.shopDomain);
    },
  };
}

/** Forgets a shop's tokens; they are worthless once the app is uninstalled. Those got after `until` stay. */
export async function dropSessions(tx: Tx, domain: string, until: Date | null = null): Promise<void> {
  await tx.query(
    `delete from "Session"
     where "shopDomain" = any(${domainsOf("$1")}) and ($2::timestamptz is null or "exchangedAt" is null or "exchangedAt" <= $2)`,
    [domain, until],
  );
}

/** What the shop lets us do changed without a new token. */
export async function saveSessionScope(tx: Tx, domain: string, scopes: readonly string[]): Promise<void> {
  await tx.query(`update "Session" set scope = $2 where "shopDomain" = any(${domainsOf("$1")})`, [
    domain,
    scopes.join(","),
  ]);
}
