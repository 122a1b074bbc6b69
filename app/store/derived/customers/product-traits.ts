// What each product tells of who buys it: its category, uses and cars, as they were judged.
import type { ProductTraits } from "#app/derive/customer/customer-history.ts";
import type { FitmentClass, VehicleRange } from "#app/derive/product/fitment-judgement.ts";
import { isStarterKit } from "#app/derive/product/starter-kit.ts";
import type { Tx } from "#app/store/transaction.ts";

interface Row {
  productId: string;
  node: number;
  performance: boolean;
  restoration: boolean;
  fitmentClass: FitmentClass;
  title: string | null;
  tags: string[] | null;
  vehicles: (Omit<VehicleRange, "model"> & { model: string })[] | null;
}

const sql = (table: (name: string, id: string) => string) => `
  select "productId", coalesce(judged.node, part.node, 0) as node, coalesce(performance, false) as performance,
         coalesce(restoration, false) as restoration, coalesce("fitmentClass", 'none-stated') as "fitmentClass",
         title, tags, vehicles
  from (${table("ProductJudgement", "productId")}) judged
  full join (${table("ProductNode", "productId")}) part using ("productId")
  full join (select id as "productId", title, tags from (${table("Product", "id")}) p) told using ("productId")
  left join (
    select "productId",
           jsonb_agg(
             jsonb_build_object('make', make, 'model', model, 'yearFrom', "yearFrom", 'yearTo', "yearTo")
             order by make, model, "yearFrom"
           ) as vehicles
    from (${table("ProductVehicle", "productId")}) v
    group by "productId"
  ) fits using ("productId")`;

const all = sql((name) => `select * from "${name}" where shop = $1`);
const some = sql((name, id) => `select * from "${name}" where shop = $1 and "${id}" = any($2::bigint[])`);

const traitsOf = ({ title, tags, vehicles, ...row }: Row): ProductTraits => ({
  ...row,
  starter: title !== null && isStarterKit(title, tags ?? []),
  vehicles: (vehicles ?? []).map((car) => ({ ...car, model: car.model === "" ? null : car.model })),
});

/** By product; all of them where no ids are given. */
export async function readProductTraits(
  tx: Tx,
  shop: number,
  ids?: readonly string[],
): Promise<Map<string, ProductTraits>> {
  const { rows } = ids ? await tx.query<Row>(some, [shop, ids]) : await tx.query<Row>(all, [shop]);
  return new Map(rows.map((row) => [row.productId, traitsOf(row)]));
}
