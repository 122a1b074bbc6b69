// Which calendar day is it in the shop when something happens?
// The day is that of the shop's own time zone (IANA name), summer time included, written YYYY-MM-DD.
// Worked example: 2026-03-08T04:30:00Z is still 2026-03-07 in America/New_York (23:30) and 2026-03-08 in Europe/Berlin.

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // The Swedish way of writing dates is ISO's.
  const made = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  formats.set(timeZone, made);
  return made;
}

export function dayIn(timeZone: string, instant: Date): string {
  return formatOf(timeZone).format(instant);
}
