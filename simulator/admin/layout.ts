// The frame around every page of the admin: the bar on top with the shops, the menu on the left, the page.
import type { StandIn } from "../stand-in.ts";
import type { Shop } from "../state/world.ts";
import { type Html, html } from "./html.ts";

export const nameOf = (shop: Shop): string => shop.domain.split(".")[0] ?? shop.domain;
export const storePath = (shop: Shop, rest = ""): string => `/store/${nameOf(shop)}${rest}`;

const icons: Record<string, string> = {
  home: "M3 9.5 10 4l7 5.5V16a1 1 0 0 1-1 1h-3.5v-4.5h-5V17H4a1 1 0 0 1-1-1z",
  orders: "M4 3.5h12v13l-2.4-1.5-2.4 1.5-2.4-1.5L6.4 16.5 4 15zM7 7.5h6M7 10.5h6",
  products: "M10 2.5 17 6v8l-7 3.5L3 14V6zM3 6l7 3.5L17 6M10 9.5v8",
  customers: "M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3.5 17c.6-3.4 3.3-5.2 6.5-5.2s5.900 1.800 6.500 5.200z",
  segments: "M10 3v7l5.500 4.200A7 7 0 1 1 10 3zM12.500 2.800a7 7 0 0 1 4.600 7h-4.600z",
  app: "M4 4h5v5H4zM11 4h5v5h-5zM4 11h5v5H4zM11 11h5v5h-5z",
};
const icon = (name: string): Html =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="${icons[name] ?? ""}"/></svg>`;

const sections = [
  ["", "home", "Home"],
  ["/orders", "orders", "Orders"],
  ["/products", "products", "Products"],
  ["/customers", "customers", "Customers"],
  ["/segments", "segments", "Segments"],
] as const;

export interface Page {
  title: string;
  /** Which entry of the menu is the present one: "/orders", "/apps" … */
  section: string;
  body: Html;
  head?: Html;
  /** The page fills the window under the bar, as an app's frame does. */
  full?: boolean;
}

function shopChooser(standIn: StandIn, shop: Shop): Html {
  const shops = [...standIn.world.shops.values()];
  if (shops.length === 1) return html`<span class="shop-name">${shop.info.name}</span>`;
  return html`<details class="chooser"><summary><span class="shop-name">${shop.info.name}</span></summary>
    <ul>${shops.map(
      (other) => html`<li><a href="${storePath(other)}"${other === shop && html` aria-current="true"`}>
        <strong>${other.info.name}</strong><small>${other.domain}</small></a></li>`,
    )}</ul></details>`;
}

function menu(standIn: StandIn, shop: Shop, section: string): Html {
  const { app, hasApp } = standIn;
  return html`<nav id="menu" class="menu" aria-label="Admin">
    <ul>${sections.map(
      ([
        path,
        name,
        title,
      ]) => html`<li><a href="${storePath(shop, path)}"${section === path && html` aria-current="page"`}>
        ${icon(name)}${title}</a></li>`,
    )}</ul>
    ${
      hasApp &&
      html`<h2>Apps</h2><ul>
      <li><a id="app-link" href="${storePath(shop, `/apps/${app.handle}`)}"${section === "/apps" && html` aria-current="page"`}>
        ${icon("app")}${app.title}</a><ul id="app-menu" class="app-menu"></ul></li></ul>`
    }
    <p class="asof">${shop.info.asOf ? html`This shop lives on ${shop.info.asOf}.` : ""} A stand-in for Shopify, on this machine only.</p>
  </nav>`;
}

export function layout(standIn: StandIn, shop: Shop, page: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · ${shop.info.name}</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%230f5257'/%3E%3Cpath d='M4 11l4-7 4 7z' fill='%23f3d9b1'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/admin.css">
${page.head}
</head>
<body${page.full && html` class="full"`}>
<a class="skip" href="#page">Skip to content</a>
<header class="bar">
  <button id="menu-button" class="menu-button" type="button" aria-controls="menu" aria-expanded="false" aria-label="Menu">
    <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 5.500h14M3 10h14M3 14.500h14"/></svg></button>
  <a class="mark" href="${storePath(shop)}">Admin</a>
  <div id="save-bar" class="save-bar" hidden role="region" aria-label="Unsaved changes"><span>Unsaved changes</span><span class="save-buttons"></span></div>
  ${shopChooser(standIn, shop)}
</header>
<div class="shell">
  ${menu(standIn, shop, page.section)}
  <main id="page" tabindex="-1">${page.body}</main>
</div>
<script src="/admin-menu.js"></script>
</body>
</html>`.html;
}
