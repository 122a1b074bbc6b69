// Installing, uninstalling and changing what the app may do in a shop, with the webhooks that tell the app.
import type { StandIn } from "./stand-in.ts";
import type { Shop } from "./state/world.ts";
import { scopesPayload, shopRedactPayload } from "./webhooks/payloads/compliance.ts";

export interface ScopeDetail {
  granted: string[];
  required: string[];
  optional: string[];
}

export const scopeDetail = ({ app, installs }: StandIn, shop: Shop): ScopeDetail => ({
  granted: [...installs.scopesOf(shop.domain)],
  required: [...app.scopes],
  optional: [...app.optionalScopes],
});

function mustBeAskedFor({ app }: StandIn, scopes: readonly string[]): void {
  const unknown = scopes.find((scope) => !app.scopes.includes(scope) && !app.optionalScopes.includes(scope));
  if (unknown) throw new Error(`${unknown} is neither in scopes nor in optional_scopes of the app's configuration`);
}

/** Where the app is installed already, it gains what its configuration has come to require. */
export function installApp(standIn: StandIn, shop: Shop, extra: readonly string[] = []): void {
  const { app, installs } = standIn;
  mustBeAskedFor(standIn, extra);
  const wanted = [...app.scopes, ...extra];
  if (installs.isInstalled(shop.domain)) changeScopes(standIn, shop, [...installs.scopesOf(shop.domain), ...wanted]);
  else installs.install(shop.domain, wanted);
}

export function grantScopes(standIn: StandIn, shop: Shop, scopes: readonly string[]): void {
  mustBeAskedFor(standIn, scopes);
  changeScopes(standIn, shop, [...standIn.installs.scopesOf(shop.domain), ...scopes]);
}

export function changeScopes(standIn: StandIn, shop: Shop, scopes: readonly string[]): void {
  const { app, installs, dispatch } = standIn;
  const previous = installs.scopesOf(shop.domain);
  const current = [...new Set(scopes)];
  if (previous.length === current.length && current.every((scope) => previous.includes(scope))) return;
  installs.setScopes(shop.domain, current);
  dispatch.sendBody(shop, "app/scopes_update", scopesPayload(shop, app.id, previous, current));
}

export const revokeScopes = (standIn: StandIn, shop: Shop, scopes: readonly string[]): void =>
  changeScopes(
    standIn,
    shop,
    standIn.installs.scopesOf(shop.domain).filter((scope) => !scopes.includes(scope)),
  );

/** All tokens end at once; app/uninstalled follows. shop/redact is sent when asked for, as it is 48 hours later. */
export function uninstallApp(standIn: StandIn, shop: Shop): void {
  if (!standIn.installs.isInstalled(shop.domain)) return;
  standIn.installs.uninstall(shop.domain);
  standIn.dispatch.onChange({
    shop,
    topic: "app/uninstalled",
    gid: `gid://shopify/Shop/${shop.info.id}`,
    at: shop.now(),
  });
}

export const sendShopRedact = (standIn: StandIn, shop: Shop): number =>
  standIn.dispatch.sendBody(shop, "shop/redact", shopRedactPayload(shop));
