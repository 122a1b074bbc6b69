// Judges all customers of a shop: what passing time, new edges, new rules or new categories did to them. The picture is
// taken beside the work; then, with the shop's lock, only what changed is written. Who was touched in between is judged
// once more, by the new edges.
import { now as machineTime } from "#app/clock.server.ts";
import { dayText } from "#app/derive/basics/day-number.ts";
import type { CustomerRules } from "#app/derive/customer/customer-rules.ts";
import type { MoveCause } from "#app/derive/customer/segment-move.ts";
import { inTransaction, lockShop, type Tx } from "#app/store/transaction.ts";
import { judgeTouched, type Touch } from "./judge-touched.ts";
import { type ProfileChange, saveProfiles } from "./save-profiles.ts";
import { type Picture, takePicture } from "./take-picture.ts";

export interface Swept {
  customers: number;
  changed: number;
}

const saveEdgesSql = `
  insert into "SegmentEdges" (shop, day, edges, rules, at) values ($1, $2, $3, $4, $5)
  on conflict (shop, day) do update set edges = excluded.edges, rules = excluded.rules, at = excluded.at`;

const saveDaySql = `
  insert into "SegmentDay" (shop, day, dimension, segment, customers, orders, "netCents", active)
  select shop, $2, dimension, segment, customers, orders, "netCents", active
  from "SegmentSize" where shop = $1
  on conflict (shop, day, dimension, segment) do update set
    customers = excluded.customers, orders = excluded.orders, "netCents" = excluded."netCents", active = excluded.active`;

/** Customers who are not what the picture shows any more, or whom it judged by edges that are no longer those. */
async function touchedSince(tx: Tx, shop: number, { changes, takenAt }: Picture): Promise<Set<string>> {
  const { rows } = await tx.query<{ customerId: string }>(
    `select "customerId" from "CustomerProfile" where shop = $1 and "changedAt" >= $2
     union all
     select id from unnest($3::bigint[]) id
     where not exists (select from "CustomerProfile" p where p.shop = $1 and p."customerId" = id)
     union all
     select id from unnest($4::bigint[]) id
     where not exists (select from "Customer" c where c.shop = $1 and c.id = id.id)
       and not exists (select from "Order" o where o.shop = $1 and o."customerId" = id.id)`,
    [
      shop,
      takenAt,
      changes.filter(({ was }) => was).map(({ customerId }) => customerId),
      changes.filter(({ was }) => !was).map(({ customerId }) => customerId),
    ],
  );
  return new Set(rows.map(({ customerId }) => customerId));
}

async function writePicture(tx: Tx, shop: number, picture: Picture, cause: MoveCause): Promise<number> {
  const { judging, changes } = picture;
  await lockShop(tx, shop);
  const late = await touchedSince(tx, shop, picture);
  const at = machineTime();
  const still = late.size === 0 ? changes : changes.filter(({ customerId }) => !late.has(customerId));
  await saveProfiles(tx, shop, still, judging, at);
  const day = dayText(judging.day);
  await tx.query(saveEdgesSql, [shop, day, JSON.stringify(judging.edges), judging.version, at]);
  const touched = new Map([...late].map((id): [string, Touch] => [id, { cause, orderId: null }]));
  const again = await judgeTouched(tx, shop, touched, { ...judging, isBegun: true });
  await tx.query(saveDaySql, [shop, day]);
  return still.length + again;
}

export async function sweepCustomers(shop: number, cause: MoveCause): Promise<Swept> {
  const picture = await takePicture(shop, cause);
  if (!picture) return { customers: 0, changed: 0 };
  const changed = await inTransaction((tx) => writePicture(tx, shop, picture, cause));
  return { customers: picture.customers, changed };
}

/** Who would move from where to where under other rules. Nothing is written. */
export async function previewRules(shop: number, rules: CustomerRules): Promise<ProfileChange[]> {
  return (await takePicture(shop, "rules", { rules }))?.changes ?? [];
}

/** Profiles that are not what judging everybody anew by the same edges comes to; there should be none. */
export async function differingProfiles(shop: number): Promise<ProfileChange[]> {
  return (await takePicture(shop, "time", { edges: "kept" }))?.changes ?? [];
}
