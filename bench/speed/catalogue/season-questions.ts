// What the page of seasons and the home page ask.
import { asOf } from "#bench/support/sales-database.ts";
import { type PageQuestion, question } from "./page-question.ts";

const net = `sum("grossCents" - "discountCents" - "returnCents")`;

/** Sales by L1 between two days, from the bare tables. */
const byCategory = (shop: number, firstDay: string, lastDay: string) => `
  select n.node - n.node % 1000 as top, count(distinct s."orderId") filter (where s.kind = 0 and s.counts) as orders,
         sum(s.units) as units, sum(s."grossCents" - s."discountCents" - s."returnCents") as net
  from "Sale" s join "ProductJudgement" n on n.shop = s.shop and n."productId" = s."productId"
  where s.shop = ${shop} and s.day between date '${firstDay}' and date '${lastDay}'
  group by 1`;

export async function seasonQuestions(shop: number): Promise<PageQuestion[]> {
  const { categoryMonths, categorySalesBetween, salesBetween, topCategories } = await import(
    "#app/store/rollups/category-sales.ts"
  );
  const { readCategorySeasons } = await import("#app/store/derived/category-seasons.ts");
  return [
    question({
      name: "seasons: orders and sales by month and category",
      ask: () => categoryMonths(shop, "2023-11"),
      cells: (rows) => rows.map(({ month, node, orders, units, netCents }) => [month, node, orders, units, netCents]),
      plain: `
        select substr(cast(s.day as varchar), 1, 7) as month, n.node - n.node % 1000 as top,
               count(distinct s."orderId") filter (where s.kind = 0 and s.counts) as orders, sum(s.units) as units,
               ${net.replaceAll('"gross', 's."gross')} as net
        from "Sale" s join "ProductJudgement" n on n.shop = s.shop and n."productId" = s."productId"
        where s.shop = ${shop} and s.day >= date '2023-11-01'
        group by 1, 2 order by 1, 2`,
    }),
    question({
      name: "seasons: the season to date by category",
      ask: () => categorySalesBetween(shop, "2026-03-01", "2026-09-17"),
      cells: (rows) => rows.map(({ node, orders, units, netCents }) => [node, orders, units, netCents]),
      plain: `${byCategory(shop, "2026-03-01", "2026-09-17")} order by 1`,
    }),
    question({
      name: "home: the season to date, all categories",
      ask: () => salesBetween(shop, "2026-03-01", "2026-09-17"),
      cells: ({ orders, units, netCents }) => [[orders, units, netCents]],
      plain: `
        select count(distinct "orderId") filter (where kind = 0 and counts), sum(units), ${net}
        from "Sale" where shop = ${shop} and day between date '2026-03-01' and date '2026-09-17'`,
    }),
    question({
      name: "home: top categories of the week",
      ask: () => topCategories(shop, asOf, 5),
      cells: (rows) => rows.map(({ node, orders, units, netCents }) => [node, orders, units, netCents]),
      plain: `
        select * from (${byCategory(shop, "2026-11-14", asOf)}) week where top > 0 order by net desc, top limit 5`,
    }),
    question({
      name: "seasons: what was judged of each category",
      ask: () => readCategorySeasons(shop),
      cells: (rows) => rows.map(({ node }) => [node]),
      plain: `
        select distinct n.node - n.node % 1000 as top
        from "Sale" s join "ProductJudgement" n on n.shop = s.shop and n."productId" = s."productId"
        where s.shop = ${shop} order by 1`,
    }),
  ];
}
