import { AppProvider } from "@shopify/polaris";
import english from "@shopify/polaris/locales/en.json" with { type: "json" };
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Tile } from "./Tile.tsx";

const textOf = (value: string | null) =>
  renderToStaticMarkup(
    <AppProvider i18n={english}>
      <Tile name="Units in stock" value={value} note="All locations" />
    </AppProvider>,
  ).replace(/<[^>]*>/g, "|");

test("what is not known is said in words and never shown as zero", () => {
  expect(textOf(null)).toContain("|Not known|");
  expect(textOf(null)).not.toMatch(/\d/);
  expect(textOf("0")).toContain("|0|");
});
