import { db } from "#app/db.server.ts";
import { defaultSettings, type Settings } from "#app/derive/basics/settings.ts";

export async function readSettings(shop: number): Promise<Settings> {
  const row = await db.settings.findUnique({
    where: { shop },
    select: { seasonFirstMonth: true, seasonLastMonth: true, deliveryDays: true },
  });
  return row ?? defaultSettings;
}

export async function saveSettings(shop: number, settings: Settings): Promise<void> {
  const { seasonFirstMonth, seasonLastMonth, deliveryDays } = settings;
  const values = { seasonFirstMonth, seasonLastMonth, deliveryDays };
  await db.settings.upsert({ where: { shop }, create: { shop, ...values }, update: values });
}
