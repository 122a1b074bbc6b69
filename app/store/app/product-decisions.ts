// What the merchant said about products. It is kept apart from every judgement, so that judging anew cannot lose it.
import { pool } from "#app/db.server.ts";
import type { VehicleRange } from "#app/derive/product/fitment-judgement.ts";
import type { ProductDecision } from "#app/derive/product/judged-product.ts";
import type { Queryable, Tx } from "#app/store/transaction.ts";

interface DecisionRow {
  productId: string;
  l1: string | null;
  l2: string | null;
  l3: string | null;
  fitmentClass: NonNullable<ProductDecision["fitment"]>["fitmentClass"] | null;
  vehicles: VehicleRange[] | null;
  performance: boolean | null;
  restoration: boolean | null;
  custom: boolean | null;
  isReviewed: boolean;
}

export const noDecision: ProductDecision = {
  category: null,
  fitment: null,
  performance: null,
  restoration: null,
  custom: null,
  isReviewed: false,
};

const names = [
  "l1",
  "l2",
  "l3",
  "fitmentClass",
  "vehicles",
  "performance",
  "restoration",
  "custom",
  "isReviewed",
] as const;
const list = names.map((name) => `"${name}"`).join(", ");

function decisionOf(row: DecisionRow): ProductDecision {
  const { l1, l2, l3, fitmentClass, vehicles, performance, restoration, custom, isReviewed } = row;
  return {
    category: l1 === null ? null : { l1, l2, l3 },
    fitment: fitmentClass === null ? null : { fitmentClass, vehicles: vehicles ?? [] },
    performance,
    restoration,
    custom,
    isReviewed,
  };
}

/** By product; a product about which nothing was said is absent. */
export async function readDecisions(
  shop: number,
  productIds: readonly string[] | "all",
  from: Queryable = pool,
): Promise<Map<string, ProductDecision>> {
  const { rows } = await from.query<DecisionRow>(
    `select "productId", ${list} from "ProductDecision"
     where shop = $1 and ($2::bigint[] is null or "productId" = any($2))`,
    [shop, productIds === "all" ? null : productIds],
  );
  return new Map(rows.map((row) => [row.productId, decisionOf(row)]));
}

export interface DecidedProduct {
  productId: string;
  decision: ProductDecision;
}

/** In place of whatever was said before about these products. Saying nothing takes back what was said. */
export async function saveDecisions(tx: Tx, shop: number, decided: readonly DecidedProduct[], at: Date): Promise<void> {
  const rows = decided.map(
    ({ productId, decision: { category, fitment, performance, restoration, custom, isReviewed } }) => ({
      productId,
      l1: category?.l1 ?? null,
      l2: category?.l2 ?? null,
      l3: category?.l3 ?? null,
      fitmentClass: fitment?.fitmentClass ?? null,
      vehicles: fitment ? fitment.vehicles : null,
      performance,
      restoration,
      custom,
      isReviewed,
    }),
  );
  await tx.query(
    `insert into "ProductDecision" (shop, "productId", ${list}, "updatedAt")
     select $1, told."productId", ${names.map((name) => `told."${name}"`).join(", ")}, $3
     from jsonb_to_recordset($2::jsonb) as told(
       "productId" bigint, l1 text, l2 text, l3 text, "fitmentClass" text, vehicles jsonb, performance boolean,
       restoration boolean, custom boolean, "isReviewed" boolean
     )
     join "Product" p on p.shop = $1 and p.id = told."productId"
     order by told."productId"
     on conflict (shop, "productId") do update set
       ${names.map((name) => `"${name}" = excluded."${name}"`).join(", ")}, "updatedAt" = excluded."updatedAt"`,
    [shop, JSON.stringify(rows), at],
  );
}
