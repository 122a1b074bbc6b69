import type { Node } from "../state/gid.ts";
import { html } from "./html.ts";
import { knownNodes } from "./known-nodes.ts";
import { storePath } from "./layout.ts";
import { listProducts } from "./lists.ts";
import { badge, metafieldList, page, pager, searchBox, tagList, type View } from "./page-parts.ts";
import { count, day, money } from "./words.ts";

const { asInventoryItem, asProduct, numberOf } = knownNodes;

export function productsPage(view: View): string {
  const { shop } = view;
  const found = listProducts(shop, view.search);
  const rows = found.nodes.map(asProduct).map(
    (
      product,
    ) => html`<tr><td><a href="${storePath(shop, `/products/${numberOf(product.id)}`)}">${product.title}</a><div class="soft">${product.vendor}</div></td>
<td>${product.productType || html`<span class="soft">None</span>`}</td><td>${badge(product.status, product.status !== "ACTIVE")}</td><td class="number">${count(product.variants.length)}</td><td class="number">${count(product.totalInventory)}</td></tr>`,
  );
  return page(
    view,
    "Products",
    "/products",
    html`<h1>Products</h1><section class="card">${searchBox(view, "Title, type, vendor or SKU")}
<div class="scroll"><table><thead><tr><th>Product</th><th>Type</th><th>Status</th><th class="number">Variants</th><th class="number">Stock</th></tr></thead><tbody>${rows}</tbody></table></div>
${rows.length === 0 && html`<p class="empty">No products found.</p>`}${pager(view, found)}</section>`,
  );
}

export function productPage(view: View, node: Node): string {
  const { shop } = view;
  const product = asProduct(node);
  const variants = product.variants.map((variant) => {
    const item = shop.find(variant.inventoryItem.id);
    const levels = item ? asInventoryItem(item).inventoryLevels : [];
    return html`<tr><td>${variant.title}<div class="soft">${variant.sku ?? "No SKU"}</div></td><td class="number">${money(shop.info, variant.price)}</td>
<td class="number">${variant.inventoryItem.unitCost ? money(shop.info, variant.inventoryItem.unitCost.amount) : html`<span class="soft">No cost</span>`}</td>
<td>${levels.map((level) => {
      const place = shop.find(level.location.id);
      const available = level.quantities.find(({ name }) => name === "available")?.quantity ?? 0;
      return html`<form class="line" method="post" action="${storePath(shop, "/do/stock")}"><input type="hidden" name="item" value="${variant.inventoryItem.id}"><input type="hidden" name="location" value="${level.location.id}"><input type="hidden" name="id" value="${product.id}">
<label><span>${String(place?.name ?? "Location")}</span><input type="number" name="available" value="${available}"></label><button type="submit">Set</button></form>`;
    })}</td><td><a class="button" href="${storePath(shop, `/orders/new?variant=${numberOf(variant.id)}`)}">Order</a></td></tr>`;
  });
  return page(
    view,
    product.title,
    "/products",
    html`<a class="back" href="${storePath(shop, "/products")}">Products</a><div class="heading"><h1>${product.title}</h1>${badge(product.status, product.status !== "ACTIVE")}</div>
<section class="card"><h2>Variants</h2><div class="scroll"><table><thead><tr><th>Variant</th><th class="number">Price</th><th class="number">Cost</th><th>Available</th><th></th></tr></thead><tbody>${variants}</tbody></table></div></section>
<div class="columns"><section class="card"><h2>Metafields</h2>${metafieldList(node)}</section><div>
<section class="card"><h2>Product</h2><dl class="facts"><dt>Type</dt><dd>${product.productType || "None"}</dd><dt>Vendor</dt><dd>${product.vendor}</dd><dt>Category</dt><dd>${product.category?.fullName ?? "None"}</dd><dt>Updated</dt><dd>${day(shop.info, product.updatedAt)}</dd></dl></section>
<section class="card"><h2>Tags</h2>${tagList(shop, product.id, product.tags)}</section></div></div>`,
  );
}
