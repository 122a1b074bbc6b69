// What happens in Shopify while the app looks on: changes arrive by webhook, and a shop may leave and come back.
import pg from "pg";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { control } from "#commands/control.ts";
import { finishImport, installApp } from "#commands/install.ts";
import { openApp } from "#tests/support/admin.ts";
import { openBrowser } from "#tests/support/browser.ts";

let browser: Browser;
let database: pg.Client;
beforeAll(async () => {
  browser = await openBrowser();
  database = new pg.Client(inject("house").databaseUrl);
  await database.connect();
});
afterAll(async () => {
  await browser.close();
  await database.end();
});

async function countProducts(domain: string): Promise<number> {
  const { rows } = await database.query(
    `select count(*)::int as products from "Product" p join "Shop" s on s.id = p.shop where s.domain = $1`,
    [domain],
  );
  return rows[0].products;
}

test("a product made and deleted in the admin is counted within seconds", async () => {
  const { admin, domains } = inject("house");
  const [domain = ""] = domains;
  const before = await countProducts(domain);
  const { ids } = await control<{ ids: string[] }>(admin, `shops/${domain}/do/product`, { title: "Blower scoop" });
  await expect.poll(() => countProducts(domain), { timeout: 10_000 }).toBe(before + 1);
  const visit = await openApp(browser);
  await visit.app
    .getByText(String(before + 1), { exact: true })
    .first()
    .waitFor();
  await visit.context.close();
  await control(admin, `shops/${domain}/do/delete-product`, { id: ids[0] });
  await expect.poll(() => countProducts(domain), { timeout: 10_000 }).toBe(before);
});

test("a shop that uninstalls loses its tokens, and comes back with its catalogue by installing again", async () => {
  const { admin, domains, databaseUrl } = inject("house");
  const domain = domains[1] ?? "";
  const tokens = async () =>
    (await database.query(`select count(*)::int as n from "Session" where "shopDomain" = $1`, [domain])).rows[0].n;
  const products = await countProducts(domain);
  expect(await tokens()).toBeGreaterThan(0);
  await control(admin, `shops/${domain}/uninstall`, {});
  await expect.poll(tokens, { timeout: 10_000 }).toBe(0);
  await installApp({ admin, databaseUrl }, domain);
  await finishImport({ admin, databaseUrl }, domain);
  expect(await tokens()).toBeGreaterThan(0);
  expect(await countProducts(domain)).toBe(products);
});

test("the set-up card that is dismissed stays away", async () => {
  const visit = await openApp(browser);
  await visit.app.getByRole("button", { name: "Dismiss" }).click();
  await visit.app.getByText("Set up Hot Rodan").waitFor({ state: "detached" });
  await visit.page.reload();
  await visit.app.getByRole("heading", { level: 1, name: "Home" }).waitFor();
  expect(await visit.app.getByText("Set up Hot Rodan").count()).toBe(0);
  await visit.context.close();
});
