// Who asks? The shop of a verified session token, with our row of it, which the first visit makes.
import { grantedScopes } from "#app/derive/basics/scopes.ts";
import { now } from "./clock.server.ts";
import { log } from "./log.server.ts";
import { readShop } from "./shopify/shop.ts";
import { shopify } from "./shopify.server.ts";
import { installShop, type ShopRecord, shopGranting } from "./store/app/shops.ts";

type Admin = Awaited<ReturnType<typeof shopify.authenticate.admin>>;

export interface AuthenticatedShop {
  shop: ShopRecord;
  /** Keeps shop, host and embedded in the address. */
  redirect: Admin["redirect"];
  /** What the merchant lets the app do now. */
  scopes: string[];
  /** The number of the staff member who asks, in Shopify. */
  staff: string;
}

const localePattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

function localeOf(request: Request): string {
  const locale = new URL(request.url).searchParams.get("locale") ?? "";
  return localePattern.test(locale) ? locale : "en";
}

// The loaders of one page run side by side; one installation serves them all.
const installing = new Map<string, Promise<ShopRecord>>();

function install(request: Request, { admin, session }: Admin, scopes: string[]): Promise<ShopRecord> {
  const inFlight = installing.get(session.shop);
  if (inFlight) return inFlight;
  const at = now();
  const started = readShop(async (document) => (await (await admin.graphql(document, { tries: 3 })).json()).data)
    // The token's own domain is where the shop is reached now, whatever else it is called.
    .then((details) => installShop({ ...details, domain: session.shop }, { scopes, locale: localeOf(request), at }))
    .then((shop) => {
      log.info({ shop: shop.id, domain: shop.domain, scopes }, "the app is installed");
      return shop;
    })
    .finally(() => installing.delete(session.shop));
  installing.set(session.shop, started);
  return started;
}

/** Shopify's library fails on a host that is not base64, where it should refuse it. */
function refuseBrokenHost(request: Request): void {
  const host = new URL(request.url).searchParams.get("host");
  if (host !== null && !/^[A-Za-z0-9+/_-]+={0,2}$/.test(host))
    throw new Response("The address is broken; open the app from Shopify Admin.", { status: 400 });
}

/** Answers for the shop of the request's verified token, or throws the response that gets one. */
export async function authenticateShop(request: Request): Promise<AuthenticatedShop> {
  refuseBrokenHost(request);
  const context = await shopify.authenticate.admin(request);
  const scopes = grantedScopes(context.session.scope ?? "");
  const known = await shopGranting(context.session.shop, scopes);
  return {
    shop: known ?? (await install(request, context, scopes)),
    redirect: context.redirect,
    scopes,
    staff: context.sessionToken.sub,
  };
}
