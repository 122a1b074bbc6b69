// The app inside the admin host, as a merchant sees it.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { accessibilityFaults, appPages, followMenu, openApp, overflow, storeOf } from "#tests/support/admin.ts";
import { openBrowser } from "#tests/support/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("the home page stands in the admin, and the app's menu leads to every page without a word on the console", async () => {
  const visit = await openApp(browser);
  expect(await visit.app.getByRole("heading", { level: 1 }).textContent()).toBe("Home");
  for (const name of appPages) {
    await followMenu(visit, name);
    expect(new URL(visit.page.url()).pathname).toMatch(
      new RegExp(`/apps/hot-rodan/.*${name.toLowerCase().replace(" ", "-")}`),
    );
  }
  expect(visit.problems).toEqual([]);
  await visit.context.close();
});

test("a reload keeps the page, and back and forward follow the app", async () => {
  const visit = await openApp(browser, { path: "/app/categories" });
  await visit.app.getByRole("heading", { level: 1, name: "Categories" }).waitFor();
  await visit.page.reload();
  await visit.app.getByRole("heading", { level: 1, name: "Categories" }).waitFor();
  await followMenu(visit, "Seasons");
  await visit.page.goBack();
  await visit.app.getByRole("heading", { level: 1, name: "Categories" }).waitFor();
  await visit.page.goForward();
  await visit.app.getByRole("heading", { level: 1, name: "Seasons" }).waitFor();
  expect(visit.problems).toEqual([]);
  await visit.context.close();
});

test.each([
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
])("at $width px every page is free of axe's faults and of sideways scrolling", async ({ width, height }) => {
  for (const path of ["", "/app/segments", "/app/slow-movers", "/app/seasons", "/app/categories", "/app/settings"]) {
    const visit = await openApp(browser, { path, width, height });
    expect(await accessibilityFaults(visit.page), `axe at ${path}`).toEqual([]);
    expect(await overflow(visit.page), `overflow at ${path}`).toBe(0);
    expect(visit.problems, path).toEqual([]);
    await visit.context.close();
  }
});

test("an address the app does not have says so inside the frame and leads home", async () => {
  const visit = await openApp(browser, { path: "/app/carburettors" });
  await visit.app.getByRole("link", { name: /home/i }).click();
  await visit.app.getByRole("heading", { level: 1, name: "Home" }).waitFor();
  await visit.context.close();
});

test("the products list downloads from inside the frame, a line for every product", async () => {
  const visit = await openApp(browser, { path: "/app/categories" });
  const download = visit.page.waitForEvent("download");
  await visit.app.getByRole("button", { name: "Download products" }).click();
  const stream = await (await download).createReadStream();
  const text = Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Buffer>)).toString();
  const { admin, domains } = inject("house");
  const { counts } = (await (await fetch(`${admin}/control/shops/${domains[0]}`)).json()) as {
    counts: { products: number };
  };
  expect(text.split("\n")[0]?.trim()).toContain("product_id,handle,title");
  expect(text.trim().split(/\r?\n(?=\d+,)/).length - 1).toBe(counts.products);
  await visit.context.close();
});

test("the admin's shop chooser leads from one shop to the other", async () => {
  const { domains } = inject("house");
  const visit = await openApp(browser);
  await visit.page.locator(".chooser summary").click();
  await visit.page
    .locator(".chooser")
    .getByRole("link", { name: /Neon Garage/ })
    .click();
  await visit.page.waitForURL(new RegExp(`/store/${storeOf(domains[1] ?? "")}`));
  await visit.context.close();
});
