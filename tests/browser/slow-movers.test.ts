// Slow movers: what a merchant finds, filters, leaves out and draws anew.
import pg from "pg";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { accessibilityFaults, openApp, overflow } from "#tests/support/admin.ts";
import { openBrowser } from "#tests/support/browser.ts";

let browser: Browser;
let database: pg.Client;
let shop = 0;

beforeAll(async () => {
  browser = await openBrowser();
  database = new pg.Client(inject("house").databaseUrl);
  await database.connect();
  const { rows } = await database.query(`select id from "Shop" where domain = $1`, [inject("house").domains[0]]);
  shop = rows[0].id;
});
afterAll(async () => {
  await browser.close();
  await database.end();
});
beforeEach(async () => {
  for (const table of ["SlowMoverSettings", "LeftOut", "LocationSetAside", "SavedView"])
    await database.query(`delete from "${table}"`);
});

const open = (path = "/app/slow-movers", size = {}) => openApp(browser, { path, ...size });
const sum = async (sql: string) => (await database.query(sql, [shop])).rows[0];

test.each([
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
])("at $width px the list and a part's page are free of axe's faults and of sideways scrolling", async (size) => {
  const visit = await open("/app/slow-movers", size);
  expect(await accessibilityFaults(visit.page)).toEqual([]);
  expect(await overflow(visit.page)).toBe(0);
  await visit.app
    .getByRole("table", { name: /^Variants/ })
    .getByRole("link")
    .first()
    .click();
  await visit.app.getByRole("heading", { level: 2, name: "Sales by week" }).waitFor();
  await visit.app.getByText("Every week as a table").click();
  expect(await accessibilityFaults(visit.page)).toEqual([]);
  expect(await overflow(visit.page)).toBe(0);
  expect(visit.problems).toEqual([]);
  await visit.context.close();
});

test("the sums are those of the variants at risk, and a verdict chosen shows those alone", async () => {
  const all = await sum(
    `select count(*)::int as skus, count(*) filter (where verdict = 'dead')::int as dead
     from "VariantVerdict" where shop = $1 and verdict in ('dead', 'slow', 'asleep')`,
  );
  const visit = await open();
  const total = visit.app.getByRole("row", { name: /^All categories/ });
  expect(await total.getByRole("cell").nth(0).textContent()).toBe(all.skus.toLocaleString("en"));
  expect(await total.getByRole("cell").nth(1).textContent()).toBe(all.dead.toLocaleString("en"));
  await visit.app.getByLabel("Verdict").selectOption("dead");
  await visit.page.waitForFunction(() => document.querySelector("iframe") !== null);
  const rows = visit.app.getByRole("table", { name: /^Variants/ }).locator("tbody tr");
  await expect.poll(async () => (await rows.allTextContents()).every((text) => text.includes("Dead"))).toBe(true);
  expect(await rows.count()).toBe(Math.min(25, all.dead));
  await visit.context.close();
});

test("a car that nobody knows is refused at the field, with what to write", async () => {
  const visit = await open();
  await visit.app.getByLabel("Fits the vehicle").fill("zzz qqq");
  await visit.app.getByRole("button", { name: "Search" }).click();
  await visit.app
    .getByText(/No car was understood in “zzz qqq”/)
    .first()
    .waitFor();
  await visit.context.close();
});

test("a view is saved under a name, comes back by it, and can be removed", async () => {
  const visit = await open("/app/slow-movers?verdict=slow&sort=units");
  await visit.app.getByLabel("Save this view as").fill("Slow by units");
  await visit.app.getByRole("button", { name: "Save view" }).click();
  const link = visit.app.getByRole("link", { name: "Slow by units" });
  await link.waitFor();
  await visit.app.getByLabel("Verdict").selectOption("");
  await link.click();
  await expect.poll(() => visit.app.getByLabel("Verdict").inputValue()).toBe("slow");
  expect(await visit.app.getByLabel("Order by").inputValue()).toBe("units");
  await visit.app.getByRole("button", { name: "Remove the view Slow by units" }).click();
  await link.waitFor({ state: "detached" });
  await visit.context.close();
});

test("a part is left out with a reason, loses its verdict, and is taken back in", async () => {
  const visit = await open();
  await visit.app
    .getByRole("table", { name: /^Variants/ })
    .getByRole("link")
    .first()
    .click();
  await visit.app.getByRole("button", { name: "Leave it out" }).click();
  await visit.app.getByText("Say why, so that it is still clear in a year").first().waitFor();
  await visit.app.getByLabel("Reason").fill("Kept for the show car");
  await visit.app.getByRole("button", { name: "Leave it out" }).click();
  await visit.app.getByText("Left out: Kept for the show car").waitFor();
  const judged = (out: string) =>
    expect.poll(
      async () =>
        (
          await database.query(
            `select count(*)::int as n from "VariantVerdict" where shop = $1 and coalesce("leftOut", '') = 'merchant'`,
            [shop],
          )
        ).rows[0].n,
      { timeout: 60_000, message: out },
    );
  await judged("the judgement after leaving out").toBe(1);
  await visit.app.getByRole("button", { name: "Take it back in" }).click();
  await visit.app.getByLabel("Reason").waitFor();
  await judged("the judgement after taking back").toBe(0);
  await visit.context.close();
});

test("lines that are moved say first what they would move, and a wrong one is named at its field", async () => {
  const visit = await open();
  const slow = visit.app.getByLabel("Slow below");
  await slow.fill("no");
  await visit.app.getByRole("button", { name: "Preview" }).click();
  await visit.app.getByText("Enter whole units a month, from 1 to 10000").first().waitFor();
  await slow.fill("2");
  await visit.app.getByRole("button", { name: "Preview" }).click();
  await visit.app.getByText("These lines would move nothing.").waitFor();
  await slow.fill("1");
  await visit.app.getByRole("button", { name: "Preview" }).click();
  const moves = visit.app.getByRole("table", { name: /^What these lines would move/ });
  await moves.waitFor();
  expect(await moves.locator("tbody tr").count()).toBeGreaterThan(0);
  expect((await sum(`select count(*)::int as n from "SlowMoverSettings" where shop = $1`)).n).toBe(0);
  await visit.context.close();
});
