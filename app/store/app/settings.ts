import { db } from "#app/db.server.ts";
import { defaultSettings, type Settings } from "#app/derive/basics/settings.ts";

const select = {
  seasonFirstMonth: true,
  seasonLastMonth: true,
  deliveryDays: true,
  goneShopDays: true,
  dataRequestDays: true,
} as const satisfies Record<keyof Settings, true>;

export async function readSettings(shop: number): Promise<Settings> {
  return (await db.settings.findUnique({ where: { shop }, select })) ?? defaultSettings;
}

/** Whether the merchant ever saved settings, rather than living with what they begin as. */
export async function hasSavedSettings(shop: number): Promise<boolean> {
  return (await db.settings.count({ where: { shop } })) > 0;
}

export async function saveSettings(shop: number, settings: Settings): Promise<void> {
  const { seasonFirstMonth, seasonLastMonth, deliveryDays, goneShopDays, dataRequestDays } = settings;
  const values = { seasonFirstMonth, seasonLastMonth, deliveryDays, goneShopDays, dataRequestDays };
  await db.settings.upsert({ where: { shop }, create: { shop, ...values }, update: values });
}
