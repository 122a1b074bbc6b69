// What does the year do to each category, and what should be bought before the next season begins?
import { judgementDay, now } from "#app/clock.server.ts";
import { addDays, isWholeYear, racingSeason, type Season, seasonMonths } from "#app/derive/shop/season.ts";
import { fitSeasons } from "#app/derive/shop/season-fit.ts";
import { monthsSeen, seasonKnowledge } from "#app/derive/shop/season-knowledge.ts";
import { historyMonths } from "#app/derive/shop/season-months.ts";
import { stockUpOf } from "#app/derive/shop/stock-up-list.ts";
import { readSeasonCalendar } from "#app/store/app/season-calendar.ts";
import { readSettings } from "#app/store/app/settings.ts";
import { readShop } from "#app/store/app/shops.ts";
import { saveCategorySeasons } from "#app/store/derived/category-seasons.ts";
import { saveStockUp, soldParts } from "#app/store/derived/stock-up.ts";
import { orderHistory } from "#app/store/rollups/day-sales.ts";
import { setWatermarks } from "#app/store/rollups/watermarks.ts";
import { orderedUnits } from "#app/store/source/ordered-units.ts";
import { inTransaction, lockName } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import type { Payload } from "./queue.ts";

/** Older seasons say little about the next one. */
const mostYears = 5;

export async function judgeSeasons(payload: Payload<"judge-seasons">, { log }: JobContext): Promise<void> {
  const shop = await readShop(payload.shop);
  if (!shop) return;
  const day = judgementDay(shop);
  const [settings, calendar, { firstDay }] = await Promise.all([
    readSettings(shop.id),
    readSeasonCalendar(shop.id),
    orderHistory(shop.id),
  ]);
  const seasons = [racingSeason(settings), ...calendar.furtherSeasons].filter((season) => !isWholeYear(season));
  const { fits, months } = firstDay ? await fitsOf(shop.id, firstDay, day, seasons) : { fits: [], months: 0 };
  const { categories, parts } = stockUpOf(
    day,
    calendar,
    seasons,
    fits,
    fits.length > 0 ? await soldParts(shop.id, day) : [],
  );
  await inTransaction(async (tx) => {
    await lockName(tx, `seasons:${shop.id}`);
    const at = now();
    await saveCategorySeasons(tx, shop.id, fits, { months, at });
    await saveStockUp(tx, shop.id, categories, parts, at);
    await setWatermarks(tx, shop.id, ["seasons"]);
  });
  log.info({ categories: fits.length, months }, "seasons are judged");
}

/** Today is not over: the history ends with yesterday. */
async function fitsOf(shop: number, firstDay: string, day: string, seasons: readonly Season[]) {
  const lastDay = addDays(day, -1);
  const earliest = addDays(day, -Math.round(365.25 * mostYears));
  const history = historyMonths(firstDay > earliest ? firstDay : earliest, lastDay);
  const months = monthsSeen(history);
  if (["nothing", "part-of-a-year"].includes(seasonKnowledge(months))) return { fits: [], months };
  const rows = await orderedUnits(shop, firstDay > earliest ? firstDay : earliest, lastDay);
  const categories = [...Map.groupBy(rows, ({ node }) => node)].map(([node, ones]) => {
    const units = new Map(ones.map((one) => [one.month, one.units]));
    return { node, units: history.map(({ month }) => units.get(month) ?? 0) };
  });
  return { fits: fitSeasons(history, seasons.map(seasonMonths), categories), months };
}
