import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "#app/db.server.ts";
import { dismissOnboarding, readOnboarding } from "./onboarding.ts";
import { hasSavedSettings, readSettings, saveSettings } from "./settings.ts";

afterAll(closeDatabase);

test("a shop that saved nothing has the defaults; what one saves another does not see", async () => {
  const defaults = { seasonFirstMonth: 3, seasonLastMonth: 9, deliveryDays: 7, goneShopDays: 30, dataRequestDays: 60 };
  const southern = {
    seasonFirstMonth: 11,
    seasonLastMonth: 3,
    deliveryDays: 14,
    goneShopDays: 3,
    dataRequestDays: 365,
  };
  expect(await readSettings(1)).toEqual(defaults);
  expect(await hasSavedSettings(1)).toBe(false);
  await saveSettings(1, { ...southern, deliveryDays: 1 });
  await saveSettings(1, southern);
  expect(await readSettings(1)).toEqual(southern);
  expect(await readSettings(2)).toEqual(defaults);
  expect([await hasSavedSettings(1), await hasSavedSettings(2)]).toEqual([true, false]);
});

test("onboarding that is dismissed stays so, with the first moment, for that shop alone", async () => {
  expect(await readOnboarding(1)).toEqual({ dismissedAt: null });
  await dismissOnboarding(1);
  const first = await readOnboarding(1);
  expect(first.dismissedAt).toBeInstanceOf(Date);
  await dismissOnboarding(1);
  expect(await readOnboarding(1)).toEqual(first);
  expect(await readOnboarding(2)).toEqual({ dismissedAt: null });
});
