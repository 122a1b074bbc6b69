// Two customers become one: every row and every sum of the one that is gone goes to the one that is kept.
import { forgetProfile } from "../derived/customers/forget-profile.ts";
import { judgeTouched, type Touch } from "../derived/customers/judge-touched.ts";
import { recountAround } from "../rollups/recount-customers.ts";
import { lockShop, type Tx } from "../transaction.ts";
import { resolveCustomers } from "./customer-merges.ts";

const money = ["orders", "units", "grossCents", "discountCents", "returnCents"];
const tops = Array.from({ length: 11 }, (_, top) => top + 1);

const moveTotals = `
  with moved as (
    delete from "CustomerTotals" where shop = $1 and "customerId" = $2
    returning ${money.map((name) => `"${name}"`).join(", ")}, "categoryUnits"
  )
  insert into "CustomerTotals" (shop, "customerId", ${money.map((name) => `"${name}"`).join(", ")}, months, "categoryUnits")
  select $1, $3, ${money.map((name) => `"${name}"`).join(", ")}, '{}', "categoryUnits"
  from moved
  where $3::bigint is not null
  on conflict (shop, "customerId") do update set
    ${money.map((name) => `"${name}" = "CustomerTotals"."${name}" + excluded."${name}"`).join(", ")},
    "categoryUnits" = array[${tops.map((at) => `"CustomerTotals"."categoryUnits"[${at}] + excluded."categoryUnits"[${at}]`).join(", ")}]`;

/** Gives all orders of a customer to another, or to nobody: then they are a guest's. */
async function moveOrders(tx: Tx, shop: number, from: string, to: string | null): Promise<void> {
  await recountAround(tx, shop, to ? [from, to] : [from], async () => {
    await tx.query(
      `update "Sale" sale set "customerId" = $3
       from "Order" o
       where o.shop = $1 and o."customerId" = $2 and sale.shop = $1 and sale."orderId" = o.id`,
      [shop, from, to],
    );
    await tx.query(`update "Order" set "customerId" = $3 where shop = $1 and "customerId" = $2`, [shop, from, to]);
    await tx.query(moveTotals, [shop, from, to]);
  });
}

export interface MergedCustomers {
  keptId: string;
  goneId: string;
  at: Date;
}

/** What was told of the one that is gone is forgotten; what comes late for it goes to the one that is kept. */
export async function mergeCustomers(tx: Tx, shop: number, merges: readonly MergedCustomers[]): Promise<void> {
  await lockShop(tx, shop);
  const touched = new Map<string, Touch>();
  for (const { keptId, goneId, at } of merges) {
    const known = await resolveCustomers(tx, shop, [keptId, goneId]);
    const kept = known.get(keptId) ?? keptId;
    if (kept === goneId || known.get(goneId) === kept) continue;
    await tx.query(
      `insert into "CustomerMerge" (shop, "goneId", "keptId", "mergedAt") values ($1, $2, $3, $4)
       on conflict (shop, "goneId") do update set "keptId" = excluded."keptId"`,
      [shop, goneId, kept, at],
    );
    await tx.query(`update "CustomerMerge" set "keptId" = $3 where shop = $1 and "keptId" = $2`, [shop, goneId, kept]);
    await tx.query(`delete from "Customer" where shop = $1 and id = $2`, [shop, goneId]);
    await moveOrders(tx, shop, goneId, kept);
    for (const id of [goneId, kept]) touched.set(id, { cause: "merge", orderId: null });
  }
  await judgeTouched(tx, shop, touched);
}

/** The customer must be forgotten: the row goes, the orders stay as a guest's. */
export async function detachCustomer(tx: Tx, shop: number, customerId: string): Promise<void> {
  await lockShop(tx, shop);
  await tx.query(`delete from "Customer" where shop = $1 and id = $2`, [shop, customerId]);
  await moveOrders(tx, shop, customerId, null);
  await forgetProfile(tx, shop, customerId);
}
