import type { Node } from "../state/gid.ts";
import { type Html, html } from "./html.ts";
import { knownNodes } from "./known-nodes.ts";
import { storePath } from "./layout.ts";
import { listOrders } from "./lists.ts";
import { amount, badge, page, pager, searchBox, tagList, type View } from "./page-parts.ts";
import { count, day, money } from "./words.ts";

const { asOrder, numberOf } = knownNodes;

export function ordersPage(view: View): string {
  const { shop } = view;
  const found = listOrders(shop, view.search);
  const rows = found.nodes.map(asOrder).map(
    (order) => html`<tr><td><a href="${storePath(shop, `/orders/${numberOf(order.id)}`)}">${order.name}</a></td>
<td class="date">${day(shop.info, order.processedAt)}</td>
<td>${order.customer ? html`<a href="${storePath(shop, `/customers/${numberOf(order.customer.id)}`)}">${numberOf(order.customer.id)}</a>` : "Guest"}</td>
<td>${badge(order.displayFinancialStatus)}${badge(order.displayFulfillmentStatus)}${order.cancelledAt && badge("Cancelled", true)}${order.test && badge("Test", true)}</td>
<td class="number">${money(shop.info, amount(order.currentTotalPriceSet))}</td></tr>`,
  );
  return page(
    view,
    "Orders",
    "/orders",
    html`<div class="heading"><h1>Orders</h1><a href="${storePath(shop, "/orders/new")}">Create order</a></div>
<section class="card">${searchBox(view, "Order name or number")}
<div class="scroll"><table><thead><tr><th>Order</th><th>Date</th><th>Customer</th><th>Status</th><th class="number">Total</th></tr></thead><tbody>${rows}</tbody></table></div>
${rows.length === 0 && html`<p class="empty">No orders found.</p>`}${pager(view, found)}</section>`,
  );
}

export function orderPage(view: View, node: Node): string {
  const { shop } = view;
  const order = asOrder(node);
  const action = (name: string, text: string, more: Html = html``, kind = "") =>
    html`<form class="line" method="post" action="${storePath(shop, `/do/${name}`)}"><input type="hidden" name="id" value="${order.id}">${more}<button class="${kind}" type="submit">${text}</button></form>`;
  const lines = order.lineItems.map(
    (
      line,
    ) => html`<tr><td>${line.product ? html`<a href="${storePath(shop, `/products/${numberOf(line.product.id)}`)}">${line.title}</a>` : line.title}
<div class="soft">${[line.variantTitle, line.sku].filter(Boolean).join(" · ")}</div></td>
<td class="number">${line.currentQuantity === line.quantity ? count(line.quantity) : html`${count(line.currentQuantity)} of ${count(line.quantity)}`}</td>
<td class="number">${money(shop.info, amount(line.originalTotalSet))}</td>
<td>${
      line.refundableQuantity > 0 &&
      action(
        "refund",
        "Refund",
        html`<input type="hidden" name="line" value="${line.id}"><label><span class="soft">Quantity</span><input type="number" name="quantity" value="1" min="1" max="${line.refundableQuantity}"></label><label class="line"><span>Restock</span><input type="checkbox" name="restock" value="1" checked style="width:1.2rem;min-height:1.2rem"></label>`,
      )
    }</td></tr>`,
  );
  return page(
    view,
    order.name,
    "/orders",
    html`<a class="back" href="${storePath(shop, "/orders")}">Orders</a>
<div class="heading"><h1>${order.name}</h1>${badge(order.displayFinancialStatus)}${badge(order.displayFulfillmentStatus)}${order.cancelledAt && badge("Cancelled", true)}${order.test && badge("Test", true)}</div>
<div class="columns"><div>
<section class="card"><h2>Items</h2><div class="scroll"><table><thead><tr><th>Item</th><th class="number">Quantity</th><th class="number">Price</th><th></th></tr></thead><tbody>${lines}</tbody></table></div>
<dl class="facts" style="margin-top:1rem"><dt>Discounts</dt><dd>${money(shop.info, amount(order.totalDiscountsSet))}</dd><dt>Shipping</dt><dd>${money(shop.info, amount(order.totalShippingPriceSet))}</dd><dt>Tax</dt><dd>${money(shop.info, amount(order.totalTaxSet))}</dd><dt>Total at sale</dt><dd>${money(shop.info, amount(order.totalPriceSet))}</dd><dt>Refunded</dt><dd>${money(shop.info, amount(order.totalRefundedSet))}</dd><dt>Total now</dt><dd><strong>${money(shop.info, amount(order.currentTotalPriceSet))}</strong></dd></dl></section>
<section class="card"><h2>Change this order</h2>${
      order.cancelledAt
        ? html`<p class="soft">A cancelled order stays as it is.</p>`
        : html`<div class="line">${action("cancel", "Cancel order", html``, "danger")}${order.displayFulfillmentStatus !== "FULFILLED" && action("fulfill", "Mark as fulfilled")}</div>
${action("edit", "Add item", html`<label class="grow"><span>Add a variant (id or SKU)</span><input name="variant" required></label><label><span>Quantity</span><input type="number" name="quantity" value="1" min="1"></label>`)}`
    }</section></div>
<div><section class="card"><h2>Order</h2><dl class="facts"><dt>Placed</dt><dd>${day(shop.info, order.processedAt)}</dd><dt>Updated</dt><dd>${day(shop.info, order.updatedAt)}</dd><dt>Channel</dt><dd>${order.attribution?.displayName ?? order.sourceName}</dd>
<dt>Customer</dt><dd>${order.customer ? html`<a href="${storePath(shop, `/customers/${numberOf(order.customer.id)}`)}">${numberOf(order.customer.id)}</a>` : "Guest"}</dd>
<dt>Codes</dt><dd>${order.discountCodes.join(", ") || "None"}</dd></dl></section>
<section class="card"><h2>Tags</h2>${tagList(shop, order.id, order.tags)}</section></div></div>`,
  );
}

export function newOrderPage(view: View): string {
  const { shop, search } = view;
  return page(
    view,
    "Create order",
    "/orders",
    html`<a class="back" href="${storePath(shop, "/orders")}">Orders</a><h1>Create order</h1>
<section class="card" style="max-width:34rem"><form method="post" action="${storePath(shop, "/do/order")}" class="line">
<label class="grow" style="flex-basis:100%"><span>Customer id; empty for a guest</span><input name="customer" value="${search.get("customer") ?? ""}" inputmode="numeric"></label>
<label class="grow"><span>Variant id or SKU; empty for any</span><input name="variant" value="${search.get("variant") ?? ""}"></label>
<label><span>Quantity</span><input type="number" name="quantity" value="1" min="1"></label>
<button class="primary" type="submit">Create order</button></form></section>`,
  );
}
