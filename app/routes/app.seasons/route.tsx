// Seasons: what the year does to each category, how this season goes, and what to stock before the next one.
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authenticateShop } from "#app/authenticate.server.ts";
import { CatalogueNotice } from "#app/ui/CatalogueNotice.tsx";
import { DownloadButton } from "#app/ui/DownloadButton.tsx";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { CategoryMonthsCard } from "./CategoryMonthsCard.tsx";
import { IndexCard } from "./IndexCard.tsx";
import { KnowledgeCard } from "./KnowledgeCard.tsx";
import { SeasonChoice } from "./SeasonChoice.tsx";
import { StockUpCard } from "./StockUpCard.tsx";
import { readSeasonPage } from "./season-page.server.ts";
import { ToDateCard } from "./ToDateCard.tsx";
import { UpliftCard } from "./UpliftCard.tsx";

export const meta: MetaFunction = () => [{ title: "Seasons · Hot Rodan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  return readSeasonPage(shop, new URL(request.url).searchParams);
}

export default function Seasons() {
  const page = useLoaderData<typeof loader>();
  const { moment } = useFormat();
  const { run, months, views, judgedAt, names } = page;
  return (
    <PageFrame
      title="Seasons"
      backUrl="/app"
      subtitle={judgedAt ? `Judged ${moment(judgedAt)}, shop time` : undefined}
      action={
        views.length > 0 ? (
          <DownloadButton url="/app/lists/seasons.csv" file="seasons.csv">
            Download seasons
          </DownloadButton>
        ) : undefined
      }
    >
      <CatalogueNotice run={run} />
      <KnowledgeCard {...page} />
      {months.length > 0 ? (
        <>
          <SeasonChoice {...page} />
          {page.toDate ? <ToDateCard names={names} season={page.season} toDate={page.toDate} /> : null}
          {views.length > 0 ? (
            <>
              <IndexCard names={names} views={views} />
              <UpliftCard names={names} season={page.season} views={views} />
              <StockUpCard {...page} />
            </>
          ) : null}
          <CategoryMonthsCard {...page} />
        </>
      ) : null}
    </PageFrame>
  );
}
