// What the pages of the admin share: the frame with its notice, search, paging, tags and metafields.
import type { StandIn } from "../stand-in.ts";
import type { Node } from "../state/gid.ts";
import type { Shop } from "../state/world.ts";
import { type Html, html } from "./html.ts";
import { knownNodes } from "./known-nodes.ts";
import { layout, nameOf, storePath } from "./layout.ts";
import type { Found } from "./lists.ts";
import { sentence } from "./words.ts";

export interface View {
  standIn: StandIn;
  shop: Shop;
  search: URLSearchParams;
}

export const badge = (value: unknown, warn = false): Html | null =>
  value ? html`<span class="${warn ? "state warn" : "state"}">${sentence(value)}</span>` : null;

export const amount = (set: { shopMoney: { amount: string } } | null | undefined) => set?.shopMoney.amount;

function notice({ search }: View): Html | null {
  const done = search.get("done");
  const failed = search.get("failed");
  if (failed) return html`<p class="notice warn" role="alert">${failed}</p>`;
  return done ? html`<p class="notice" role="status">${done}</p>` : null;
}

export function page(view: View, title: string, section: string, body: Html): string {
  return layout(view.standIn, view.shop, {
    title,
    section,
    body: html`<div class="wide">${notice(view)}${body}</div>`,
  });
}

export const searchBox = (
  view: View,
  label: string,
): Html => html`<form class="line" method="get" role="search" style="margin-bottom:.75rem">
<label class="grow"><span>${label}</span><input type="search" name="q" value="${view.search.get("q") ?? ""}"></label>
<button type="submit">Search</button></form>`;

export function pager(view: View, found: Found): Html {
  const link = (pageNumber: number, text: string) => {
    const search = new URLSearchParams(view.search);
    for (const name of ["done", "failed"]) search.delete(name);
    search.set("page", String(pageNumber));
    return html`<a class="button" href="?${search.toString()}">${text}</a>`;
  };
  if (found.page === 1 && !found.more) return html``;
  return html`<div class="pager"><span>${found.page > 1 && link(found.page - 1, "Previous")}</span><span>${found.more && link(found.page + 1, "Next")}</span></div>`;
}

export const tagList = (shop: Shop, gid: string, tags: readonly string[]): Html => html`<div>${tags.map(
  (tag) =>
    html`<span class="tag">${tag}<form method="post" action="${storePath(shop, "/do/remove-tag")}"><input type="hidden" name="id" value="${gid}"><input type="hidden" name="tag" value="${tag}"><button type="submit" aria-label="Remove tag ${tag}">×</button></form></span>`,
)}${tags.length === 0 && html`<span class="soft">No tags.</span>`}</div>
<form class="line" method="post" action="${storePath(shop, "/do/add-tag")}"><input type="hidden" name="id" value="${gid}">
<label class="grow"><span>Add tag</span><input name="tag" required maxlength="255"></label><button type="submit">Add</button></form>`;

export const metafieldList = (node: Node): Html => {
  const fields = knownNodes.metafieldsOf(node);
  if (fields.length === 0) return html`<p class="soft">No metafields.</p>`;
  return html`<dl class="facts">${fields.map(
    ({ namespace, key, value, jsonValue }) =>
      html`<dt>${namespace}.${key}</dt><dd>${value ?? (typeof jsonValue === "string" ? jsonValue : (JSON.stringify(jsonValue) ?? ""))}</dd>`,
  )}</dl>`;
};

export function missingPage(view: View, what: string): string {
  return page(
    view,
    "Not found",
    "",
    html`<h1>Not found</h1><section class="card"><p>${what}</p><a class="button" href="${storePath(view.shop)}">Back to ${nameOf(view.shop)}</a></section>`,
  );
}
