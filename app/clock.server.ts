// Two times: the machine's, for tokens, leases and queues; and the day a shop lives on, by which it is judged.
import { dayIn, sameTimeOn } from "#app/derive/basics/day.ts";
import { env } from "./env.server.ts";

export function now(): Date {
  return new Date();
}

/** The fixed day of a demonstration shop, or null for a shop that lives today. */
export function asOfDay(domain: string): string | null {
  return env.asOf.get(domain) ?? null;
}

/** When something happened by the shop's own clock: a demonstration shop lives the same hours on its own day. */
export function shopTime({ domain, timeZone }: { domain: string; timeZone: string }, at: Date): Date {
  const day = asOfDay(domain);
  return day ? sameTimeOn(day, timeZone, at) : at;
}

/** The day (YYYY-MM-DD, shop-local) on which a shop's figures are judged. */
export function judgementDay(shop: { domain: string; timeZone: string }): string {
  return asOfDay(shop.domain) ?? dayIn(shop.timeZone, now());
}
