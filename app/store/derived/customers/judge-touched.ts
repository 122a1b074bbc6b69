// Judges the customers that something was just applied to, in the same transaction: an order and its segments are seen at
// once. Before the shop's customers were judged as a whole for the first time there is nothing to keep up to date.
import { now as machineTime } from "#app/clock.server.ts";
import { customerProfile } from "#app/derive/customer/customer-profile.ts";
import { dimensionNames } from "#app/derive/customer/dimensions.ts";
import { reasonsFor } from "#app/derive/customer/reasons.ts";
import type { MoveCause } from "#app/derive/customer/segment-move.ts";
import { isSameBytes, viewOf } from "#app/store/rollups/row-bytes.ts";
import { lockShop, type Tx } from "#app/store/transaction.ts";
import { historiesOf } from "./histories-of.ts";
import { readJudging, type ShopJudging } from "./judging.ts";
import {
  profileBytes,
  profileColumnCount,
  profileColumns,
  profileRow,
  readProfile,
  standingOf,
} from "./profile-row.ts";
import { readRows } from "./read-rows.ts";
import { type ProfileChange, saveProfiles } from "./save-profiles.ts";

export interface Touch {
  cause: MoveCause;
  orderId: string | null;
}

async function keptProfiles(tx: Tx, shop: number, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const kept = new Map<string, Buffer>();
  const list = ids.map((id) => BigInt(id)).join(",");
  await readRows(
    tx,
    `select ${profileColumns} from "CustomerProfile" where shop = ${Math.trunc(shop)} and "customerId" in (${list})`,
    profileColumnCount,
    ({ bytes, start, end, at }) => {
      const row = Buffer.from(bytes.subarray(start, end));
      kept.set(row.readBigInt64BE((at[1] ?? 0) - start).toString(), row);
    },
  );
  return kept;
}

const isSame = (a: Buffer, b: Buffer) => a.length === b.length && isSameBytes(viewOf(a), 0, viewOf(b), 0, a.length);

/** How many profiles changed. */
export async function judgeTouched(
  tx: Tx,
  shop: number,
  touched: ReadonlyMap<string, Touch>,
  known?: ShopJudging,
): Promise<number> {
  if (touched.size === 0) return 0;
  await lockShop(tx, shop);
  const judging = known ?? (await readJudging(tx, shop));
  if (!judging?.isBegun) return 0;
  const ids = [...touched.keys()];
  const histories = await historiesOf(tx, shop, ids, judging.day);
  const kept = await keptProfiles(tx, shop, ids);
  const changes: ProfileChange[] = [];
  for (const [customerId, touch] of touched) {
    const was = kept.get(customerId) ?? null;
    const history = histories.get(customerId);
    if (!history) {
      if (was) changes.push({ customerId, was, now: null, ...touch, evidence: {}, orderDays: null });
      continue;
    }
    const profile = customerProfile(history, judging);
    const row = profileRow(history.person, profile);
    const bytes = profileBytes(shop, customerId, row);
    if (was && isSame(was, bytes)) continue;
    const before = was && standingOf(readProfile(was).row);
    const after = standingOf(row);
    const moved = dimensionNames.filter((dimension) => before?.[dimension] !== after[dimension]);
    const evidence = Object.fromEntries(
      moved.map((dimension) => [dimension, reasonsFor(dimension, history, profile, judging)]),
    );
    changes.push({ customerId, was, now: bytes, ...touch, evidence, orderDays: null });
  }
  await saveProfiles(tx, shop, changes, judging, machineTime());
  return changes.length;
}
