// The app inside the admin: its page, or the page that installs it.
import type { StandIn } from "../stand-in.ts";
import type { Shop } from "../state/world.ts";
import { html, script } from "./html.ts";
import { homePath, launchUrl } from "./launch.ts";
import { layout, storePath } from "./layout.ts";
import { scopeWords, wordScope } from "./scope-words.ts";

export function appPage(standIn: StandIn, shop: Shop, rest: string, search: string): string {
  const { app, origins } = standIn;
  const settings = {
    title: app.title,
    shopName: shop.info.name,
    store: storePath(shop),
    base: storePath(shop, `/apps/${app.handle}`),
    home: homePath(standIn),
    path: rest === "" ? homePath(standIn) : rest,
    frame: launchUrl(standIn, shop, rest, search),
    tunnel: origins.tunnel,
    scopeWords,
  };
  return layout(standIn, shop, {
    title: app.title,
    section: "/apps",
    full: true,
    body: html`
<div class="app-bar"><svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="M4 4h5v5H4zM11 4h5v5h-5zM4 11h5v5H4zM11 11h5v5h-5z"/></svg>
  <div class="app-title">${app.title} <small id="app-page-title"></small></div>
  <div id="app-buttons" class="app-buttons"></div></div>
<p id="app-notice" class="notice warn" role="alert" hidden>${app.title} refused the session token several times. The stand-in stopped trying.</p>
<div id="toasts" class="toasts"></div>
<div id="frame-box" class="frame-box"><div id="progress" class="progress" role="progressbar" aria-label="Loading"></div></div>
<script type="application/json" id="app-settings">${script(settings)}</script>
<script src="/app-frame.js"></script>`,
  });
}

export function installPage(standIn: StandIn, shop: Shop, optional: readonly string[]): string {
  const { app, installs } = standIn;
  const granted = installs.scopesOf(shop.domain);
  const wanted = [...new Set([...(installs.isInstalled(shop.domain) ? [] : app.scopes), ...optional])].filter(
    (scope) => !granted.includes(scope),
  );
  return layout(standIn, shop, {
    title: `Install ${app.title}`,
    section: "/apps",
    body: html`<div class="wide" style="max-width:34rem">
<h1>Install ${app.title}</h1>
<section class="card"><p>In ${shop.info.name}, this app will be able to:</p>
<ul>${wanted.map((scope) => html`<li>${wordScope(scope)}</li>`)}</ul>
<form method="post" action="${storePath(shop, "/app/install")}" class="line">
<input type="hidden" name="scopes" value="${wanted.join(",")}">
<button class="primary" type="submit">Install</button>
<a class="button" href="${storePath(shop)}">Cancel</a></form></section></div>`,
  });
}
