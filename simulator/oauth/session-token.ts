// Session tokens: the signed note by which the admin tells an app which shop and which person is looking at it.
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

export interface SessionClaims {
  iss: string;
  dest: string;
  aud: string;
  sub: string;
  exp: number;
  nbf: number;
  iat: number;
  jti: string;
  sid: string;
}

export interface Signing {
  key: string;
  secret: string;
  shop: string;
  user: string;
  /** Constant for one browser session. */
  sid?: string;
  lifetimeSeconds?: number;
  now?: number;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const signatureOf = (body: string, secret: string) => createHmac("sha256", secret).update(body).digest();

export function signSessionToken(signing: Signing): string {
  const now = Math.floor((signing.now ?? Date.now()) / 1000);
  const claims: SessionClaims = {
    iss: `https://${signing.shop}/admin`,
    dest: `https://${signing.shop}`,
    aud: signing.key,
    sub: signing.user,
    exp: now + (signing.lifetimeSeconds ?? 60),
    nbf: now,
    iat: now,
    jti: randomUUID(),
    sid: signing.sid ?? randomUUID(),
  };
  const body = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${body}.${signatureOf(body, signing.secret).toString("base64url")}`;
}

export type Reading = { claims: SessionClaims } | { refused: string };

function parsePart(part: string | undefined): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? "", "base64url").toString());
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

export function readSessionToken(
  token: string,
  expected: { key: string; secret: string; shop: string; now?: number },
): Reading {
  const [head, body, signature, more] = token.split(".");
  if (!head || !body || !signature || more !== undefined) return { refused: "it is not a JSON web token" };
  if (parsePart(head)?.alg !== "HS256") return { refused: "it is not signed with HS256" };
  const given = Buffer.from(signature, "base64url");
  const right = signatureOf(`${head}.${body}`, expected.secret);
  if (given.length !== right.length || !timingSafeEqual(given, right))
    return { refused: "its signature is not the app's" };
  const claims = parsePart(body) as Partial<SessionClaims> | null;
  const now = (expected.now ?? Date.now()) / 1000;
  if (!claims || typeof claims.exp !== "number" || claims.exp <= now) return { refused: "it has expired" };
  if (typeof claims.nbf !== "number" || claims.nbf > now + 5) return { refused: "it is not valid yet" };
  if (claims.aud !== expected.key) return { refused: "it is for another app" };
  if (claims.dest !== `https://${expected.shop}`) return { refused: "it is for another shop" };
  if (claims.iss !== `${claims.dest}/admin`) return { refused: "its issuer is not the shop's admin" };
  return { claims: claims as SessionClaims };
}
