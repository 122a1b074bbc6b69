import { decimalOf } from "#app/derive/basics/money.ts";
import { listVariants } from "#app/store/derived/list-variants.ts";
import type { List } from "./list.ts";

const rowsAtOnce = 1000;

/**
 * Every variant with what its sales and stock come to. Empty: in-stock days where stock is not known, cover where nothing
 * sells, a verdict where the variant is left out, a probability where it never sold.
 */
export const variantsList: List = {
  file: "variants.csv",
  columns: [
    "variant_id",
    "product_id",
    "sku",
    "available",
    "in_stock_days_90",
    "units_30",
    "units_90",
    "units_365",
    "velocity",
    "cover_days",
    "stock_status",
    "abc_revenue",
    "abc_margin",
    "verdict",
    "dead_probability",
    "capital",
    "cost_known",
  ],
  async *rows(shop) {
    let after = "0";
    for (;;) {
      const variants = await listVariants(shop.id, after, rowsAtOnce);
      for (const one of variants)
        yield [
          one.variantId,
          one.productId,
          one.sku,
          one.available,
          one.inStockDays,
          one.units30,
          one.units90,
          one.units365,
          one.velocity,
          one.coverDays === null ? null : Math.round(one.coverDays * 10) / 10,
          one.stockStatus,
          one.abcRevenue,
          one.abcMargin,
          one.verdict,
          one.deadProbability,
          one.capitalCents === null ? null : decimalOf(one.capitalCents, shop.currency),
          one.costKnown,
        ];
      const last = variants.at(-1);
      if (!last || variants.length < rowsAtOnce) return;
      after = last.variantId;
    }
  },
};
