// The address at which the admin opens the app in its frame, with what Shopify puts into it.
import { createHash, createHmac, randomUUID } from "node:crypto";
import { signSessionToken } from "../oauth/session-token.ts";
import type { StandIn } from "../stand-in.ts";
import type { Shop } from "../state/world.ts";
import { nameOf } from "./layout.ts";

/** The person who looks at the admin. */
export const adminUser = "420000042";

const hostOf = (shop: Shop) =>
  Buffer.from(`admin.shopify.com/store/${nameOf(shop)}`)
    .toString("base64")
    .replace(/=+$/, "");

export function sessionToken(standIn: StandIn, shop: Shop, kind = standIn.sessionTokens.kind): string {
  const { app, installs } = standIn;
  const other = [...standIn.world.shops.keys()].find((domain) => domain !== shop.domain) ?? "elsewhere.myshopify.com";
  const sid = createHash("sha256")
    .update(`${shop.domain} ${installs.installedAt(shop.domain)}`)
    .digest("hex");
  return signSessionToken({
    key: app.key,
    secret: kind === "forged" ? `${app.secret}-forged` : app.secret,
    shop: kind === "foreign" ? other : shop.domain,
    user: adminUser,
    sid,
    lifetimeSeconds: installs.lifetimes.sessionSeconds,
    // The library lets ten seconds pass after the end.
    ...(kind === "expired" && { now: Date.now() - 3_600_000 }),
  });
}

/** The app's own page for an address in the admin: the rest after /apps/HANDLE. */
export const homePath = (standIn: StandIn): string => new URL(standIn.app.url).pathname;

export function launchUrl(standIn: StandIn, shop: Shop, rest: string, search = ""): string {
  const { app, origins } = standIn;
  const url = new URL(rest === "" || rest === "/" ? homePath(standIn) : rest, origins.tunnel);
  for (const [name, value] of new URLSearchParams(search)) url.searchParams.append(name, value);
  const given: Record<string, string> = {
    embedded: "1",
    host: hostOf(shop),
    locale: "en",
    session: randomUUID().replaceAll("-", ""),
    shop: shop.domain,
    timestamp: String(Math.floor(Date.now() / 1000)),
  };
  const signed = Object.entries({ ...Object.fromEntries(url.searchParams), ...given })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  for (const [name, value] of Object.entries(given)) url.searchParams.set(name, value);
  url.searchParams.set("hmac", createHmac("sha256", app.secret).update(signed).digest("hex"));
  url.searchParams.set("id_token", sessionToken(standIn, shop));
  return url.href;
}
