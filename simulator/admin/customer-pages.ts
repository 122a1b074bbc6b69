import type { Node } from "../state/gid.ts";
import { type Html, html } from "./html.ts";
import { knownNodes } from "./known-nodes.ts";
import { storePath } from "./layout.ts";
import { listCustomers } from "./lists.ts";
import { amount, badge, metafieldList, page, pager, searchBox, tagList, type View } from "./page-parts.ts";
import { count, day, money, sentence } from "./words.ts";

const { asCustomer, asOrder, numberOf } = knownNodes;

export function customersPage(view: View): string {
  const { shop } = view;
  const found = listCustomers(shop, view.search);
  const rows = found.nodes.map(asCustomer).map(
    (
      customer,
    ) => html`<tr><td><a href="${storePath(shop, `/customers/${numberOf(customer.id)}`)}">${numberOf(customer.id)}</a></td>
<td>${[customer.defaultAddress?.city, customer.defaultAddress?.provinceCode].filter(Boolean).join(", ")}</td><td>${customer.tags.map((tag) => html`<span class="tag">${tag}</span>`)}</td><td class="number">${count(Number(customer.numberOfOrders))}</td><td class="number">${money(shop.info, customer.amountSpent.amount)}</td></tr>`,
  );
  return page(
    view,
    "Customers",
    "/customers",
    html`<div class="heading"><h1>Customers</h1><form method="post" action="${storePath(shop, "/do/customer")}"><button type="submit">Add customer</button></form></div>
<section class="card">${searchBox(view, "Id, or a tag")}
<div class="scroll"><table><thead><tr><th>Customer</th><th>Place</th><th>Tags</th><th class="number">Orders</th><th class="number">Spent</th></tr></thead><tbody>${rows}</tbody></table></div>
${rows.length === 0 && html`<p class="empty">No customers found.</p>`}${pager(view, found)}</section>`,
  );
}

export function customerPage(view: View, node: Node): string {
  const { shop, standIn } = view;
  const customer = asCustomer(node);
  const orders = shop.tables.orders
    .linkedTo(numberOf(customer.id))
    .map((id) => shop.tables.orders.get(id))
    .filter((order) => order !== undefined)
    .map(asOrder)
    .sort((a, b) => b.processedAt.localeCompare(a.processedAt) || numberOf(b.id) - numberOf(a.id));
  const shown = orders
    .slice(0, 20)
    .map(
      (order) =>
        html`<tr><td><a href="${storePath(shop, `/orders/${numberOf(order.id)}`)}">${order.name}</a></td><td class="date">${day(shop.info, order.processedAt)}</td><td class="number">${money(shop.info, amount(order.currentTotalPriceSet))}</td></tr>`,
    );
  const privacy = (topic: string, text: string, kind = "") =>
    html`<form method="post" action="${storePath(shop, "/do/privacy")}"><input type="hidden" name="id" value="${customer.id}"><input type="hidden" name="topic" value="${topic}"><button class="${kind}" type="submit">${text}</button></form>`;
  return page(
    view,
    `Customer ${numberOf(customer.id)}`,
    "/customers",
    html`<a class="back" href="${storePath(shop, "/customers")}">Customers</a><div class="heading"><h1>Customer ${numberOf(customer.id)}</h1>${customer.taxExempt && badge("Tax exempt")}</div>
<div class="columns"><div><section class="card"><div class="heading"><h2>Orders</h2><a href="${storePath(shop, `/orders/new?customer=${numberOf(customer.id)}`)}">Create order</a></div>
<div class="scroll"><table><thead><tr><th>Order</th><th>Date</th><th class="number">Total</th></tr></thead><tbody>${shown}</tbody></table></div>
${orders.length === 0 ? html`<p class="empty">No orders yet.</p>` : orders.length > 20 && html`<p class="soft">The last 20 of ${count(orders.length)}.</p>`}</section>
<section class="card"><h2>Metafields</h2>${metafieldList(node)}</section></div>
<div><section class="card"><h2>Tags</h2>${tagList(shop, customer.id, customer.tags)}</section>
<section class="card"><h2>Customer</h2><dl class="facts"><dt>Orders</dt><dd>${count(Number(customer.numberOfOrders))}</dd><dt>Spent</dt><dd>${money(shop.info, customer.amountSpent.amount)}</dd><dt>Since</dt><dd>${day(shop.info, customer.createdAt)}</dd><dt>E-mail marketing</dt><dd>${sentence(customer.defaultEmailAddress?.marketingState ?? "NOT_SUBSCRIBED")}</dd><dt>Place</dt><dd>${[customer.defaultAddress?.city, customer.defaultAddress?.provinceCode, customer.defaultAddress?.countryCodeV2].filter(Boolean).join(", ") || "Unknown"}</dd></dl></section>
<section class="card"><h2>Segments</h2>${segmentsOf(view, customer.id)}</section>
${
  standIn.hasApp &&
  html`<section class="card"><h2>Privacy</h2><div class="line">${privacy("customers/data_request", "Ask for their data")}${privacy("customers/redact", "Ask to erase", "danger")}</div></section>`
}
<section class="card"><h2>Merge or delete</h2><form class="line" method="post" action="${storePath(shop, "/do/merge")}"><input type="hidden" name="id" value="${customer.id}"><label class="grow"><span>Merge this other customer into this one (id)</span><input name="other" required inputmode="numeric"></label><button type="submit">Merge</button></form>
<form method="post" action="${storePath(shop, "/do/delete-customer")}" style="margin-top:.6rem"><input type="hidden" name="id" value="${customer.id}"><button class="danger" type="submit">Delete customer</button></form></section></div></div>`,
  );
}

function segmentsOf({ shop }: View, gid: string): Html {
  const names = knownNodes.segmentsWith(shop, gid);
  if (names.length === 0) return html`<p class="soft">In no segment.</p>`;
  return html`<ul>${names.map(({ id, name }) => html`<li><a href="${storePath(shop, `/segments/${numberOf(id)}`)}">${String(name)}</a></li>`)}</ul>`;
}
