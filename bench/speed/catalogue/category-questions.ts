// What the pages for categories, products and cars ask.
import { asOf } from "#bench/support/sales-database.ts";
import { type PageQuestion, question } from "./page-question.ts";

const from = "2025-12-01";
const threshold = 0.6;
const atOnce = 50;

// Integer division differs between the two databases; a remainder does not.
const nodesOf = (shop: number) => `(
  select "productId", node from "ProductJudgement" where shop = ${shop}
  union all
  select "productId", node - node % 1000 from "ProductJudgement" where shop = ${shop} and node % 1000 <> 0
)`;

const idsOf = (products: readonly { productId: string }[]) => products.map(({ productId }) => [productId]);

export async function categoryQuestions(shop: number): Promise<PageQuestion[]> {
  const nodes = nodesOf(shop);
  const { readCategoryTree } = await import("#app/store/derived/category-tree.ts");
  const { listProductsOfNode, listUnsureProducts, readListedProducts } = await import(
    "#app/store/derived/listed-products.ts"
  );
  const { productsForVehicle } = await import("#app/store/derived/products-for-vehicle.ts");
  const last365 = `"day" > date '${asOf}' - 365`;
  return [
    question({
      name: "categories: products and sales of every category",
      ask: () => readCategoryTree(shop, from),
      cells: ({ nodes: rows }) =>
        rows.map(({ node, products, unsure, orders, units, netCents }) => [
          node,
          products,
          unsure,
          orders,
          units,
          netCents,
        ]),
      plain: `
        with held as (
          select n.node, count(*) as products,
                 count(*) filter (where not j."isReviewed" and j.confidence < ${threshold}::real) as unsure
          from ${nodes} n join "ProductJudgement" j on j.shop = ${shop} and j."productId" = n."productId"
          group by n.node
        ),
        sold as (
          select n.node, count(distinct s."orderId") filter (where s.kind = 0 and s.counts) as orders,
                 sum(s.units) as units, sum(s."grossCents" - s."discountCents" - s."returnCents") as net
          from "Sale" s join ${nodes} n on n."productId" = s."productId"
          where s.shop = ${shop} and s.day >= date '${from}'
          group by n.node
        )
        select held.node, products, unsure, orders, units, net
        from held left join sold on sold.node = held.node order by held.node`,
    }),
    question({
      name: "category: its first products with a year's sales",
      ask: () => listProductsOfNode(shop, 3000, null, atOnce),
      cells: (rows) => rows.map(({ productId, units365, netCents365 }) => [productId, units365, netCents365]),
      plain: `
        select j."productId", coalesce(sum(s.units), 0),
               coalesce(sum(s."grossCents" - s."discountCents" - s."returnCents"), 0)
        from (
          select "productId", node from "ProductJudgement"
          where shop = ${shop} and node between 3000 and 3999 order by node, "productId" limit ${atOnce}
        ) j left join "Sale" s on s.shop = ${shop} and s."productId" = j."productId" and ${last365} and s."day" <= date '${asOf}'
        group by j.node, j."productId" order by j.node, j."productId"`,
    }),
    question({
      name: "review: the least sure products",
      ask: () => listUnsureProducts(shop, threshold, null, 25),
      cells: idsOf,
      plain: `
        select "productId" from "ProductJudgement"
        where shop = ${shop} and not "isReviewed" and confidence < ${threshold}::real
        order by confidence, "productId" limit 25`,
    }),
    question({
      name: "cars: what fits a 1934 Ford",
      ask: () =>
        productsForVehicle(shop, [{ make: "Ford", models: [null], years: { from: 1934, to: 1934 } }], 0, atOnce),
      cells: ({ ids, total }) => ids.map((id) => [id, total]),
      plain: `
        select "productId", count(*) over () from "ProductVehicle"
        where shop = ${shop} and make = 'Ford' and "yearFrom" <= 1934 and "yearTo" >= 1934
        group by "productId" order by "productId" limit ${atOnce}`,
    }),
    question({
      name: "product: what it is and a year's sales",
      ask: () => readListedProducts(shop, ["8000000000007"]),
      cells: (rows) => rows.map(({ productId, units365, netCents365 }) => [productId, units365, netCents365]),
      plain: `
        select "productId", sum(units), sum("grossCents" - "discountCents" - "returnCents") from "Sale"
        where shop = ${shop} and "productId" = 8000000000007 and ${last365} and "day" <= date '${asOf}'
        group by "productId"`,
    }),
  ];
}
