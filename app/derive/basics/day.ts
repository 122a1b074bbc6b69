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

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What clocks there show, as if it were UTC. */
function shownIn(timeZone: string, at: number): number {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  clocks.set(timeZone, clock);
  return Date.parse(`${clock.format(at).replace(" ", "T")}Z`) + (((at % 1000) + 1000) % 1000);
}

/** The instant of another day at which clocks in the zone show what they show now; an hour that is skipped is passed over. */
export function sameTimeOn(day: string, timeZone: string, now: Date): Date {
  const shown = shownIn(timeZone, now.getTime());
  const wanted = Date.parse(`${day}T00:00:00Z`) + (((shown % 86_400_000) + 86_400_000) % 86_400_000);
  let at = wanted;
  for (let round = 0; round < 2; round++) at += wanted - shownIn(timeZone, at);
  return new Date(at);
}
