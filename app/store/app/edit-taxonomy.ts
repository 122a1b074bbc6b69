// The merchant renames categories and adds their own. Kept, logged, and everything is judged by it from then on.

import { standardTaxonomy } from "#app/derive/product/taxonomy.ts";
import type { EditError, TaxonomyEdit } from "#app/derive/product/taxonomy-edit.ts";
import { editTaxonomy, ownCode } from "#app/derive/product/taxonomy-edit.ts";
import { enqueue } from "#app/jobs/queue.ts";
import { inTransaction, lockName, type Tx } from "#app/store/transaction.ts";
import { readCatalogue, saveCatalogueSettings } from "./catalogue.ts";
import { logChanges } from "./catalogue-changes.ts";

async function change(
  shop: number,
  staff: string,
  at: Date,
  next: (edits: readonly TaxonomyEdit[], tx: Tx) => Promise<TaxonomyEdit[] | EditError>,
): Promise<EditError | null> {
  return inTransaction(async (tx) => {
    await lockName(tx, `catalogue-settings:${shop}`);
    const catalogue = await readCatalogue(shop, tx);
    const edits = await next(catalogue.taxonomyEdits, tx);
    if ("message" in edits) return edits;
    await saveCatalogueSettings(tx, shop, { ...catalogue, taxonomyEdits: edits }, at);
    await logChanges(
      tx,
      shop,
      staff,
      [{ what: "taxonomy", productId: null, before: catalogue.taxonomyEdits, after: edits }],
      at,
    );
    await enqueue(tx, "judge-catalogue", { shop });
    return null;
  });
}

/** Adds an edit to those before; what is wrong with it, or null. */
export function addTaxonomyEdit(shop: number, staff: string, edit: TaxonomyEdit, at: Date): Promise<EditError | null> {
  return change(shop, staff, at, async (edits) => {
    const next = [...edits, edit];
    return editTaxonomy(standardTaxonomy, next).errors.find((error) => error.at === edits.length) ?? next;
  });
}

/** Takes the edit of this place back; why that cannot be, or null. */
export function dropTaxonomyEdit(shop: number, staff: string, place: number, at: Date): Promise<EditError | null> {
  return change(shop, staff, at, async (edits, tx) => {
    const edit = edits[place];
    const next = edits.filter((_, index) => index !== place);
    const refuse = (message: string): EditError => ({ at: place, field: "name", message });
    if (!edit) return refuse("This change is gone already.");
    if (editTaxonomy(standardTaxonomy, next).errors.length > 0)
      return refuse("A later change builds on this one. Take that back first.");
    if (edit.do === "rename") return next;
    const code = ownCode(edit.parent, edit.name);
    const { rows } = await tx.query<{ products: number }>(
      `select count(*)::int as products from "ProductJudgement"
       where shop = $1 and $2 in (l2, l3)`,
      [shop, code],
    );
    const products = rows[0]?.products ?? 0;
    return products > 0 ? refuse(`${products} products lie in "${edit.name}". Move them first.`) : next;
  });
}
