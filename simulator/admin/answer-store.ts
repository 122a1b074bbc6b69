// The admin host's pages and forms of one shop: everything under /store/NAME.
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Fields, RequestError, readFields, redirect, sendHtml, sendJson } from "../http.ts";
import { installApp, uninstallApp } from "../installation.ts";
import type { StandIn } from "../stand-in.ts";
import type { Node } from "../state/gid.ts";
import type { Shop } from "../state/world.ts";
import { answerBridge, scopesIn } from "./answer-bridge.ts";
import { appPage, installPage } from "./app-page.ts";
import { perform } from "./by-hand.ts";
import { customerPage, customersPage } from "./customer-pages.ts";
import { homePage } from "./home-page.ts";
import { storePath } from "./layout.ts";
import { newOrderPage, orderPage, ordersPage } from "./order-pages.ts";
import { missingPage, type View } from "./page-parts.ts";
import { productPage, productsPage } from "./product-pages.ts";
import { segmentPage, segmentsPage } from "./segment-pages.ts";

type OnePage = (view: View, node: Node) => string;

const listPages: Record<string, (view: View) => string> = {
  "": homePage,
  "/": homePage,
  "/orders": ordersPage,
  "/orders/new": newOrderPage,
  "/products": productsPage,
  "/customers": customersPage,
  "/segments": segmentsPage,
};
const onePages: Record<string, { type: string; page: OnePage }> = {
  orders: { type: "Order", page: orderPage },
  products: { type: "Product", page: productPage },
  customers: { type: "Customer", page: customerPage },
  segments: { type: "Segment", page: segmentPage },
};

function answerApp(standIn: StandIn, shop: Shop, rest: string, search: string, response: ServerResponse) {
  const { app, installs } = standIn;
  const named = /^\/apps\/([^/]+)(\/.*)?$/.exec(rest);
  if (!standIn.hasApp || (named?.[1] !== app.handle && named?.[1] !== app.key))
    throw new RequestError(404, `there is no app ${named?.[1] ?? ""} here`);
  if (!installs.isInstalled(shop.domain)) return sendHtml(response, 200, installPage(standIn, shop, []));
  if (named[1] === app.key)
    return redirect(response, `${storePath(shop, `/apps/${app.handle}`)}${named[2] ?? ""}${search}`);
  sendHtml(response, 200, appPage(standIn, shop, named[2] ?? "", search));
}

function answerInstall(standIn: StandIn, shop: Shop, search: URLSearchParams, response: ServerResponse) {
  if (!standIn.hasApp) throw new RequestError(404, "the stand-in runs without an app");
  const optional = scopesIn(search.get("optional_scopes"));
  const appAddress = storePath(shop, `/apps/${standIn.app.handle}`);
  if (search.get("auto") === "1") {
    installApp(standIn, shop, optional);
    return redirect(response, appAddress);
  }
  const granted = standIn.installs.scopesOf(shop.domain);
  if (standIn.installs.isInstalled(shop.domain) && optional.every((scope) => granted.includes(scope)))
    return redirect(response, appAddress);
  sendHtml(response, 200, installPage(standIn, shop, optional));
}

async function answerForm(standIn: StandIn, shop: Shop, rest: string, fields: Fields, response: ServerResponse) {
  if (rest === "/app/install") {
    const scopes = scopesIn(fields.scopes);
    installApp(standIn, shop, scopes);
    return redirect(response, storePath(shop, `/apps/${standIn.app.handle}`));
  }
  if (rest === "/app/uninstall") {
    uninstallApp(standIn, shop);
    return redirect(response, `${storePath(shop)}?done=${encodeURIComponent(`${standIn.app.title} is uninstalled.`)}`);
  }
  const deed = /^\/do\/([a-z-]+)$/.exec(rest)?.[1];
  if (!deed) throw new RequestError(404, `nothing can be done at ${rest}`);
  const { page, done, failed } = await perform(standIn, shop, deed, fields);
  const said = new URLSearchParams(failed ? { failed } : { done: done ?? "Done." });
  redirect(response, `${storePath(shop, page)}?${said}`);
}

export async function answerStore(
  standIn: StandIn,
  shop: Shop,
  rest: string,
  searchText: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const search = new URLSearchParams(searchText);
  if (request.method === "POST") {
    const fields = await readFields(request);
    const bridge = /^\/app\/(?!install$|uninstall$)(.+)$/.exec(rest)?.[1];
    if (bridge) return sendJson(response, 200, await answerBridge(standIn, shop, bridge, fields));
    return answerForm(standIn, shop, rest, fields, response);
  }
  if (rest.startsWith("/apps/")) return answerApp(standIn, shop, rest, searchText, response);
  if (rest === "/oauth/install" || rest === "/install") return answerInstall(standIn, shop, search, response);
  const view: View = { standIn, shop, search };
  const listPage = listPages[rest];
  if (listPage) return sendHtml(response, 200, listPage(view));
  const one = /^\/([a-z]+)\/(\d+)$/.exec(rest);
  const known = onePages[one?.[1] ?? ""];
  const node = known && shop.find(`gid://shopify/${known.type}/${one?.[2]}`);
  if (known && node) return sendHtml(response, 200, known.page(view, node));
  sendHtml(
    response,
    404,
    missingPage(view, known ? `There is no ${known.type.toLowerCase()} ${one?.[2]}.` : `There is no page ${rest}.`),
  );
}
