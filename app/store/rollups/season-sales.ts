// How a season sold up to a day, and the one before it up to the same day: for tiles, all categories together.

import type { Season } from "#app/derive/shop/season.ts";
import { seasonToDate } from "#app/derive/shop/season-to-date.ts";
import { salesBetween } from "./category-sales.ts";

export async function readSeasonSales(shop: number, season: Season, day: string) {
  const { isOn, now, before, next } = seasonToDate(season, day);
  if (!now || !before) return null;
  const [sold, soldBefore] = await Promise.all(
    [now, before].map(({ firstDay, lastDay }) => salesBetween(shop, firstDay, lastDay)),
  );
  const nothing = { orders: 0, units: 0, netCents: 0 };
  return {
    name: season.name,
    isOn,
    lastDay: now.lastDay,
    now: sold ?? nothing,
    before: soldBefore ?? nothing,
    nextDay: next.firstDay,
  };
}
