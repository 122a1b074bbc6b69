// By what the shop judges its customers: versions that are only ever added.
import { type CustomerRules, defaultRules } from "#app/derive/customer/customer-rules.ts";
import type { Queryable, Tx } from "../transaction.ts";

export interface RulesVersion {
  version: number;
  rules: CustomerRules;
}

export async function readRules(from: Queryable, shop: number): Promise<RulesVersion> {
  const { rows } = await from.query<{ version: number; rules: Partial<CustomerRules> }>(
    `select version, rules from "CustomerRules" where shop = $1 order by version desc limit 1`,
    [shop],
  );
  const [row] = rows;
  return { version: row?.version ?? 0, rules: { ...defaultRules, ...row?.rules } };
}

/** Gives back the new version. Customers are judged by it from the next sweep on, which the caller asks for. */
export async function saveRules(tx: Tx, shop: number, rules: CustomerRules, by: string): Promise<number> {
  const { rows } = await tx.query<{ version: number }>(
    `insert into "CustomerRules" (shop, version, rules, "savedAt", "savedBy")
     select $1, coalesce(max(version), 0) + 1, $2, clock_timestamp(), $3 from "CustomerRules" where shop = $1
     returning version`,
    [shop, JSON.stringify(rules), by],
  );
  return rows[0]?.version ?? 0;
}
