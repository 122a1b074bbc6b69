// Slow movers: which stock has stopped selling, which only sleeps, and what it ties up.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData, useNavigate, useSearchParams } from "@remix-run/react";
import { Card, Link, Text } from "@shopify/polaris";
import { authenticateShop } from "#app/authenticate.server.ts";
import { decimalOf } from "#app/derive/basics/money.ts";
import { standardTaxonomy } from "#app/derive/product/taxonomy.ts";
import { latestImport } from "#app/store/app/imports.ts";
import { listViews } from "#app/store/app/saved-views.ts";
import { readSlowMoverSettings, readStockLocations } from "#app/store/app/slow-mover-settings.ts";
import { listLeftOut, listSlowMovers } from "#app/store/derived/slow-movers.ts";
import { listAlerts } from "#app/store/derived/stock-alerts.ts";
import { judgedAt, readVerdictTotals } from "#app/store/derived/verdict-totals.ts";
import { CatalogueNotice } from "#app/ui/CatalogueNotice.tsx";
import { DownloadButton } from "#app/ui/DownloadButton.tsx";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { PageLinks } from "#app/ui/PageLinks.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { AlertsCard } from "./AlertsCard.tsx";
import { act, pageName } from "./act.server.ts";
import { categoryRisks } from "./category-risk.ts";
import { FilterBar } from "./FilterBar.tsx";
import { LeftOutCard } from "./LeftOutCard.tsx";
import { LimitsCard } from "./LimitsCard.tsx";
import { NotJudged } from "./NotJudged.tsx";
import { filterQuery, parsePageQuery, placeText } from "./page-query.ts";
import { TotalsCard } from "./TotalsCard.tsx";
import { VerdictTable } from "./VerdictTable.tsx";

export const meta: MetaFunction = () => [{ title: "Slow movers · Hot Rodan" }];

const rowsAtOnce = 25;
const alertsShown = 10;
const leftOutShown = 100;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const query = parsePageQuery(new URL(request.url).searchParams);
  const [run, judged, totals, page, settings, locations, alerts, views, leftOut] = await Promise.all([
    latestImport(shop.id),
    judgedAt(shop.id),
    readVerdictTotals(shop.id),
    listSlowMovers(shop.id, query.filter, query.after, rowsAtOnce),
    readSlowMoverSettings(shop.id),
    readStockLocations(shop.id),
    listAlerts(shop.id, alertsShown),
    listViews(shop.id, pageName),
    listLeftOut(shop.id, leftOutShown),
  ]);
  const { capitalLimitCents, ...limits } = settings;
  return {
    run,
    judgedAt: judged?.at ?? null,
    risks: categoryRisks(totals, standardTaxonomy),
    page,
    limits,
    capitalLimit: capitalLimitCents === null ? "" : decimalOf(capitalLimitCents, shop.currency),
    currency: shop.currency,
    locations,
    alerts,
    views,
    leftOut,
    vehicleError: query.vehicleError,
    isFiltered: query.isFiltered,
    isFirst: query.after === null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateShop(request);
  return act(shop, await request.formData());
}

const categories = standardTaxonomy.departments.map(({ number, name }) => ({ label: name, value: String(number) }));

export default function SlowMovers() {
  const loaded = useLoaderData<typeof loader>();
  const { moment } = useFormat();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const views = useFetcher();
  const urlOf = (query: string) => `/app/slow-movers${query === "" ? "" : `?${query}`}`;
  const asked = (name: string) => params.get(name) ?? "";
  if (loaded.judgedAt === null)
    return (
      <PageFrame title="Slow movers" backUrl="/app">
        <CatalogueNotice run={loaded.run} />
        <NotJudged run={loaded.run} />
      </PageFrame>
    );
  const { page, risks } = loaded;
  return (
    <PageFrame
      title="Slow movers"
      backUrl="/app"
      subtitle={`Demand fitted ${moment(loaded.judgedAt)}, shop time`}
      action={
        <DownloadButton url="/app/lists/variants.csv" file="variants.csv">
          Download variants
        </DownloadButton>
      }
    >
      <CatalogueNotice run={loaded.run} />
      <AlertsCard {...loaded.alerts} />
      <TotalsCard {...risks} linkOf={(category) => urlOf(filterQuery(params, { category: String(category) }))} />
      <FilterBar
        values={{
          verdict: asked("verdict"),
          category: asked("category"),
          location: asked("location"),
          vehicle: asked("vehicle"),
          sort: asked("sort") || "capital",
        }}
        categories={[...categories, { label: "No category yet", value: "0" }]}
        locations={loaded.locations.map(({ id, name }) => ({ label: name, value: id }))}
        vehicleError={loaded.vehicleError}
        views={loaded.views}
        viewUrl={urlOf}
        onChange={(name, value) =>
          navigate(urlOf(filterQuery(params, { [name]: value })), { preventScrollReset: true })
        }
        onSaveView={(name) =>
          views.submit({ intent: "save-view", name, query: filterQuery(params) }, { method: "post" })
        }
        onRemoveView={(name) => views.submit({ intent: "remove-view", name }, { method: "post" })}
      />
      <VerdictTable rows={page.rows} isFiltered={loaded.isFiltered} />
      <PageLinks
        of="variants"
        first={loaded.isFirst ? null : urlOf(filterQuery(params))}
        next={page.next ? urlOf(`${filterQuery(params)}&after=${encodeURIComponent(placeText(page.next))}`) : null}
      />
      <LeftOutCard rows={loaded.leftOut} />
      <LimitsCard
        limits={loaded.limits}
        capitalLimit={loaded.capitalLimit}
        currency={loaded.currency}
        locations={loaded.locations}
      />
      <Card>
        <Text as="p">
          A part that sleeps over the winter is not a dead one: the season is yours.{" "}
          <Link url="/app/settings">Change the season</Link>
        </Text>
      </Card>
    </PageFrame>
  );
}
