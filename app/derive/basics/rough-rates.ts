// About how many smallest units of a currency is a dollar worth? Only for bands as wide as "orders of 50 to 300 dollars":
// a rate that is off by a third moves nobody far. Currencies that are not listed are taken to be worth a dollar each.
import { currencyDigits } from "./money.ts";

const perDollar: Readonly<Record<string, number>> = {
  AUD: 1.5,
  BRL: 5.5,
  CAD: 1.4,
  CHF: 0.9,
  CNY: 7,
  CZK: 23,
  DKK: 7,
  EUR: 0.9,
  GBP: 0.8,
  HKD: 7.8,
  HUF: 350,
  ILS: 3.6,
  INR: 85,
  JPY: 150,
  KRW: 1350,
  MXN: 18,
  NOK: 10.5,
  NZD: 1.7,
  PLN: 4,
  SEK: 10.5,
  SGD: 1.3,
  THB: 34,
  TWD: 32,
  ZAR: 18,
};

export const dollarCents = (currency: string): number => (perDollar[currency] ?? 1) * 10 ** currencyDigits(currency);
