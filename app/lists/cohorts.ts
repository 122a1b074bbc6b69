import { decimalOf } from "#app/derive/basics/money.ts";
import { listCohortCells } from "#app/store/rollups/list-cohorts.ts";
import type { List } from "./list.ts";

/** Customers by the month of their first order that counts. Guests are out; months that have not come are absent. */
export const cohortsList: List = {
  file: "cohorts.csv",
  columns: ["cohort_month", "month_index", "customers", "orders", "net"],
  async *rows(shop) {
    for (const { cohort, index, customers, orders, netCents } of await listCohortCells(shop))
      yield [cohort, index, customers, orders, decimalOf(netCents, shop.currency)];
  },
};
