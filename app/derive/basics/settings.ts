// What may the merchant set, and within which limits?
// The season runs from the first month to the last, both included; it may pass the turn of the year (November to
// March, as in the south). Delivery days are how long an applied webhook delivery is kept, from 1 to 90.
// Worked example: { seasonFirstMonth: "3", seasonLastMonth: "9", deliveryDays: "7" } are the defaults, as a form sends them.

export interface Settings {
  seasonFirstMonth: number;
  seasonLastMonth: number;
  deliveryDays: number;
}

export const defaultSettings: Settings = { seasonFirstMonth: 3, seasonLastMonth: 9, deliveryDays: 7 };

const limits = {
  seasonFirstMonth: { least: 1, most: 12, what: "Choose a month from 1 to 12" },
  seasonLastMonth: { least: 1, most: 12, what: "Choose a month from 1 to 12" },
  deliveryDays: { least: 1, most: 90, what: "Enter a whole number of days from 1 to 90" },
} as const satisfies Record<keyof Settings, { least: number; most: number; what: string }>;

type SettingsErrors = Partial<Record<keyof Settings, string>>;

/** Reads a form. An absent field keeps its default; a wrong one is named with what to enter. */
export function parseSettings(
  form: Record<string, string | undefined>,
): { settings: Settings } | { errors: SettingsErrors } {
  const settings: Settings = { ...defaultSettings };
  const errors: SettingsErrors = {};
  for (const key of Object.keys(limits) as (keyof Settings)[]) {
    const text = form[key]?.trim();
    if (text === undefined) continue;
    const { least, most, what } = limits[key];
    const value = Number(text);
    if (/^\d{1,3}$/.test(text) && value >= least && value <= most) settings[key] = value;
    else errors[key] = what;
  }
  return Object.keys(errors).length > 0 ? { errors } : { settings };
}
