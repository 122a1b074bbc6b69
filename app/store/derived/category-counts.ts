// How many products each category holds, counted anew whenever judgements changed: pages read a few rows.
import type { Tx } from "#app/store/transaction.ts";

const figures = ["products", "unsure", "performance", "restoration", "custom", "specific"];
const names = figures.map((name) => `"${name}"`).join(", ");

/** `threshold`: below this confidence a judgement waits for the merchant. */
export async function recountCategories(tx: Tx, shop: number, threshold: number, at: Date): Promise<void> {
  await tx.query(
    `with judged as (
       select node, node / 1000 * 1000 as top, performance, restoration, custom, "fitmentClass" = 'specific' as specific,
              not "isReviewed" and confidence < $2 as unsure
       from "ProductJudgement" where shop = $1
     ),
     counted as (
       select place as node,
              count(*)::int as products,
              count(*) filter (where unsure)::int as unsure,
              count(*) filter (where performance)::int as performance,
              count(*) filter (where restoration)::int as restoration,
              count(*) filter (where custom)::int as custom,
              count(*) filter (where specific)::int as specific
       from judged
       cross join lateral (select distinct place from unnest(array[node, top]::smallint[]) place) places
       group by place
     ),
     gone as (
       delete from "CategoryCount" c where shop = $1 and not exists (select from counted where node = c.node)
     )
     insert into "CategoryCount" (shop, node, ${names}, "countedAt")
     select $1, node, ${names}, $3 from counted order by node
     on conflict (shop, node) do update set
       ${figures.map((name) => `"${name}" = excluded."${name}"`).join(", ")}, "countedAt" = excluded."countedAt"`,
    [shop, threshold, at],
  );
}
