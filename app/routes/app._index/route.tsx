// Home: how far the import is, what was sold in the last week, what the catalogue counts, and what is left to set up.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { authenticateShop } from "#app/authenticate.server.ts";
import { judgementDay } from "#app/clock.server.ts";
import { categoryNames } from "#app/derive/shop/category-names.ts";
import { importPace } from "#app/derive/shop/import-pace.ts";
import { racingSeason } from "#app/derive/shop/season.ts";
import { stockTiles } from "#app/derive/shop/stock-tiles.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { readImportNouns, readImportReading } from "#app/store/app/import-steps.ts";
import { latestImport, requestImport } from "#app/store/app/imports.ts";
import { dismissOnboarding, readOnboarding } from "#app/store/app/onboarding.ts";
import { hasSavedSettings, readSettings } from "#app/store/app/settings.ts";
import { readVerdictTotals } from "#app/store/derived/verdict-totals.ts";
import { topCategories } from "#app/store/rollups/category-sales.ts";
import { compareWeeks, orderHistory } from "#app/store/rollups/day-sales.ts";
import { readSeasonSales } from "#app/store/rollups/season-sales.ts";
import { catalogueCounts } from "#app/store/source/products.ts";
import { catalogueReadAt } from "#app/ui/catalogue-read-at.ts";
import { ImportCard } from "#app/ui/ImportCard.tsx";
import { OnboardingCard } from "#app/ui/OnboardingCard.tsx";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { CatalogueTiles } from "./CatalogueTiles.tsx";
import { ImportNouns } from "./ImportNouns.tsx";
import { SalesTiles } from "./SalesTiles.tsx";
import { SeasonTiles, TopCategoryTiles } from "./SeasonTiles.tsx";
import { StockTiles } from "./StockTiles.tsx";

import { setupSteps } from "./setup-steps.ts";

export const meta: MetaFunction = () => [{ title: "Home · Hot Rodan" }];

const categoriesShown = 5;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const day = judgementDay(shop);
  const [run, reading, nouns, stored, weeks, history, onboarding, settings, seasonChosen, top, stock, catalogue] =
    await Promise.all([
      latestImport(shop.id),
      readImportReading(shop.id),
      readImportNouns(shop.id),
      catalogueCounts(shop.id),
      compareWeeks(shop.id, day),
      orderHistory(shop.id),
      readOnboarding(shop.id),
      readSettings(shop.id),
      hasSavedSettings(shop.id),
      topCategories(shop.id, day, categoriesShown),
      readVerdictTotals(shop.id),
      readCatalogue(shop.id),
    ]);
  const season = await readSeasonSales(shop.id, racingSeason(settings), day);
  const counts = { ...stored, readAt: catalogueReadAt(stored.readAt, run) };
  return {
    run: run && { ...run, pace: reading && importPace(reading) },
    nouns,
    counts,
    weeks,
    history,
    onboarding,
    settings,
    seasonChosen,
    top,
    names: categoryNames(catalogue.taxonomy),
    season,
    stock: stockTiles(stock),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const intent = (await request.formData()).get("intent");
  if (intent === "import") await requestImport(shop.id);
  else if (intent === "dismiss-onboarding") await dismissOnboarding(shop.id);
  else throw data(null, { status: 400, statusText: `Unknown intent ${String(intent)}` });
  return { done: intent };
}

export default function Home() {
  const { run, nouns, counts, weeks, history, onboarding, settings, seasonChosen, top, names, season, stock } =
    useLoaderData<typeof loader>();
  const format = useFormat();
  const importing = useFetcher<typeof action>();
  const dismissing = useFetcher<typeof action>();
  const dismissed = onboarding.dismissedAt !== null || dismissing.state !== "idle";
  // Also when the import ends while the page is looked at: taking them away would move what is below.
  const [cameDone] = useState(run?.status === "done");
  const showsNouns = nouns.length > 0 && (!cameDone || nouns.some(({ failure }) => failure !== null));
  return (
    <PageFrame
      title="Home"
      subtitle={counts.readAt ? `As of ${format.moment(counts.readAt)}, shop time` : "Nothing read yet"}
    >
      <ImportCard
        run={run}
        asking={importing.state !== "idle"}
        onImport={() => importing.submit({ intent: "import" }, { method: "post", action: "/app?index" })}
      />
      {showsNouns ? <ImportNouns nouns={nouns} /> : null}
      <SalesTiles weeks={weeks} history={history} />
      <TopCategoryTiles names={names} top={top} weekNetCents={weeks.last.netCents} />
      <SeasonTiles season={history.firstDay === null ? null : season} />
      <StockTiles stock={stock} />
      <CatalogueTiles counts={counts} />
      {dismissed ? null : (
        <OnboardingCard
          steps={setupSteps({ counts, settings, seasonChosen, format })}
          onDismiss={() =>
            dismissing.submit({ intent: "dismiss-onboarding" }, { method: "post", action: "/app?index" })
          }
        />
      )}
    </PageFrame>
  );
}
