// What a shop judges its products by: everybody's taxonomy as the merchant changed it, their rules, their fitment app.
import { pool } from "#app/db.server.ts";
import type { CategoryRule } from "#app/derive/product/category-rule.ts";
import type { FitmentMapping } from "#app/derive/product/fitment-metafields.ts";
import type { Catalogue } from "#app/derive/product/judge-product.ts";
import { standardTaxonomy } from "#app/derive/product/taxonomy.ts";
import { editTaxonomy, type TaxonomyEdit } from "#app/derive/product/taxonomy-edit.ts";
import type { Queryable, Tx } from "#app/store/transaction.ts";

/** Below this a judgement waits for the merchant, until they choose another. */
export const standardReviewThreshold = 0.6;

export interface ShopCatalogue extends Catalogue {
  taxonomyEdits: readonly TaxonomyEdit[];
  reviewThreshold: number;
}

interface SettingsRow {
  taxonomyEdits: TaxonomyEdit[];
  fitmentMapping: FitmentMapping | null;
  reviewThreshold: number;
}

export async function readCatalogue(shop: number, from: Queryable = pool): Promise<ShopCatalogue> {
  const settings = await from.query<SettingsRow>(
    `select "taxonomyEdits", "fitmentMapping", "reviewThreshold" from "CatalogueSettings" where shop = $1`,
    [shop],
  );
  const rules = await from.query<{ rule: CategoryRule }>(
    `select rule from "CategoryRule" where shop = $1 order by position`,
    [shop],
  );
  const kept = settings.rows[0];
  const taxonomyEdits = kept?.taxonomyEdits ?? [];
  return {
    taxonomy: editTaxonomy(standardTaxonomy, taxonomyEdits).taxonomy,
    taxonomyEdits,
    rules: rules.rows.map(({ rule }) => rule),
    fitmentMapping: kept?.fitmentMapping ?? null,
    reviewThreshold: kept?.reviewThreshold ?? standardReviewThreshold,
  };
}

export type CatalogueSettings = Pick<ShopCatalogue, "taxonomyEdits" | "fitmentMapping" | "reviewThreshold">;

export async function saveCatalogueSettings(
  tx: Tx,
  shop: number,
  { taxonomyEdits, fitmentMapping, reviewThreshold }: CatalogueSettings,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into "CatalogueSettings" (shop, "taxonomyEdits", "fitmentMapping", "reviewThreshold", "updatedAt")
     values ($1, $2, $3, $4, $5)
     on conflict (shop) do update set
       "taxonomyEdits" = excluded."taxonomyEdits", "fitmentMapping" = excluded."fitmentMapping",
       "reviewThreshold" = excluded."reviewThreshold", "updatedAt" = excluded."updatedAt"`,
    [
      shop,
      JSON.stringify(taxonomyEdits),
      fitmentMapping === null ? null : JSON.stringify(fitmentMapping),
      reviewThreshold,
      at,
    ],
  );
}

/** All the rules, in their order, in place of those before. */
export async function saveRules(tx: Tx, shop: number, rules: readonly CategoryRule[]): Promise<void> {
  await tx.query(`delete from "CategoryRule" where shop = $1`, [shop]);
  await tx.query(
    `insert into "CategoryRule" (shop, id, position, rule)
     select $1, (rule ->> 'id')::uuid, position, rule
     from jsonb_array_elements($2::jsonb) with ordinality as told(rule, position)`,
    [shop, JSON.stringify(rules)],
  );
}
