// Which shop has the app, with which scopes and which tokens. Kept in one small file; only hashes of tokens are kept.
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

interface AccessToken {
  hash: string;
  mode: "offline" | "online";
  user: string | null;
  expiresAt: number | null;
}

interface RefreshToken {
  hash: string;
  expiresAt: number;
  firstUsedAt: number | null;
  /** The refresh token whose use created this one; using this one retires it. */
  from: string | null;
}

interface Install {
  scopes: string[];
  installedAt: string;
  access: AccessToken[];
  refresh: RefreshToken[];
}

export interface Lifetimes {
  accessSeconds: number;
  refreshSeconds: number;
  onlineSeconds: number;
  sessionSeconds: number;
}

export interface OfflineGrant {
  accessToken: string;
  expiresIn: number | null;
  refreshToken: string | null;
  refreshExpiresIn: number | null;
}

export type Installs = ReturnType<typeof openInstalls>;

const hashOf = (token: string) => createHash("sha256").update(token).digest("base64url");
const newToken = (prefix: string) => `${prefix}_${randomBytes(16).toString("hex")}`;
const day = 86_400_000;

/** write_x brings read_x with it. */
export function withImplied(scopes: readonly string[]): Set<string> {
  return new Set(scopes.flatMap((scope) => [scope, scope.replace(/^write_/, "read_")]));
}

/** How Shopify writes granted scopes down: a read scope that its write scope brings is left out. */
export function scopeText(scopes: readonly string[]): string {
  return scopes
    .filter((scope) => !scopes.includes(scope.replace(/^read_/, "write_")) || /^write_/.test(scope))
    .join(",");
}

export function openInstalls(stateFolder: string | undefined) {
  const file = stateFolder ? path.join(stateFolder, "installs.json") : null;
  const shops = new Map<string, Install>(
    file && existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, Install>) : [],
  );
  const lifetimes: Lifetimes = {
    accessSeconds: 3600,
    refreshSeconds: 7_776_000,
    onlineSeconds: 86_399,
    sessionSeconds: 60,
  };

  const keep = () => {
    if (!file) return;
    writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(shops)), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  const prune = (install: Install) => {
    const now = Date.now();
    install.access = install.access.filter(({ expiresAt }) => expiresAt === null || expiresAt > now - day);
    install.refresh = install.refresh.filter(({ expiresAt }) => expiresAt > now);
  };

  const issueAccess = (install: Install, mode: "offline" | "online", user: string | null, seconds: number | null) => {
    prune(install);
    const token = newToken(mode === "online" ? "shpua" : "shpat");
    const expiresAt = seconds === null ? null : Date.now() + seconds * 1000;
    install.access.push({ hash: hashOf(token), mode, user, expiresAt });
    return token;
  };
  const issueRefresh = (install: Install, from: string | null, expiresAt: number) => {
    const token = newToken("shprt");
    install.refresh.push({ hash: hashOf(token), expiresAt, firstUsedAt: null, from });
    return token;
  };
  const need = (domain: string): Install => {
    const install = shops.get(domain);
    if (!install) throw new Error(`the app is not installed in ${domain}`);
    return install;
  };

  return {
    lifetimes,
    isInstalled: (domain: string) => shops.has(domain),
    scopesOf: (domain: string): readonly string[] => shops.get(domain)?.scopes ?? [],
    installedAt: (domain: string) => shops.get(domain)?.installedAt ?? null,

    install(domain: string, scopes: readonly string[]) {
      const before = shops.get(domain);
      if (before) before.scopes = [...new Set([...before.scopes, ...scopes])];
      else shops.set(domain, { scopes: [...scopes], installedAt: new Date().toISOString(), access: [], refresh: [] });
      keep();
    },
    uninstall(domain: string) {
      shops.delete(domain);
      keep();
    },
    setScopes(domain: string, scopes: readonly string[]) {
      need(domain).scopes = [...new Set(scopes)];
      keep();
    },

    issueOffline(domain: string, expiring: boolean): OfflineGrant {
      const install = need(domain);
      const { accessSeconds, refreshSeconds } = lifetimes;
      const accessToken = issueAccess(install, "offline", null, expiring ? accessSeconds : null);
      const refreshToken = expiring ? issueRefresh(install, null, Date.now() + refreshSeconds * 1000) : null;
      keep();
      return {
        accessToken,
        expiresIn: expiring ? accessSeconds : null,
        refreshToken,
        refreshExpiresIn: expiring ? refreshSeconds : null,
      };
    },
    issueOnline(domain: string, user: string) {
      const accessToken = issueAccess(need(domain), "online", user, lifetimes.onlineSeconds);
      keep();
      return { accessToken, expiresIn: lifetimes.onlineSeconds };
    },

    /** A refresh token may be used again until one that came from it is used, for at most 30 days. */
    refresh(domain: string, token: string): OfflineGrant | null {
      const install = shops.get(domain);
      const hash = hashOf(token);
      const now = Date.now();
      const current = install?.refresh.find((refresh) => refresh.hash === hash);
      if (!install || !current || current.expiresAt <= now) return null;
      if (current.firstUsedAt !== null && current.firstUsedAt + 30 * day <= now) return null;
      current.firstUsedAt ??= now;
      if (current.from) {
        const parent = current.from;
        install.refresh = install.refresh.filter(
          (other) => other.hash !== parent && (other.from !== parent || other.hash === hash),
        );
        current.from = null;
      }
      const { accessSeconds, refreshSeconds } = lifetimes;
      const accessToken = issueAccess(install, "offline", null, accessSeconds);
      const refreshToken = issueRefresh(install, hash, now + refreshSeconds * 1000);
      keep();
      return { accessToken, expiresIn: accessSeconds, refreshToken, refreshExpiresIn: refreshSeconds };
    },

    /** The token's use at this shop, or null: unknown, expired and foreign look the same from outside. */
    findAccess(domain: string, token: string) {
      const hash = hashOf(token);
      const found = shops.get(domain)?.access.find((access) => access.hash === hash);
      return found && (found.expiresAt === null || found.expiresAt > Date.now()) ? found : null;
    },
    expireAccess(domain: string) {
      for (const access of shops.get(domain)?.access ?? []) access.expiresAt = Date.now() - 1;
      keep();
    },
    revokeTokens(domain: string) {
      const install = shops.get(domain);
      if (install) Object.assign(install, { access: [], refresh: [] });
      keep();
    },
  };
}
