// Settings → Data: what a merchant sees of the intake, and what can be done there.
import pg from "pg";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { accessibilityFaults, openApp, overflow } from "#tests/support/admin.ts";
import { openBrowser } from "#tests/support/browser.ts";

let browser: Browser;
let database: pg.Client;
const domain = () => inject("house").domains[0] ?? "";

beforeAll(async () => {
  browser = await openBrowser();
  database = new pg.Client(inject("house").databaseUrl);
  await database.connect();
});
afterAll(async () => {
  await browser.close();
  await database.end();
});

// What the tests put into the inbox and the requests goes again.
beforeEach(async () => {
  await database.query(`delete from "InboxTodo" where topic = 'test/nothing'`);
  await database.query(`delete from "DataRequest" where id = 4711`);
  await database.query(`delete from "Missing" where id = 4711`);
});

const open = (path = "/app/settings/data", size = {}) => openApp(browser, { path, ...size });

/** A delivery that nothing can apply, given up already. */
async function giveUp(day = "2026-11-20") {
  const key = ["test/nothing", "", crypto.randomUUID(), Buffer.alloc(16, 9)];
  await database.query(
    `insert into "Inbox" ("shopDomain", day, topic, name, "eventKey", "bodyHash", "webhookId", "triggeredAt", body)
     values ($1, $2, $3, $4, $5, $6, 'w', now(), '{}')`,
    [domain(), day, ...key],
  );
  await database.query(
    `insert into "InboxTodo" ("shopDomain", day, topic, name, "eventKey", "bodyHash", attempts, "deadAt", failure)
     values ($1, $2, $3, $4, $5, $6, 8, now(), 'nothing is written that applies test/nothing')`,
    [domain(), day, ...key],
  );
}

/** An order whose edits could not be read. */
const setAside = () =>
  database.query(
    `insert into "Missing" (shop, kind, id, attempts, "deadAt", failure)
     select id, 'edits', 4711, 8, now(), 'this order is broken' from "Shop" where domain = $1`,
    [domain()],
  );

test("the settings lead to the page, and its back arrow leads to the settings, by keyboard alone", async () => {
  const visit = await openApp(browser, { path: "/app/settings" });
  await visit.app.getByRole("link", { name: "Open the data page" }).focus();
  await visit.page.keyboard.press("Enter");
  await visit.app.getByRole("heading", { level: 1, name: "Data" }).waitFor();
  await visit.app.getByRole("link", { name: "Back" }).focus();
  await visit.page.keyboard.press("Enter");
  await visit.app.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  expect(visit.problems).toEqual([]);
  await visit.context.close();
});

test.each([
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
])(
  "at $width px, with a failure and a data request, it is free of axe's faults and of sideways scrolling",
  async (size) => {
    await giveUp();
    await setAside();
    await database.query(
      `insert into "DataRequest" (shop, id, "requestedAt", "readyAt", file)
     select id, 4711, now(), now(), '{"customerId":"1"}' from "Shop" where domain = $1`,
      [domain()],
    );
    const visit = await open("/app/settings/data", size);
    await visit.app.getByRole("button", { name: /Replay test\/nothing/ }).waitFor();
    expect(await accessibilityFaults(visit.page)).toEqual([]);
    expect(await overflow(visit.page)).toBe(0);
    expect(visit.problems).toEqual([]);
    await visit.context.close();
  },
);

test("a delivery that was given up shows its reason, and replaying gives it all its attempts again", async () => {
  await giveUp();
  const visit = await open();
  await visit.app.getByText("nothing is written that applies test/nothing").waitFor();
  await visit.app.getByRole("button", { name: /Replay test\/nothing/ }).click();
  await visit.page.getByText("Replayed: 1").waitFor();
  await visit.app.getByText(/Nothing has failed/).waitFor();
  const { rows } = await database.query(`select "deadAt" from "InboxTodo" where topic = 'test/nothing'`);
  expect(rows).toEqual([{ deadAt: null }]);
  await visit.context.close();
});

test("what could not be read shows its reason, and is read again when asked", async () => {
  await setAside();
  const visit = await open();
  await visit.app.getByText("this order is broken").waitFor();
  await visit.app.getByRole("button", { name: "Read again: edits of order 4711" }).click();
  await visit.page.getByText("Replayed: 1").waitFor();
  await visit.app.getByText("this order is broken").waitFor({ state: "detached" });
  await visit.context.close();
});

test("a day of the bridge can be chosen, and its steps sum to the difference", async () => {
  const visit = await open();
  const days = visit.app.getByRole("table", { name: /Orders and net sales of each day/ });
  expect(await days.getByRole("row").count()).toBe(15);
  const day = days.getByRole("link").nth(3);
  const name = (await day.textContent()) ?? "";
  await day.click();
  const steps = visit.app.getByRole("table", { name: `${name}, step by step` });
  await steps.waitFor();
  const amounts = (await steps.locator("tbody td:last-child").allTextContents()).map((text) =>
    Math.round(Number(text.replaceAll(/[^\d.-]/g, "")) * 100),
  );
  const ours = amounts.pop();
  expect(amounts.reduce((sum, cents) => sum + cents, 0)).toBe(ours);
  expect(visit.problems).toEqual([]);
  await visit.context.close();
});

test("the file of a data request downloads from inside the frame and is marked as taken", async () => {
  await database.query(
    `insert into "DataRequest" (shop, id, "requestedAt", "readyAt", file)
     select id, 4711, now(), now(), '{"customerId":"815"}' from "Shop" where domain = $1`,
    [domain()],
  );
  const visit = await open();
  const download = visit.page.waitForEvent("download");
  await visit.app.getByRole("button", { name: "Download file" }).click();
  const stream = await (await download).createReadStream();
  const text = Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Buffer>)).toString();
  expect(JSON.parse(text)).toEqual({ customerId: "815" });
  const { rows } = await database.query(`select "doneAt" is not null as done from "DataRequest" where id = 4711`);
  expect(rows).toEqual([{ done: true }]);
  await visit.context.close();
});

test("the same request's file is not there for another shop", async () => {
  await database.query(
    `insert into "DataRequest" (shop, id, "requestedAt", "readyAt", file)
     select id, 4711, now(), now(), '{"customerId":"815"}' from "Shop" where domain = $1`,
    [domain()],
  );
  const visit = await openApp(browser, { path: "/app/settings/data", shop: 1 });
  await visit.app.getByText(/No customer has asked/).waitFor();
  await visit.context.close();
});

test("calls to Shopify are told by purpose, those of the import among them, with their points", async () => {
  await database.query(
    `insert into "ApiUse" (shop, hour, purpose, calls, cost, throttled)
     select id, date_trunc('hour', now()), 'reconcile-shop-all', 1, 12345, 3 from "Shop" where domain = $1`,
    [domain()],
  );
  const visit = await open();
  const table = visit.app.getByRole("table", { name: /^Calls to Shopify by purpose/ });
  const row = (name: string) => table.getByRole("row", { name });
  await row("Comparing every night").getByText("12,345 points, 3 put off").first().waitFor();
  const [day = ""] = await row("Import").getByRole("cell").allInnerTexts();
  expect(Number(/^([\d,]+) calls/.exec(day)?.[1]?.replace(",", ""))).toBeGreaterThan(5);
  expect(Number(/([\d,]+) points/.exec(day)?.[1]?.replace(",", ""))).toBeGreaterThan(5);
  await database.query(`delete from "ApiUse" where purpose = 'reconcile-shop-all' and cost = 12345`);
  expect(visit.problems).toEqual([]);
  await visit.context.close();
});
