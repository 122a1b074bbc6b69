// What may the merchant set, and within which limits?
// The season runs from the first month to the last, both included; it may pass the turn of the year (November to
// March, as in the south). How long what is kept that nobody uses any more:
//   deliveryDays     an applied webhook delivery, from 1 day to 90.
//   goneShopDays     everything of a shop that removed the app. Shopify asks to forget it after 48 hours; this is for
//                    when that never comes, so from 3 days to 90.
//   dataRequestDays  the file that answers a customer's data request, from the 30 days that the merchant has to hand it
//                    on to a year.
// Worked example: { seasonFirstMonth: "3", seasonLastMonth: "9", deliveryDays: "7" } are defaults, as a form sends them.

export interface Settings {
  seasonFirstMonth: number;
  seasonLastMonth: number;
  deliveryDays: number;
  goneShopDays: number;
  dataRequestDays: number;
}

export const defaultSettings: Settings = {
  seasonFirstMonth: 3,
  seasonLastMonth: 9,
  deliveryDays: 7,
  goneShopDays: 30,
  dataRequestDays: 60,
};

const month = { least: 1, most: 12, what: "Choose a month from 1 to 12" };
const days = (least: number, most: number) => ({
  least,
  most,
  what: `Enter a whole number of days from ${least} to ${most}`,
});

export const settingsLimits: Readonly<Record<keyof Settings, { least: number; most: number; what: string }>> = {
  seasonFirstMonth: month,
  seasonLastMonth: month,
  deliveryDays: days(1, 90),
  goneShopDays: days(3, 90),
  dataRequestDays: days(30, 365),
};

type SettingsErrors = Partial<Record<keyof Settings, string>>;

/** Reads a form. An absent field keeps its default; a wrong one is named with what to enter. */
export function parseSettings(
  form: Record<string, string | undefined>,
): { settings: Settings } | { errors: SettingsErrors } {
  const settings: Settings = { ...defaultSettings };
  const errors: SettingsErrors = {};
  for (const key of Object.keys(settingsLimits) as (keyof Settings)[]) {
    const text = form[key]?.trim();
    if (text === undefined) continue;
    const { least, most, what } = settingsLimits[key];
    const value = Number(text);
    if (/^\d{1,3}$/.test(text) && value >= least && value <= most) settings[key] = value;
    else errors[key] = what;
  }
  return Object.keys(errors).length > 0 ? { errors } : { settings };
}
