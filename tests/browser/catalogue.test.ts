// Categories: what products are held to be, by rule, by hand and by file, in the admin host.
import pg from "pg";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { control } from "#commands/control.ts";
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

const open = (path: string, size = {}) => openApp(browser, { path, ...size });

async function judgementOf(title: string): Promise<{ l1: string; l2: string; by: string } | null> {
  const { rows } = await database.query(
    `select j.l1, j.l2, j.by from "ProductJudgement" j join "Product" p on p.shop = j.shop and p.id = j."productId"
     join "Shop" s on s.id = p.shop where s.domain = $1 and p.title = $2`,
    [domain(), title],
  );
  return rows[0] ?? null;
}

/** A product that arrives by webhook, until it is judged. */
async function addProduct(title: string): Promise<void> {
  await control(inject("house").admin, `shops/${domain()}/do/product`, { title });
  await expect.poll(() => judgementOf(title), { timeout: 20_000 }).not.toBeNull();
}

describe.each([
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
])("at $width px", (size) => {
  test.each([
    "/app/categories",
    "/app/categories/node/8000",
    "/app/categories/review",
    "/app/categories/rules",
    "/app/categories/names",
    "/app/categories/file",
    "/app/categories/changes",
    "/app/vehicles?car=1934+Ford",
  ])("%s is free of axe's faults and of sideways scrolling", async (path) => {
    const visit = await open(path, size);
    expect(await accessibilityFaults(visit.page)).toEqual([]);
    expect(await overflow(visit.page)).toBe(0);
    expect(visit.problems).toEqual([]);
    await visit.context.close();
  });
});

test("a rule says what it would change before it is kept; then the product is where it says", async () => {
  await addProduct("Quibblesnatch left");
  const visit = await open("/app/categories/rules");
  await visit.app.getByRole("button", { name: "Add a rule" }).click();
  await visit.app.getByLabel("What", { exact: true }).selectOption("title");
  await visit.app.getByLabel("How", { exact: true }).selectOption("contains");
  await visit.app.getByLabel("Text", { exact: true }).fill("quibblesnatch");
  await visit.app.getByLabel("then it belongs to").selectOption("tools");
  await visit.app.getByRole("button", { name: "Put it into the list" }).click();
  await visit.app.getByText(/^1 of \d+ products would move\.$/).waitFor();
  await visit.page.getByRole("button", { name: "Save", exact: true }).click();
  await expect
    .poll(() => judgementOf("Quibblesnatch left"), { timeout: 20_000 })
    .toMatchObject({ l1: "tools", by: "rule" });
  expect(visit.problems).toEqual([]);
  await visit.context.close();
});

test("the review queue is worked off by keyboard, and what was said stays", async () => {
  await addProduct("Zorgblat");
  const visit = await open("/app/categories/review");
  const item = visit.app.getByRole("listitem").filter({ hasText: "Zorgblat" }).first();
  await item.focus();
  await visit.page.keyboard.press("c");
  const select = item.getByRole("combobox");
  await expect.poll(() => select.evaluate((element) => element === document.activeElement)).toBe(true);
  await select.selectOption("exhaust");
  await expect
    .poll(() => judgementOf("Zorgblat"), { timeout: 20_000 })
    .toMatchObject({ l1: "exhaust", by: "merchant" });
  await expect.poll(() => visit.app.getByRole("listitem").filter({ hasText: "Zorgblat" }).count()).toBe(0);
  expect(visit.problems).toEqual([]);
  await visit.context.close();
});

test("the catalogue goes out as a file and comes back: unchanged it changes nothing, a bad row is refused by its line", async () => {
  await addProduct("Flumdiddle");
  const visit = await open("/app/categories/file");
  const download = visit.page.waitForEvent("download");
  await visit.app.getByRole("button", { name: "Download catalogue.csv" }).click();
  const stream = await (await download).createReadStream();
  const text = Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Buffer>)).toString();
  const bring = (content: string) =>
    visit.app
      .locator("input[type=file]")
      .setInputFiles({ name: "catalogue.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
  await bring(text);
  await visit.app.getByText(/0 products would change; 0 rows refused/).waitFor();
  const lines = text.split("\r\n");
  const at = lines.findIndex((line) => line.includes("Flumdiddle"));
  const [id, handle, title] = (lines[at] ?? "").split(",");
  await bring(
    [
      lines[0],
      `${id},${handle},${title},Tools & Equipment,,,,universal,,true,false,false`,
      "77,x,y,,,,,universal,,,,",
    ].join("\r\n"),
  );
  await visit.app.getByText("there is no product 77").waitFor();
  await visit.app.getByRole("button", { name: "Change 1 product" }).click();
  await visit.app.getByRole("heading", { name: "1 product changed" }).waitFor();
  expect(await judgementOf("Flumdiddle")).toMatchObject({ l1: "tools", by: "merchant" });
  expect(visit.problems).toEqual([]);
  await visit.context.close();
});

test("a product's page tells why, and a car that cannot be read is said at its field", async () => {
  await addProduct("1934 Ford Brake Drum");
  const visit = await open("/app/vehicles?car=34+ford");
  await visit.app.getByRole("link", { name: "1934 Ford Brake Drum" }).click();
  await visit.app.getByRole("heading", { level: 1, name: "1934 Ford Brake Drum" }).waitFor();
  await visit.app.getByText("Why the category?").click();
  await visit.app
    .getByText(/brake drum/)
    .first()
    .waitFor();
  expect(await accessibilityFaults(visit.page)).toEqual([]);
  await visit.app.getByLabel("Fits", { exact: true }).selectOption("specific");
  await visit.app.getByLabel("Cars").fill("1934-1932 Ford");
  await visit.page.getByRole("button", { name: "Save", exact: true }).click();
  await visit.app.getByText(/ends \(1932\) before it begins \(1934\)/).waitFor();
  await visit.context.close();
});

test("another shop sees nothing of it", async () => {
  const visit = await openApp(browser, { path: "/app/categories/rules", shop: 1 });
  await visit.app.getByText("There are no rules yet.").waitFor();
  await visit.context.close();
});
