import { html } from "./html.ts";
import { storePath } from "./layout.ts";
import { page, type View } from "./page-parts.ts";
import { count, day } from "./words.ts";

export function homePage(view: View): string {
  const { shop } = view;
  const figures = [
    ["Orders", shop.tables.orders.count()],
    ["Products", shop.tables.products.count()],
    ["Customers", shop.tables.customers.count()],
    ["Segments", shop.tables.segments.count()],
  ] as const;
  const { standIn } = view;
  const installed = standIn.installs.isInstalled(shop.domain);
  const appPath = storePath(shop, `/apps/${standIn.app.handle}`);
  return page(
    view,
    "Home",
    "",
    html`<h1>${shop.info.name}</h1>
<dl class="figures">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${count(value)}</dd></div>`)}</dl>
<div class="columns"><section class="card"><h2>Shop</h2><dl class="facts">
<dt>Address</dt><dd>${shop.domain}</dd><dt>Currency</dt><dd>${shop.info.currency}</dd>
<dt>Time zone</dt><dd>${shop.info.ianaTimezone}</dd><dt>Plan</dt><dd>${shop.info.plan}</dd>
<dt>Now</dt><dd>${day(shop.info, shop.now().toISOString())}</dd></dl></section>
${
  standIn.hasApp &&
  html`<section class="card"><h2>${standIn.app.title}</h2>${
    installed
      ? html`<p>Installed.</p><div class="line"><a class="button primary" href="${appPath}">Open</a>
<form method="post" action="${storePath(shop, "/app/uninstall")}"><button class="danger" type="submit">Uninstall</button></form></div>`
      : html`<p>Not installed.</p><a class="button primary" href="${appPath}">Install</a>`
  }</section>`
}</div>`,
  );
}
