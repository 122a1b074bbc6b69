// Takes what was told of customers into the store. The newer word wins; what a word cannot know stays as it is known.
import type { ConsentChange, CustomerRow, PurchasingChange, TagChange } from "#app/derive/customer/customer-row.ts";
import { redactedAmong } from "../app/redactions.ts";
import { arrayOf, type Columns, parametersOf, rowsFrom } from "../columns.ts";
import { judgeTouched, type Touch } from "../derived/customers/judge-touched.ts";
import { lockShop, type Tx } from "../transaction.ts";
import { bury } from "./tombstones.ts";

const columns = {
  id: "bigint",
  createdAt: "timestamptz",
  updatedAt: "timestamptz",
  state: "text",
  taxExempt: "boolean",
  locale: "text",
  country: "text",
  province: "text",
  companyId: "bigint",
  ordersShopify: "int",
  spentCents: "bigint",
  rfmGroup: "text",
  emailConsent: "text",
  smsConsent: "text",
  tags: "text[]",
  isTagsTold: "boolean",
} satisfies Columns<CustomerRow & { isTagsTold: boolean }>;

const always = ["createdAt", "updatedAt", "state", "taxExempt", "country", "province"];
const isNewer = `excluded."updatedAt" >= "Customer"."updatedAt"`;

// What has a time of its own, because a topic of its own tells it: an older reading of the whole does not undo it.
const told: Record<string, string | null> = {
  locale: null,
  companyId: null,
  rfmGroup: null,
  ordersShopify: "purchasesAt",
  spentCents: "purchasesAt",
  emailConsent: "emailConsentAt",
  smsConsent: "smsConsentAt",
  tags: "tagsAt",
};

// Who brings tags brings everything, and what is null then is nothing; who does not is a webhook and cannot know.
const setTold = Object.entries(told).map(([name, at]) => {
  // Shopify writes updatedAt in whole seconds.
  const since = at ? `and excluded."updatedAt" >= coalesce(date_trunc('second', "Customer"."${at}"), '-infinity')` : "";
  const older =
    name === "tags"
      ? `case when "Customer"."isTagsTold" then "Customer".tags else excluded.tags end`
      : `coalesce("Customer"."${name}", excluded."${name}")`;
  return `"${name}" = case when excluded."isTagsTold" and ${isNewer} ${since} then excluded."${name}" else ${older} end`;
});

const names = Object.keys(columns).map((name) => `"${name}"`);

const saveSql = `
  insert into "Customer" (shop, ${names.join(", ")})
  select $1, row.*
  from (${rowsFrom(columns, 2)}) row
  where not exists (select from "CustomerMerge" merged where merged.shop = $1 and merged."goneId" = row.id)
    and not exists (select from "Tombstone" gone where gone.shop = $1 and gone.kind = 'customer' and gone.id = row.id)
  order by id
  on conflict (shop, id) do update set
    ${always.map((name) => `"${name}" = case when ${isNewer} then excluded."${name}" else "Customer"."${name}" end`).join(", ")},
    ${setTold.join(", ")},
    "isTagsTold" = "Customer"."isTagsTold" or excluded."isTagsTold"`;

/** Of one customer told twice in a batch, the later word; of words at one time, the one that tells more. */
function lastWords(rows: readonly CustomerRow[]): CustomerRow[][] {
  const rounds: Map<string, CustomerRow>[] = [];
  for (const row of rows.toSorted((a, b) => (a.updatedAt < b.updatedAt ? -1 : Number(a.updatedAt > b.updatedAt)))) {
    const free = rounds.find((round) => !round.has(row.id));
    if (free) free.set(row.id, row);
    else rounds.push(new Map([[row.id, row]]));
  }
  return rounds.map((round) => [...round.values()]);
}

const touchedCustomers = (ids: readonly string[]) =>
  new Map(ids.map((id): [string, Touch] => [id, { cause: "customer", orderId: null }]));

export async function applyCustomers(tx: Tx, shop: number, rows: readonly CustomerRow[]): Promise<void> {
  if (rows.length === 0) return;
  await lockShop(tx, shop);
  const forgotten = await redactedAmong(
    tx,
    shop,
    rows.map(({ id }) => id),
  );
  for (const round of lastWords(rows.filter(({ id }) => !forgotten.has(id)))) {
    const told = round.map((row) => ({ ...row, isTagsTold: row.tags !== null, tags: row.tags ?? [] }));
    await tx.query({ name: "save-customers", text: saveSql, values: [shop, ...parametersOf(columns, told)] });
  }
  await judgeTouched(tx, shop, touchedCustomers(rows.map(({ id }) => id)));
}

/** Removes customers for good. Their orders stay, as Shopify keeps them. */
export async function deleteCustomers(tx: Tx, shop: number, ids: readonly string[], at: Date): Promise<void> {
  await lockShop(tx, shop);
  await bury(tx, shop, "customer", ids, at);
  await tx.query(`delete from "Customer" where shop = $1 and id = any($2::bigint[])`, [shop, ids]);
  await judgeTouched(tx, shop, touchedCustomers(ids));
}

export async function applyConsent(
  tx: Tx,
  shop: number,
  way: "email" | "sms",
  changes: readonly ConsentChange[],
): Promise<void> {
  await lockShop(tx, shop);
  const column = `"${way}Consent"`;
  const at = `"${way}ConsentAt"`;
  for (const change of changes)
    await tx.query(
      `update "Customer" set ${column} = $3, ${at} = coalesce($4::timestamptz, ${at})
       where shop = $1 and id = $2 and ($4::timestamptz is null or ${at} is null or ${at} <= $4::timestamptz)`,
      [shop, change.customerId, change.consent, change.at],
    );
}

export async function applyPurchases(tx: Tx, shop: number, changes: readonly PurchasingChange[]): Promise<void> {
  await lockShop(tx, shop);
  for (const change of changes)
    await tx.query(
      `update "Customer" set "ordersShopify" = $3, "spentCents" = $4, "purchasesAt" = $5
       where shop = $1 and id = $2 and ("purchasesAt" is null or "purchasesAt" <= $5)`,
      [shop, change.customerId, change.ordersShopify, change.spentCents, change.at],
    );
}

/**
 * Tags that were added or removed. Gives back the customers whose tags must be read: none is known of them yet, or the
 * word came late, and which of two words on one tag was the last cannot be told any more.
 */
export async function applyTags(
  tx: Tx,
  shop: number,
  what: "added" | "removed",
  changes: readonly TagChange[],
): Promise<string[]> {
  await lockShop(tx, shop);
  const unsure: string[] = [];
  for (const { customerId, tags, at } of changes) {
    const { rowCount } = await tx.query(
      `update "Customer" set "tagsAt" = $4,
         tags = coalesce((
           select array_agg(distinct tag order by tag) from (
             ${what === "added" ? "select unnest(tags) tag union select unnest($3::text[])" : "select unnest(tags) tag except select unnest($3::text[])"}
           ) left_over
         ), '{}')
       where shop = $1 and id = $2 and "isTagsTold" and coalesce("tagsAt", "updatedAt") <= $4`,
      [shop, customerId, tags, at],
    );
    if (!rowCount) unsure.push(customerId);
  }
  return unsure;
}

/** All tags of customers, as read at an instant. */
export async function saveTags(
  tx: Tx,
  shop: number,
  read: readonly { customerId: string; tags: readonly string[]; at: string }[],
): Promise<void> {
  await lockShop(tx, shop);
  await tx.query(
    `update "Customer" c set tags = told.tags::text[], "isTagsTold" = true, "tagsAt" = told.at
     from unnest($2::bigint[], $3::text[], $4::timestamptz[]) as told(id, tags, at)
     where c.shop = $1 and c.id = told.id and coalesce(c."tagsAt", '-infinity') <= told.at`,
    [
      shop,
      arrayOf(
        "bigint",
        read.map((one) => one.customerId),
      ),
      arrayOf(
        "text[]",
        read.map((one) => one.tags),
      ),
      arrayOf(
        "timestamptz",
        read.map((one) => one.at),
      ),
    ],
  );
}
