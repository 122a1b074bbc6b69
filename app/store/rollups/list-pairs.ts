// Pairs of products that orders have in common, in the order of their ids.
import { pool } from "#app/db.server.ts";

export interface ListedPair {
  a: string;
  b: string;
  orders: number;
  ordersA: number;
  ordersB: number;
}

/** The `size` pairs that follow a pair; the first ones after { a: "0", b: "0" }. */
export async function listPairs(shop: number, after: Pick<ListedPair, "a" | "b">, size: number): Promise<ListedPair[]> {
  const { rows } = await pool.query<ListedPair>(
    `select a, b, orders, "ordersA", "ordersB" from "ProductPair"
     where shop = $1 and (a, b) > ($2::bigint, $3::bigint) and orders >= 3
     order by a, b limit $4`,
    [shop, after.a, after.b, size],
  );
  return rows;
}
