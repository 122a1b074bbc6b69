import { db } from "#app/db.server.ts";
import { defaultSettings, type Settings } from "#app/derive/basics/settings.ts";

export async function readSettings(shop: number): Promise<Settings> {
  const row = await db.settings.findUnique({
    where: { shop },
    select: { seasonFirstMonth: true, seasonLastMonth: true, deliveryDays: true },
  });
  return row ?? defaultSettings;
}

/** Whether the merchant ever saved settings, rather than living with what they begin as. */
export async function hasSavedSettings(shop: number): Promise<boolean> {
  return (await db.settings.count({ where: { shop } })) > 0;
}

export async function saveSettings(shop: number, settings: Settings): Promise<void> {
  const { seasonFirstMonth, seasonLastMonth, deliveryDays } = settings;
  const values = { seasonFirstMonth, seasonLastMonth, deliveryDays };
  await db.settings.upsert({ where: { shop }, create: { shop, ...values }, update: values });
}
