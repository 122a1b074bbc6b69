// Takes what was told of stock into the store: the level now, the level over time, and its days.
import type { InventoryItemRow, LevelRow } from "#app/derive/product/stock-row.ts";
import { arrayOf, type Columns, parametersOf, rowsFrom, upsertSql } from "../columns.ts";
import { rollStockDays } from "../rollups/roll-stock-days.ts";
import { setWatermarks } from "../rollups/watermarks.ts";
import { lockShop, type Tx } from "../transaction.ts";
import { newestOnly } from "./newest-only.ts";

export type StockSource = "webhook" | "import" | "reconcile" | "file";

const levelColumns = {
  inventoryItemId: "bigint",
  locationId: "bigint",
  available: "int",
  onHand: "int",
  committed: "int",
  incoming: "int",
  isActive: "boolean",
  updatedAt: "timestamptz",
} satisfies Columns<LevelRow & { isActive: boolean }>;

const saveLevels = upsertSql<LevelRow & { isActive: boolean }>({
  table: "StockLevel",
  columns: levelColumns,
  key: ["inventoryItemId", "locationId"],
  wins: `excluded."updatedAt" >= "StockLevel"."updatedAt"`,
  keep: ["onHand", "committed", "incoming"],
});

const placeOf = (row: { inventoryItemId: string; locationId: string }) => `${row.inventoryItemId}/${row.locationId}`;

// A level that a reading brings and no webhook told: what happened since the one before is not known.
const saveChanges = `
  insert into "StockChange" (shop, "inventoryItemId", "locationId", at, available, source, "isGap")
  select $1, item, location, at, available, $6,
         $7 and exists (
           select from "StockChange" before
           where before.shop = $1 and before."inventoryItemId" = item and before."locationId" = location and before.at < told.at
         )
  from unnest($2::bigint[], $3::bigint[], $4::timestamptz[], $5::int[]) as told(item, location, at, available)
  order by item, location, at
  on conflict (shop, "inventoryItemId", "locationId", at) do update set available = excluded.available
  where "StockChange".available is distinct from excluded.available`;

interface Change {
  inventoryItemId: string;
  locationId: string;
  available: number | null;
  updatedAt: string;
}

async function recordChanges(
  tx: Tx,
  shop: number,
  timeZone: string,
  told: readonly Change[],
  source: StockSource,
  isGap: boolean,
): Promise<void> {
  const changes = newestOnly(told, (row) => `${placeOf(row)}/${row.updatedAt}`);
  const keys = [
    arrayOf(
      "bigint",
      changes.map((row) => row.inventoryItemId),
    ),
    arrayOf(
      "bigint",
      changes.map((row) => row.locationId),
    ),
    arrayOf(
      "timestamptz",
      changes.map((row) => row.updatedAt),
    ),
  ] as const;
  const available = arrayOf(
    "int",
    changes.map((row) => row.available),
  );
  await tx.query(saveChanges, [shop, ...keys, available, source, isGap]);
  await rollStockDays(tx, shop, timeZone, keys);
  await setWatermarks(tx, shop, ["stock"]);
}

/** A reading (import, reconcile) marks a gap where it brings what no webhook told, unless it is known that none is missing. */
export async function applyLevels(
  tx: Tx,
  shop: number,
  timeZone: string,
  rows: readonly LevelRow[],
  source: StockSource,
  { isGap = source === "import" || source === "reconcile" }: { isGap?: boolean } = {},
): Promise<void> {
  if (rows.length === 0) return;
  await lockShop(tx, shop);
  const levels = newestOnly(rows, placeOf).map((row) => ({ ...row, isActive: true }));
  await tx.query(saveLevels, [shop, ...parametersOf(levelColumns, levels)]);
  await recordChanges(tx, shop, timeZone, rows, source, isGap);
}

/** Items are not kept at a location any more. Who only finds them gone does not know since when: that is a gap. */
export async function disconnectLevels(
  tx: Tx,
  shop: number,
  timeZone: string,
  gone: readonly { inventoryItemId: string; locationId: string; at: string }[],
  source: "webhook" | "reconcile",
): Promise<void> {
  if (gone.length === 0) return;
  await lockShop(tx, shop);
  const nothing = { available: null, onHand: null, committed: null, incoming: null };
  const changes = gone.map(({ at, ...place }) => ({ ...place, ...nothing, isActive: false, updatedAt: at }));
  await tx.query(saveLevels, [shop, ...parametersOf(levelColumns, newestOnly(changes, placeOf))]);
  await recordChanges(tx, shop, timeZone, changes, source, source === "reconcile");
}

const itemColumns = {
  id: "bigint",
  tracked: "boolean",
  unitCostCents: "bigint",
  updatedAt: "timestamptz",
} satisfies Columns<InventoryItemRow>;

/** Cost and tracking belong to the item's variant; an item without a variant here is of no use. */
export async function applyInventoryItems(tx: Tx, shop: number, rows: readonly InventoryItemRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `update "Variant" v set tracked = told.tracked, "unitCostCents" = told."unitCostCents", "itemUpdatedAt" = told."updatedAt"
     from (${rowsFrom(itemColumns, 2)}) told
     where v.shop = $1 and v."inventoryItemId" = told.id
       and (v."itemUpdatedAt" is null or v."itemUpdatedAt" <= told."updatedAt")`,
    [shop, ...parametersOf(itemColumns, newestOnly(rows))],
  );
}
