// The season page with 36, 20 and 10 months of history, and the season calendar.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AppVisit, accessibilityFaults, openApp, overflow } from "#tests/support/admin.ts";
import { openBrowser } from "#tests/support/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

/** Seasons are judged a moment after the import: the page is opened again until they are there. */
async function openJudged(shop: number, size = sizes[0]): Promise<AppVisit> {
  for (;;) {
    const visit = await openApp(browser, { shop, path: "/app/seasons", ...size });
    if ((await visit.app.getByRole("heading", { name: "What each month sells" }).count()) > 0) return visit;
    await visit.context.close();
  }
}

async function expectSound({ page, problems }: AppVisit) {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(problems).toEqual([]);
}

test.each(sizes)(
  "three years, $width px: months, uplifts with their reasons, and the season are shown",
  async (size) => {
    const visit = await openJudged(0, size);
    const { app } = visit;
    await app.getByRole("heading", { name: "Enough months to tell seasons" }).waitFor();
    await app.getByRole("img", { name: /^Index of every month/ }).waitFor();
    await app.getByText("The months as a table, with intervals").click();
    const table = app.getByRole("table", { name: /^Index by category and month/ });
    // A heading, and a row of twelve months with intervals for each category.
    expect(await table.getByRole("columnheader").count()).toBe(13);
    expect(await table.getByRole("row").nth(1).getByRole("cell").nth(0).textContent()).toMatch(
      /^\d\.\d\d \(\d\.\d\d–\d\.\d\d\)$/,
    );
    await app.getByText(/^Why/).first().click();
    await app
      .getByText(/36 months of units, less returns/)
      .first()
      .waitFor();
    await app.getByRole("heading", { name: /Racing season/ }).waitFor();
    await app.getByRole("heading", { name: "What to stock before Racing" }).waitFor();
    await expectSound(visit);
    await visit.context.close();
  },
);

test("the figure of the months is chosen, stays in the address and is there after a reload", async () => {
  const visit = await openJudged(0);
  await visit.app.getByLabel("Figure").selectOption("orders");
  await visit.app.getByRole("img", { name: /^Orders of/ }).waitFor();
  await visit.page.reload();
  await visit.app.getByRole("img", { name: /^Orders of/ }).waitFor();
  expect(visit.problems).toEqual([]);
  await visit.context.close();
});

test.each(sizes)("twenty months, $width px: first signs, said to be so, with their intervals", async (size) => {
  const visit = await openJudged(3, size);
  await visit.app.getByRole("heading", { name: /^First signs/ }).waitFor();
  await visit.app.getByRole("table", { name: /^Uplift by category/ }).waitFor();
  await expectSound(visit);
  await visit.context.close();
});

test.each(sizes)("ten months, $width px: what was sold is shown, no season is", async (size) => {
  const visit = await openApp(browser, { shop: 2, path: "/app/seasons", ...size });
  const { app } = visit;
  await app.getByRole("heading", { name: /no season can be told yet/ }).waitFor();
  await app.getByRole("heading", { name: "Month by month" }).waitFor();
  expect(
    await app
      .getByRole("table", { name: /^Net sales by month and category/ })
      .getByRole("row")
      .count(),
    // A heading, and a row for each month or part of one.
  ).toBeGreaterThanOrEqual(11);
  expect(await app.getByRole("heading", { name: "What each month sells" }).count()).toBe(0);
  expect(await app.getByRole("heading", { name: /What to stock/ }).count()).toBe(0);
  await expectSound(visit);
  await visit.context.close();
});

test("a season of twelve months is refused at its field; one that is saved can be chosen on the page", async () => {
  const visit = await openApp(browser, { shop: 3, path: "/app/settings/seasons" });
  const { app, page } = visit;
  const save = () =>
    page.getByRole("region", { name: "Unsaved changes" }).getByRole("button", { name: "Save" }).click();
  await app.getByRole("button", { name: "Add a season" }).click();
  await app.getByLabel("Name of season 2").fill("Swap meets");
  await app.getByLabel("First month of season 2").selectOption("5");
  await app.getByLabel("Last month of season 2").selectOption("4");
  await app.getByLabel("Lead time").fill("");
  await save();
  await app.getByText(/twelve months is none/).waitFor();
  expect(await app.getByLabel("Last month of season 2").getAttribute("aria-invalid")).toBe("true");
  await app.getByLabel("Last month of season 2").selectOption("7");
  await app.getByLabel("Lead time").fill("45");
  await save();
  await page.getByText("Season calendar saved").waitFor();
  await expectSound(visit);
  await visit.context.close();
  const seasons = await openJudged(3);
  await seasons.app.getByLabel("Season", { exact: true }).selectOption("Swap meets");
  await seasons.app.getByRole("heading", { name: "Swap meets against the rest of the year" }).waitFor();
  await seasons.context.close();
});
