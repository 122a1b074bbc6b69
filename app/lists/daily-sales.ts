import { decimalOf } from "#app/derive/basics/money.ts";
import { listDaySales } from "#app/store/rollups/day-sales.ts";
import type { List } from "./list.ts";

/** Every day on which anything was sold, returned or cancelled; a day that is absent is a day of zeros. */
export const dailySalesList: List = {
  file: "daily-sales.csv",
  columns: ["day", "orders", "units", "gross", "discounts", "returns", "net", "new_customers"],
  async *rows(shop) {
    const money = (cents: number) => decimalOf(cents, shop.currency);
    for (const { day, orders, units, grossCents, discountCents, returnCents, newCustomers } of await listDaySales(
      shop.id,
    ))
      yield [
        day,
        orders,
        units,
        money(grossCents),
        money(discountCents),
        money(returnCents),
        money(grossCents - discountCents - returnCents),
        newCustomers,
      ];
  },
};
