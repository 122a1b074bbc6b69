import type { Node } from "../state/gid.ts";
import { html } from "./html.ts";
import { knownNodes } from "./known-nodes.ts";
import { storePath } from "./layout.ts";
import { listSegments } from "./lists.ts";
import { page, pager, type View } from "./page-parts.ts";
import { count } from "./words.ts";

const { numberOf } = knownNodes;

export function segmentsPage(view: View): string {
  const { shop } = view;
  const found = listSegments(shop, view.search);
  const rows = found.nodes.map(
    (segment) =>
      html`<tr><td><a href="${storePath(shop, `/segments/${numberOf(segment.id)}`)}">${String(segment.name)}</a></td><td><pre>${String(segment.query)}</pre></td></tr>`,
  );
  return page(
    view,
    "Segments",
    "/segments",
    html`<h1>Segments</h1><section class="card">${
      rows.length === 0
        ? html`<p class="empty">No segments yet. An app makes them with segmentCreate.</p>`
        : html`<div class="scroll"><table><thead><tr><th>Segment</th><th>Query</th></tr></thead><tbody>${rows}</tbody></table></div>`
    }${pager(view, found)}</section>`,
  );
}

export function segmentPage(view: View, node: Node): string {
  const { shop } = view;
  const members = knownNodes.membersOf(shop, node, 50);
  return page(
    view,
    String(node.name),
    "/segments",
    html`<a class="back" href="${storePath(shop, "/segments")}">Segments</a><h1>${String(node.name)}</h1>
<section class="card"><h2>Query</h2><pre>${String(node.query)}</pre></section>
<section class="card"><h2>Customers</h2>${
      "refused" in members
        ? html`<p class="soft">${members.refused}</p>`
        : members.ids.length === 0
          ? html`<p class="empty">Nobody matches.</p>`
          : html`<p class="soft">${count(members.total)} in all${members.total > members.ids.length && `; the first ${members.ids.length} are shown`}.</p><ul>${members.ids.map((id) => html`<li><a href="${storePath(shop, `/customers/${id}`)}">${id}</a></li>`)}</ul>`
    }</section>`,
  );
}
