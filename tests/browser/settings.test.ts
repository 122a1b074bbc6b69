// The settings form: what is changed waits for the save bar, and what is wrong is said at its field.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { followMenu, openApp } from "#tests/support/admin.ts";
import { openBrowser } from "#tests/support/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("a change shows the save bar, is kept by saving and is there after a reload", async () => {
  const visit = await openApp(browser, { path: "/app/settings" });
  const saveBar = visit.page.getByRole("region", { name: "Unsaved changes" });
  expect(await saveBar.isVisible()).toBe(false);
  await visit.app.getByLabel("First month").selectOption("4");
  await saveBar.getByRole("button", { name: "Save" }).click();
  await visit.page.getByText("Settings saved").waitFor();
  await saveBar.waitFor({ state: "hidden" });
  await visit.page.reload();
  expect(await visit.app.getByLabel("First month").inputValue()).toBe("4");
  expect(visit.problems).toEqual([]);
  await visit.context.close();
});

test("discarding brings back what was", async () => {
  const visit = await openApp(browser, { path: "/app/settings" });
  const before = await visit.app.getByLabel("Last month").inputValue();
  await visit.app.getByLabel("Last month").selectOption("12");
  await visit.page.getByRole("region", { name: "Unsaved changes" }).getByRole("button", { name: "Discard" }).click();
  await expect.poll(() => visit.app.getByLabel("Last month").inputValue()).toBe(before);
  await visit.context.close();
});

test("a wrong number is refused at its field and nothing is saved", async () => {
  const visit = await openApp(browser, { path: "/app/settings" });
  const field = visit.app.getByLabel("Keep messages after they were applied");
  await field.fill("0");
  await visit.page.getByRole("region", { name: "Unsaved changes" }).getByRole("button", { name: "Save" }).click();
  await visit.app.getByText(/from 1 to 90/).waitFor();
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  await visit.page.reload();
  expect(await field.inputValue()).toBe("7");
  await visit.context.close();
});

test("how long data is kept is set in days, within what the law and Shopify leave", async () => {
  const visit = await openApp(browser, { path: "/app/settings" });
  const saveBar = visit.page.getByRole("region", { name: "Unsaved changes" });
  await visit.app.getByLabel("Keep files of data requests").fill("29");
  await visit.app.getByLabel("Keep everything after the app is removed").fill("91");
  await saveBar.getByRole("button", { name: "Save" }).click();
  await visit.app.getByText("Enter a whole number of days from 30 to 365").waitFor();
  await visit.app.getByText("Enter a whole number of days from 3 to 90").waitFor();
  await visit.app.getByLabel("Keep files of data requests").fill("45");
  await visit.app.getByLabel("Keep everything after the app is removed").fill("14");
  await saveBar.getByRole("button", { name: "Save" }).click();
  await saveBar.waitFor({ state: "hidden" });
  await visit.app.getByRole("link", { name: "Open the data page" }).click();
  await visit.app.getByText("45 days").waitFor();
  await visit.app.getByText("14 days at most").waitFor();
  await visit.context.close();
});

test("unsaved changes hold back the menu until the merchant decides", async () => {
  const visit = await openApp(browser, { path: "/app/settings" });
  await visit.app.getByLabel("Last month").selectOption("11");
  const menu = visit.page.getByRole("navigation", { name: "Admin" }).locator("#app-menu");
  await menu.getByRole("link", { name: "Seasons" }).click();
  await visit.page.getByRole("button", { name: "Stay" }).click();
  expect(await visit.app.getByLabel("Last month").inputValue()).toBe("11");
  await menu.getByRole("link", { name: "Seasons" }).click();
  await visit.page.getByRole("button", { name: "Leave page" }).click();
  await visit.app.getByRole("heading", { level: 1, name: "Seasons" }).waitFor();
  await followMenu(visit, "Settings");
  expect(await visit.app.getByLabel("Last month").inputValue()).not.toBe("11");
  await visit.context.close();
});
