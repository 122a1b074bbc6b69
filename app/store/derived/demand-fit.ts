// How demand lives and ends in a shop, as fitted last.
import type { DemandModel } from "#app/derive/product/demand-model.ts";
import type { Tx } from "../transaction.ts";

export async function readDemandFit(tx: Tx, shop: number): Promise<DemandModel | undefined> {
  const { rows } = await tx.query<{ model: DemandModel }>(`select model from "DemandFit" where shop = $1`, [shop]);
  return rows[0]?.model;
}

export async function saveDemandFit(tx: Tx, shop: number, model: DemandModel): Promise<void> {
  await tx.query(
    `insert into "DemandFit" (shop, model, "fittedAt") values ($1, $2, now())
     on conflict (shop) do update set model = excluded.model, "fittedAt" = excluded."fittedAt"`,
    [shop, JSON.stringify(model)],
  );
}
