// How a shop reads numbers, money, days and times: in its own language, currency and time zone. The server and the
// browser must write the same text, so nothing here looks at the machine's locale or clock.

export interface ShopLocale {
  locale: string;
  currency: string;
  timeZone: string;
}

export interface Format {
  count(value: number): string;
  /** "1 product", "2 products". */
  counted(value: number, one: string, many?: string): string;
  share(part: number, whole: number): string;
  money(minorUnits: number): string;
  /** Rounded to what an axis has room for: $12.5K. */
  roughMoney(minorUnits: number): string;
  day(isoDay: string): string;
  dayOf(instant: Date): string;
  moment(instant: Date): string;
  duration(milliseconds: number): string;
  month(number: number): string;
  monthShort(number: number): string;
  /** YYYY-MM */
  monthOf(isoMonth: string): string;
  /** A ratio such as 1.14. */
  ratio(value: number): string;
  /** A ratio as what it is more or less than 1: +14%. */
  change(value: number): string;
}

export function createFormat({ locale, currency, timeZone }: ShopLocale): Format {
  const counts = new Intl.NumberFormat(locale);
  const shares = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const amounts = new Intl.NumberFormat(locale, { style: "currency", currency });
  const roughAmounts = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
  const minorUnitsInOne = 10 ** (amounts.resolvedOptions().maximumFractionDigits ?? 2);
  const utcDays = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const shopDays = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone });
  const shopTimes = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone });
  const months = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  const shortMonths = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const monthsOfYears = new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" });
  const ratios = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const changes = new Intl.NumberFormat(locale, {
    style: "percent",
    maximumFractionDigits: 0,
    signDisplay: "exceptZero",
  });
  const inUnit = (value: number, unit: "hour" | "minute" | "second") =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(value);

  return {
    count: (value) => steadySpaces(counts.format(value)),
    counted: (value, one, many = `${one}s`) => `${steadySpaces(counts.format(value))} ${value === 1 ? one : many}`,
    share: (part, whole) => steadySpaces(shares.format(part / whole)),
    money: (minorUnits) => steadySpaces(amounts.format(minorUnits / minorUnitsInOne)),
    roughMoney: (minorUnits) => steadySpaces(roughAmounts.format(minorUnits / minorUnitsInOne)),
    day: (isoDay) => steadySpaces(utcDays.format(new Date(`${isoDay}T00:00:00Z`))),
    dayOf: (instant) => steadySpaces(shopDays.format(instant)),
    moment: (instant) => steadySpaces(`${shopDays.format(instant)}, ${shopTimes.format(instant)}`),
    month: (number) => steadySpaces(months.format(new Date(Date.UTC(2024, number - 1, 1)))),
    monthShort: (number) => steadySpaces(shortMonths.format(new Date(Date.UTC(2024, number - 1, 1)))),
    monthOf: (isoMonth) => steadySpaces(monthsOfYears.format(new Date(`${isoMonth}-01T00:00:00Z`))),
    ratio: (value) => steadySpaces(ratios.format(value)),
    change: (value) => steadySpaces(changes.format(value - 1)),
    duration: (milliseconds) => {
      const seconds = Math.ceil(milliseconds / 1000);
      const parts = [
        [Math.floor(seconds / 3600), "hour"],
        [Math.floor(seconds / 60) % 60, "minute"],
        [seconds % 60, "second"],
      ] as const;
      const shown = parts.filter(([value]) => value > 0).slice(0, 2);
      return steadySpaces(
        (shown.length > 0 ? shown : parts.slice(2)).map(([value, unit]) => inUnit(value, unit)).join(" "),
      );
    },
  };
}

// Node and Chromium disagree on narrow and ordinary spaces in times and amounts, and React would then draw the page twice.
function steadySpaces(text: string): string {
  return text.replace(/[\u00A0\u2009\u202F]/g, " ");
}

// The words of the pages are English, so a shop in another language keeps its own numbers and days, but a screen reader
// is told English.
export function pageLanguage(locale: string | undefined): string {
  return locale !== undefined && /^en(-|$)/i.test(locale) ? locale : "en";
}
