// Seasons: what each month asks for. No season is drawn yet, and the page says exactly that.
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authenticateShop } from "#app/authenticate.server.ts";
import { latestImport } from "#app/store/app/imports.ts";
import { readSettings } from "#app/store/app/settings.ts";
import { orderHistory } from "#app/store/rollups/day-sales.ts";
import { catalogueCounts } from "#app/store/source/products.ts";
import { CatalogueNotice } from "#app/ui/CatalogueNotice.tsx";
import { catalogueReadAt } from "#app/ui/catalogue-read-at.ts";
import { EmptyPage } from "#app/ui/EmptyPage.tsx";
import { describeOrderHistory } from "#app/ui/order-history.ts";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";

export const meta: MetaFunction = () => [{ title: "Seasons · Hot Rodan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const [run, counts, history, settings] = await Promise.all([
    latestImport(shop.id),
    catalogueCounts(shop.id),
    orderHistory(shop.id),
    readSettings(shop.id),
  ]);
  return { run, counts, history, settings, readAt: catalogueReadAt(counts.readAt, run) };
}

export default function Seasons() {
  const { run, counts, history, settings, readAt } = useLoaderData<typeof loader>();
  const format = useFormat();
  const { count, month } = format;
  return (
    <PageFrame title="Seasons" backUrl="/app">
      <CatalogueNotice run={run} />
      <EmptyPage
        missing={{
          title: "No calendar is drawn yet",
          text: `A season is seen in the orders of at least two years. ${describeOrderHistory(history, format)} This version of Hot Rodan keeps sales by month but does not judge them, so it draws no calendar.`,
        }}
        basis={{
          title: "What a season is judged by",
          points: [
            "Units sold per type of part and month, net of returns, with the growth of the shop taken out.",
            "The months of your racing season against the others.",
            "How sure that is: two years of orders say more than one, and a type with few sales says little.",
          ],
        }}
        actions={[
          {
            what: "Check your season",
            fact: `Racing season is ${month(settings.seasonFirstMonth)} to ${month(settings.seasonLastMonth)}.`,
            link: "Change the season",
            url: "/app/settings",
          },
          {
            what: "Give every product a type",
            fact:
              readAt === null
                ? "How many products lack a type is known after the import."
                : `Products without a type: ${count(counts.withoutProductType)} of ${count(counts.products)}. They would all share one season.`,
            link: "See products by type",
            url: "/app/categories",
          },
        ]}
      />
    </PageFrame>
  );
}
