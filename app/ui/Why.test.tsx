import { AppProvider } from "@shopify/polaris";
import english from "@shopify/polaris/locales/en.json" with { type: "json" };
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Why } from "./Why.tsx";

const render = (evidence: Parameters<typeof Why>[0]["evidence"]) =>
  renderToStaticMarkup(
    <AppProvider i18n={english}>
      <Why of="the category of Fuel Pump" evidence={evidence} without="Nothing speaks for any category." />
    </AppProvider>,
  );

test("each reason says where it was found, what it speaks for and how much it weighs", () => {
  const page = render([
    { from: "title", found: "fuel pump", says: "Fuel Pumps", weight: 0.9 },
    { from: "vendor", found: "Acme", says: "Fuel Pumps", weight: -0.1 },
  ]);
  expect(page).toContain("title: “fuel pump” → Fuel Pumps (weighs heavily)");
  expect(page).toContain("vendor: “Acme” → Fuel Pumps (speaks against it)");
  expect(page).toContain("the category of Fuel Pump");
});

test("without a reason it says so", () => {
  expect(render([])).toContain("Nothing speaks for any category.");
});
