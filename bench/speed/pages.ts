// How soon and how calmly the home page stands, in a real browser, through the admin host: Shopify's three measures.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Frame } from "playwright-core";
import type { Experiment } from "#commands/figures.ts";
import { openHouse } from "#commands/house.ts";
import { finishImport, installApp } from "#commands/install.ts";
import { removePostgres } from "#commands/postgres.ts";
import { generateShop } from "#commands/shop.ts";
import { openBrowser, openPage } from "#tests/support/browser.ts";

const rounds = 9;
const pages = ["Segments", "Slow movers", "Seasons", "Categories", "Settings"];

interface Vitals {
  LCP?: number;
  CLS?: number;
  INP?: number;
}

/** Google's own measuring library, running in every frame before the page does. */
const measuring = `${readFileSync(
  createRequire(import.meta.url)
    .resolve("web-vitals")
    .replace(/web-vitals[^/]*$/, "web-vitals.iife.js"),
  "utf8",
)}
window.vitals = {};
for (const name of ["LCP", "CLS", "INP"])
  webVitals["on" + name](({ value }) => { window.vitals[name] = value }, { reportAllChanges: true, durationThreshold: 16 });`;

const vitalsOf = (frame: Frame) => frame.evaluate(() => (window as unknown as { vitals: Vitals }).vitals);

async function visitOnce(browser: Browser, url: string): Promise<Required<Vitals>> {
  const { page, context } = await openPage(browser);
  try {
    await context.addInitScript(measuring);
    await page.goto(url);
    const app = page.frameLocator("iframe");
    await app.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    const frame = page.frames().find((each) => each !== page.mainFrame());
    if (!frame) throw new Error(`${url} shows no app: there is no frame in it.`);
    const { LCP = Number.NaN } = await vitalsOf(frame);
    for (const name of pages) {
      await page.locator("#app-menu").getByRole("link", { name, exact: true }).click();
      await app.getByRole("heading", { level: 1, name }).waitFor();
    }
    // Interactions inside the frame are what counts there: a field opened, changed and left.
    await app.getByRole("combobox").first().click();
    await app.getByRole("textbox").or(app.getByRole("spinbutton")).first().click();
    await page.keyboard.type("12");
    await page.keyboard.press("Tab");
    await page.waitForTimeout(300);
    const { CLS = 0, INP = Number.NaN } = await vitalsOf(frame);
    return { LCP, CLS, INP };
  } finally {
    await context.close();
  }
}

const sorted = (values: number[]) => values.toSorted((a, b) => a - b);
const quantile = (values: number[], share: number) =>
  sorted(values)[Math.ceil(share * values.length) - 1] ?? Number.NaN;

export const experiment: Experiment = {
  about: "largest paint, layout shift and response of the embedded pages in headless Chromium, a new window each round",
  async measure({ seeds, say }) {
    const folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-bench-"));
    const shop = path.join(folder, "shop");
    await generateShop({ size: "small", seed: seeds[0] ?? 1, plan: "Shopify Plus", out: shop });
    const house = await openHouse({ folder, shops: [shop], progress: say });
    const browser = await openBrowser();
    try {
      for (const domain of house.domains) {
        await installApp(house, domain);
        await finishImport(house, domain);
      }
      const url = `${house.admin}/store/${house.domains[0]?.split(".")[0]}/apps/hot-rodan`;
      await visitOnce(browser, url);
      const visits: Required<Vitals>[] = [];
      for (let round = 0; round < rounds; round++) visits.push(await visitOnce(browser, url));
      const p75 = (name: keyof Vitals) =>
        quantile(
          visits.map((visit) => visit[name]),
          0.75,
        );
      return {
        figures: {
          rounds: { value: rounds },
          lcpMedian: {
            value: Math.round(
              quantile(
                visits.map((visit) => visit.LCP),
                0.5,
              ),
            ),
            unit: "ms",
            aim: "≤ 1000 ms (Shopify: 2500)",
          },
          lcpP75: { value: Math.round(p75("LCP")), unit: "ms", aim: "≤ 1000 ms (Shopify: 2500)" },
          clsP75: { value: Number(p75("CLS").toFixed(4)), goal: { atMost: 0.02 } },
          inpP75: { value: Math.round(p75("INP")), unit: "ms", aim: "≤ 100 ms (Shopify: 200)" },
        },
      };
    } finally {
      await browser.close();
      await house.stop();
      removePostgres(path.join(folder, "postgres"));
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
