// The steps of the setup guide. A step is done when the facts say so, never because it was clicked.
import type { Settings } from "#app/derive/basics/settings.ts";
import type { CatalogueCounts } from "#app/store/source/products.ts";
import type { Format } from "#app/ui/format.ts";
import type { OnboardingStep } from "#app/ui/OnboardingCard.tsx";

interface Facts {
  counts: CatalogueCounts;
  settings: Settings;
  seasonChosen: boolean;
  format: Format;
}

export function setupSteps({ counts, settings, seasonChosen, format: { count, month } }: Facts): OnboardingStep[] {
  const { products, variants, withoutProductType, withoutCost } = counts;
  const read = counts.readAt !== null;
  return [
    {
      name: "Import the catalogue",
      fact: read ? `Products read: ${count(products)}.` : "Products, stock and costs come from Shopify.",
      link: "See the categories",
      url: "/app/categories",
      done: read,
    },
    {
      name: "Give every product a type",
      fact: read
        ? `Products without a type: ${count(withoutProductType)} of ${count(products)}.`
        : "Known after the import.",
      link: "See products without a type",
      url: "/app/categories",
      done: read && withoutProductType === 0,
    },
    {
      name: "Fill in missing costs",
      fact: read ? `Variants without a cost: ${count(withoutCost)} of ${count(variants)}.` : "Known after the import.",
      link: "See what costs are for",
      url: "/app/slow-movers",
      done: read && withoutCost === 0,
    },
    {
      name: "Check your season",
      fact: `Racing season is ${month(settings.seasonFirstMonth)} to ${month(settings.seasonLastMonth)}.`,
      link: "Change the season",
      url: "/app/settings",
      done: seasonChosen,
    },
  ];
}
