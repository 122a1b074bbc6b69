// Judges what every variant of a shop sells and what its stock is worth. Every night demand is fitted anew; in between, after
// orders or stock have moved, the verdicts follow under the fit of the night.
import { judgementDay } from "#app/clock.server.ts";
import { dayNumber } from "#app/derive/basics/day-number.ts";
import { categoryClocks } from "#app/derive/product/category-clocks.ts";
import { demandGrid } from "#app/derive/product/demand-grid.ts";
import { judgeVariants } from "#app/derive/product/judge-variants.ts";
import { atRisk } from "#app/derive/product/slow-mover.ts";
import { alertChanges } from "#app/derive/product/stock-alerts.ts";
import { readSettings } from "#app/store/app/settings.ts";
import { readShop, type ShopRecord } from "#app/store/app/shops.ts";
import { readSlowMoverSettings } from "#app/store/app/slow-mover-settings.ts";
import { readDemandFit, saveDemandFit } from "#app/store/derived/demand-fit.ts";
import { readOpenAlerts, saveAlertChanges } from "#app/store/derived/stock-alerts.ts";
import { readShopMonths, readStretch, readVariantFacts } from "#app/store/derived/variant-facts.ts";
import { type JudgedVariant, readVerdicts, saveVerdicts } from "#app/store/derived/variant-verdicts.ts";
import { inTransaction, lockName, type Tx } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import type { Payload } from "./queue.ts";

export async function judgeStock(
  { shop: id, fit = false }: Payload<"judge-stock">,
  { log }: JobContext,
): Promise<void> {
  const shop = await readShop(id);
  if (!shop) return;
  const variants = await judgeStockOf(shop, { fit });
  log.debug({ variants, fit }, "the stock is judged");
}

/** How many variants were judged. */
export async function judgeStockOf(shop: ShopRecord, { fit = true } = {}): Promise<number> {
  const seasons = await readSettings(shop.id);
  const today = judgementDay(shop);
  return inTransaction(async (tx) => {
    await lockName(tx, `judge-stock:${shop.id}`);
    const stretch = (await readStretch(tx, shop.id, today)) ?? { from: today, today };
    const limits = await readSlowMoverSettings(shop.id, tx);
    const day = dayNumber(today);
    const grid = demandGrid(dayNumber(stretch.from), day + 1, day + 1 - limits.deadDays);
    const clocks = categoryClocks(grid, await readShopMonths(tx, shop.id, stretch), {
      firstMonth: seasons.seasonFirstMonth,
      lastMonth: seasons.seasonLastMonth,
    });
    const products = await readVariantFacts(tx, shop.id, shop.timeZone, stretch);
    const kept = fit ? undefined : await readDemandFit(tx, shop.id);
    const { model, variants } = judgeVariants(products, clocks, { today: day, limits, model: kept });
    const facts = products.flat();
    const judged = variants.flatMap((one, at) => {
      const own = facts[at];
      return own ? [{ ...one, facts: own }] : [];
    });
    if (!kept) await saveDemandFit(tx, shop.id, model);
    await tellAlerts(tx, shop.id, today, judged, limits);
    await saveVerdicts(tx, shop.id, today, judged);
    return judged.length;
  });
}

async function tellAlerts(
  tx: Tx,
  shop: number,
  today: string,
  judged: readonly JudgedVariant[],
  limits: { deadPercent: number; capitalLimitCents: number | null },
): Promise<void> {
  const capitalAtRiskCents = judged.reduce(
    (sum, { verdict, capitalCents }) => sum + (verdict && atRisk.includes(verdict) ? (capitalCents ?? 0) : 0),
    0,
  );
  const changes = alertChanges({
    before: await readVerdicts(tx, shop),
    open: await readOpenAlerts(tx, shop),
    judged: judged.map((one) => ({ ...one, available: one.facts.available })),
    deadPercent: limits.deadPercent,
    capitalLimitCents: limits.capitalLimitCents,
    capitalAtRiskCents,
  });
  await saveAlertChanges(tx, shop, today, changes);
}
