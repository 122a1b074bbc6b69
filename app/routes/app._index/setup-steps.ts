// The steps of the setup guide. A step is done when the facts say so, never because it was clicked.
import type { Settings } from "#app/derive/basics/settings.ts";
import type { CatalogueCounts } from "#app/store/source/products.ts";
import type { Format } from "#app/ui/format.ts";
import type { ImportView } from "#app/ui/ImportProgress.tsx";
import type { OnboardingStep } from "#app/ui/OnboardingCard.tsx";

interface Facts {
  run: ImportView | null;
  counts: CatalogueCounts;
  settings: Settings;
  format: Format;
}

export function setupSteps({ run, counts, settings, format }: Facts): OnboardingStep[] {
  const read = counts.readAt !== null && counts.products > 0;
  return [
    {
      name: "Import the catalogue",
      fact:
        run?.status === "done"
          ? `${format.count(counts.products)} products were read.`
          : "Products, stock and costs come from Shopify.",
      link: "See the categories",
      url: "/app/categories",
      done: run?.status === "done",
    },
    {
      name: "Give every product a type",
      fact: read ? `${format.count(counts.withoutProductType)} products have no type.` : "Known after the import.",
      link: "See products without a type",
      url: "/app/categories",
      done: read && counts.withoutProductType === 0,
    },
    {
      name: "Fill in missing costs",
      fact: read
        ? `${format.count(counts.withoutCost)} of ${format.count(counts.variants)} variants have no cost.`
        : "Known after the import.",
      link: "See what costs are for",
      url: "/app/slow-movers",
      done: read && counts.withoutCost === 0,
    },
    {
      name: "Check your season",
      fact: `Racing season is ${format.month(settings.seasonFirstMonth)} to ${format.month(settings.seasonLastMonth)}.`,
      link: "Change the season",
      url: "/app/settings",
      done: false,
    },
  ];
}
