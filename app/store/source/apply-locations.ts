// Takes what was told of locations into the store.
import type { LocationRow } from "#app/derive/shop/location-row.ts";
import { type Columns, parametersOf, upsertSql } from "../columns.ts";
import type { Tx } from "../transaction.ts";
import { newestOnly } from "./newest-only.ts";
import { bury, readBuried } from "./tombstones.ts";

const columns = {
  id: "bigint",
  name: "text",
  isActive: "boolean",
  isFulfillmentService: "boolean",
  country: "text",
  province: "text",
  updatedAt: "timestamptz",
} satisfies Columns<LocationRow>;

const saveSql = upsertSql<LocationRow>({
  table: "Location",
  columns,
  key: ["id"],
  wins: `excluded."updatedAt" >= "Location"."updatedAt"`,
});

export async function applyLocations(tx: Tx, shop: number, told: readonly LocationRow[]): Promise<void> {
  const rows = newestOnly(told);
  const buried = await readBuried(
    tx,
    shop,
    "location",
    rows.map(({ id }) => id),
  );
  const living = rows.filter(({ id }) => !buried.has(id));
  await tx.query(saveSql, [shop, ...parametersOf(columns, living)]);
}

export async function deleteLocations(tx: Tx, shop: number, ids: readonly string[], at: Date): Promise<void> {
  await bury(tx, shop, "location", ids, at);
  await tx.query(`delete from "Location" where shop = $1 and id = any($2::bigint[])`, [shop, ids]);
}
