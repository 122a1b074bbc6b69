// Segments: who the customers are. Nobody is judged yet, and the page says exactly that.
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authenticateShop } from "#app/authenticate.server.ts";
import { latestImport } from "#app/store/app/imports.ts";
import { orderHistory } from "#app/store/rollups/day-sales.ts";
import { catalogueCounts } from "#app/store/source/products.ts";
import { CatalogueNotice } from "#app/ui/CatalogueNotice.tsx";
import { catalogueReadAt } from "#app/ui/catalogue-read-at.ts";
import { EmptyPage } from "#app/ui/EmptyPage.tsx";
import { describeOrderHistory } from "#app/ui/order-history.ts";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";

export const meta: MetaFunction = () => [{ title: "Segments · Hot Rodan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const [run, counts, history] = await Promise.all([
    latestImport(shop.id),
    catalogueCounts(shop.id),
    orderHistory(shop.id),
  ]);
  return { run, counts, history, readAt: catalogueReadAt(counts.readAt, run) };
}

export default function Segments() {
  const { run, counts, history, readAt } = useLoaderData<typeof loader>();
  const format = useFormat();
  const { count } = format;
  return (
    <PageFrame title="Segments" backUrl="/app">
      <CatalogueNotice run={run} />
      <EmptyPage
        missing={{
          title: "No customer is in a segment",
          text: `A segment is judged from what a customer ordered. ${describeOrderHistory(history, format)} This version of Hot Rodan keeps orders and customers but does not judge them, so it places nobody.`,
        }}
        basis={{
          title: "What a segment is judged by",
          points: [
            "Time: how long ago the first and the last order were, and how that compares with the customer's own rhythm.",
            "Value: net revenue and order value, compared with the other customers of this shop.",
            "Parts: the types of parts bought, which tell a builder from a racer or a workshop.",
          ],
        }}
        actions={[
          {
            what: "Give every product a type",
            fact:
              readAt === null
                ? "How many products lack a type is known after the import."
                : `Products without a type: ${count(counts.withoutProductType)} of ${count(counts.products)}. Buying one would say nothing about the customer.`,
            link: "See products by type",
            url: "/app/categories",
          },
        ]}
      />
    </PageFrame>
  );
}
