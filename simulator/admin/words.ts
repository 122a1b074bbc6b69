// Numbers, days and enum values as a person reads them, in the shop's currency and time zone.
import type { ShopInfo } from "../state/world.ts";

export const money = (shop: ShopInfo, amount: string | number | null | undefined): string =>
  new Intl.NumberFormat("en-US", { style: "currency", currency: shop.currency }).format(Number(amount ?? 0));

export const count = (value: number): string => new Intl.NumberFormat("en-US").format(value);

export const day = (shop: ShopInfo, instant: unknown): string =>
  typeof instant === "string"
    ? new Intl.DateTimeFormat("en-US", {
        timeZone: shop.ianaTimezone,
        year: "numeric",
        month: "short",
        day: "numeric",
        hour: "numeric",
        minute: "2-digit",
      }).format(new Date(instant))
    : "";

/** PARTIALLY_REFUNDED becomes Partially refunded. */
export const sentence = (value: unknown): string => {
  const words = String(value ?? "")
    .toLowerCase()
    .replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
