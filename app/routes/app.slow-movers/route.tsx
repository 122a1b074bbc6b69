// Slow movers: which stock has stopped selling. No part is judged yet, and the page says exactly that.
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authenticateShop } from "#app/authenticate.server.ts";
import { latestImport } from "#app/store/app/imports.ts";
import { readSettings } from "#app/store/app/settings.ts";
import { orderHistory } from "#app/store/rollups/day-sales.ts";
import { catalogueCounts } from "#app/store/source/products.ts";
import { allProductsUrl } from "#app/ui/admin-url.ts";
import { CatalogueNotice } from "#app/ui/CatalogueNotice.tsx";
import { catalogueReadAt } from "#app/ui/catalogue-read-at.ts";
import { EmptyPage } from "#app/ui/EmptyPage.tsx";
import { describeOrderHistory } from "#app/ui/order-history.ts";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";

export const meta: MetaFunction = () => [{ title: "Slow movers · Hot Rodan" }];

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

export default function SlowMovers() {
  const { run, counts, history, settings, readAt } = useLoaderData<typeof loader>();
  const format = useFormat();
  const { count, month, moment } = format;
  return (
    <PageFrame
      title="Slow movers"
      backUrl="/app"
      subtitle={readAt ? `Stock and costs as of ${moment(readAt)}, shop time` : undefined}
    >
      <CatalogueNotice run={run} />
      <EmptyPage
        missing={{
          title: "No part has a verdict",
          text: `Whether a part is slow shows in its sales. ${describeOrderHistory(history, format)} This version of Hot Rodan keeps sales, stock and costs but does not judge them, so it calls no part slow or dead.`,
        }}
        basis={{
          title: "What a part is judged by",
          points: [
            "Sales: the units sold over the last 12 months, net of returns.",
            "Stock: the units on hand, and the days on which there were none to sell.",
            "Season: a part that sleeps over the winter is not a dead one.",
            "Cost: what one unit cost you, which makes idle units into capital.",
          ],
        }}
        actions={[
          {
            what: "Fill in missing costs",
            fact:
              readAt === null
                ? "How many variants lack a cost is known after the import."
                : `Variants without a cost: ${count(counts.withoutCost)} of ${count(counts.variants)}. The capital in them cannot be told.`,
            link: "Open products in Shopify",
            url: allProductsUrl,
          },
          {
            what: "Check your season",
            fact: `Racing season is ${month(settings.seasonFirstMonth)} to ${month(settings.seasonLastMonth)}.`,
            link: "Change the season",
            url: "/app/settings",
          },
        ]}
      />
    </PageFrame>
  );
}
