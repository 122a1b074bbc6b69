// What a merchant does in the admin host, for browser tests.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { inject } from "vitest";
import { openPage, type Visit } from "./browser.ts";

export const appPages = ["Segments", "Slow movers", "Seasons", "Categories", "Settings"] as const;

export const storeOf = (domain: string) => domain.split(".")[0] ?? "";

export interface AppVisit extends Visit {
  /** What the frame shows: the app. */
  app: FrameLocator;
}

/** Opens the app in a shop's admin, at one of its pages, and waits until it stands. */
export async function openApp(
  browser: Browser,
  { shop = 0, path = "", width = 1280, height = 900 } = {},
): Promise<AppVisit> {
  const { admin, domains } = inject("house");
  const visit = await openPage(browser, { width, height });
  await visit.page.goto(`${admin}/store/${storeOf(domains[shop] ?? "")}/apps/hot-rodan${path}`);
  const app = visit.page.frameLocator("iframe");
  await app.getByRole("heading", { level: 1 }).waitFor();
  return { ...visit, app };
}

/** Follows the app's own menu in the admin's navigation. */
export async function followMenu({ page, app }: AppVisit, name: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Admin" })
    .locator("#app-menu")
    .getByRole("link", { name, exact: true })
    .click();
  await app.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary?: string }[];
}

/** What axe finds wrong in the app's frame, as sentences. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
  if (!frame) throw new Error("there is no app frame on this page");
  await frame.evaluate(axe);
  const violations = await frame.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await tool.run()).violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}

/** How many pixels the app's page is wider than its frame. */
export async function overflow(page: Page): Promise<number> {
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
  return (
    (await frame?.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)) ??
    Number.NaN
  );
}
