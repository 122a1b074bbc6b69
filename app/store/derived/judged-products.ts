// What every product is and what it fits. Only what changed is written.
import { pool } from "#app/db.server.ts";
import type { VehicleRange } from "#app/derive/product/fitment-judgement.ts";
import type { JudgedProduct } from "#app/derive/product/judged-product.ts";
import type { Queryable, Tx } from "#app/store/transaction.ts";

const columns = [
  "l1",
  "l2",
  "l3",
  "node",
  "confidence",
  "by",
  "fitmentClass",
  "fitmentConfidence",
  "fitmentBy",
  "performance",
  "restoration",
  "custom",
  "isReviewed",
  "evidence",
] as const;
const list = (of: readonly string[], from = "") => of.map((name) => `${from}"${name}"`).join(", ");

// Only products that are still there: one may have been deleted since its words were read.
const saveSql = `
  with told as materialized (
    select told.* from jsonb_to_recordset($2::jsonb) as told(
      "productId" bigint, l1 text, l2 text, l3 text, node smallint, confidence real, by text, "fitmentClass" text,
      "fitmentConfidence" real, "fitmentBy" text, performance boolean, restoration boolean, custom boolean,
      "isReviewed" boolean, evidence jsonb, vehicles jsonb
    ) join "Product" p on p.shop = $1 and p.id = told."productId"
  ),
  saved as (
    insert into "ProductJudgement" (shop, "productId", ${list(columns)}, "judgedAt")
    select $1, "productId", ${list(columns)}, $3 from told order by "productId"
    on conflict (shop, "productId") do update set
      ${columns.map((name) => `"${name}" = excluded."${name}"`).join(", ")}, "judgedAt" = excluded."judgedAt"
    where (${list(columns, `"ProductJudgement".`)}) is distinct from (${list(columns, "excluded.")})
    returning "productId"
  ),
  vehicle as materialized (
    select distinct on ("productId", make, coalesce(model, ''), "yearFrom")
           "productId", make, coalesce(model, '') as model, "yearFrom", "yearTo"
    from told cross join lateral jsonb_to_recordset(vehicles)
      as fits(make text, model text, "yearFrom" smallint, "yearTo" smallint)
    order by "productId", make, coalesce(model, ''), "yearFrom", "yearTo" desc
  ),
  no_more as (
    delete from "ProductVehicle" v
    where shop = $1 and "productId" in (select "productId" from told)
      and not exists (
        select from vehicle t
        where t."productId" = v."productId" and t.make = v.make and t.model = v.model and t."yearFrom" = v."yearFrom"
      )
  ),
  fitted as (
    insert into "ProductVehicle" (shop, "productId", make, model, "yearFrom", "yearTo")
    select $1, * from vehicle order by "productId", make, model, "yearFrom"
    on conflict (shop, "productId", make, model, "yearFrom") do update set "yearTo" = excluded."yearTo"
    where "ProductVehicle"."yearTo" <> excluded."yearTo"
  )
  select count(*)::int as changed from saved`;

/** Keeps these judgements; how many were not what was kept. */
export async function saveJudgedProducts(
  tx: Tx,
  shop: number,
  judged: readonly JudgedProduct[],
  at: Date,
): Promise<number> {
  const { rows } = await tx.query<{ changed: number }>(saveSql, [shop, JSON.stringify(judged), at]);
  return rows[0]?.changed ?? 0;
}

export const vehiclesSql = (product: string) => `
  coalesce((
    select json_agg(json_build_object(
      'make', make, 'model', nullif(model, ''), 'yearFrom', "yearFrom", 'yearTo', "yearTo"
    ) order by make, model, "yearFrom")
    from "ProductVehicle" v where v.shop = $1 and v."productId" = ${product}
  ), '[]')`;

/** What is kept of these products, in the order of their ids. */
export async function readJudgedProducts(
  shop: number,
  ids: readonly string[],
  from: Queryable = pool,
): Promise<JudgedProduct[]> {
  const { rows } = await from.query<JudgedProduct & { vehicles: VehicleRange[] }>(
    `select j."productId", ${list(columns, "j.")}, ${vehiclesSql(`j."productId"`)} as vehicles
     from "ProductJudgement" j
     where j.shop = $1 and j."productId" = any($2::bigint[])
     order by j."productId"`,
    [shop, ids],
  );
  return rows;
}

/** Judgements of products that are gone go with them; how many there were. */
export async function forgetJudgements(tx: Tx, shop: number, productIds: readonly string[]): Promise<number> {
  if (productIds.length === 0) return 0;
  await tx.query(`delete from "ProductVehicle" where shop = $1 and "productId" = any($2::bigint[])`, [
    shop,
    productIds,
  ]);
  const { rowCount } = await tx.query(
    `delete from "ProductJudgement" where shop = $1 and "productId" = any($2::bigint[])`,
    [shop, productIds],
  );
  return rowCount ?? 0;
}

/** Drops judgements of products that the shop no longer has, whatever way they went. */
export async function dropStaleJudgements(tx: Tx, shop: number): Promise<void> {
  for (const table of ["ProductVehicle", "ProductJudgement"])
    await tx.query(
      `delete from "${table}" j where shop = $1
         and not exists (select from "Product" p where p.shop = $1 and p.id = j."productId")`,
      [shop],
    );
}

/** Whether sales lie in another node than the judgements say: the rollups are to be made anew then. */
export async function areNodesBehind(tx: Tx, shop: number): Promise<boolean> {
  const { rows } = await tx.query<{ behind: boolean }>(
    `select exists (
       select from "ProductJudgement" j
       left join "ProductNode" n on n.shop = j.shop and n."productId" = j."productId"
       where j.shop = $1 and j.node <> coalesce(n.node, 0)
     ) as behind`,
    [shop],
  );
  return rows[0]?.behind ?? false;
}
