// Puts new profiles in place of the old, and with them everything that says so: the ledger, the sizes of the segments and
// the flows between them. All in the caller's transaction, by difference.

import type { Evidence } from "#app/derive/basics/evidence.ts";
import { type DimensionName, dimensionNames } from "#app/derive/customer/dimensions.ts";
import { type LifecycleMove, lifecycleMoves } from "#app/derive/customer/lifecycle.ts";
import type { MoveCause } from "#app/derive/customer/segment-move.ts";
import { openCopy } from "#app/store/load/copy.ts";
import { halvesOf } from "#app/store/rollups/id-places.ts";
import { createRowBytes, type RowBytes } from "#app/store/rollups/row-bytes.ts";
import type { Tx } from "#app/store/transaction.ts";
import type { ShopJudging } from "./judging.ts";
import { type ProfileRow, profileColumns, readProfile, standingOf } from "./profile-row.ts";
import { addToFlows, addToSizes, createTallies, type Tallies } from "./segment-tallies.ts";

export interface ProfileChange {
  customerId: string;
  /** The rows as bytes; null where there was none, or is none any more. */
  was: Buffer | null;
  now: Buffer | null;
  cause: MoveCause;
  orderId: string | null;
  /** Why, for the dimensions that changed. */
  evidence: Partial<Record<DimensionName, readonly Evidence[]>>;
  /** Their orders, where the moves before the ledger began are to be made up. */
  orderDays: (() => readonly number[]) | null;
}

const moveColumns = `shop, "customerId", dimension, "from", "to", day, at, cause, "orderId", rules, evidence`;
const epochMs = Date.UTC(2000, 0, 1);
const dayMs = 86_400_000;
const enough = 1 << 18;

interface Move {
  dimension: DimensionName;
  from: string | null;
  to: string | null;
  day: number;
  atMs: number;
  cause: MoveCause;
  orderId: string | null;
  evidence: readonly Evidence[] | undefined;
}

const textOrNone = (to: RowBytes, value: string | null) => (value === null ? to.none() : to.text(value));
function idOrNone(to: RowBytes, id: string | null): void {
  if (id === null) to.none();
  else to.id(...halvesOf(BigInt(id)));
}

function writeMove(to: RowBytes, shop: number, customerId: string, rules: number, move: Move): void {
  to.row(11);
  to.int(shop);
  idOrNone(to, customerId);
  to.text(move.dimension);
  textOrNone(to, move.from);
  textOrNone(to, move.to);
  to.int(move.day);
  // Instants are microseconds.
  to.big((move.atMs - epochMs) * 1000);
  to.text(move.cause);
  idOrNone(to, move.orderId);
  to.int(rules);
  if (move.evidence && move.evidence.length > 0) to.json(JSON.stringify(move.evidence));
  else to.none();
}

const reconstructed = ({ day, from, to }: LifecycleMove): Move => ({
  dimension: "lifecycle",
  from,
  to,
  day,
  atMs: epochMs + day * dayMs,
  cause: "reconstructed",
  orderId: null,
  evidence: undefined,
});

function movesOf(
  change: ProfileChange,
  was: ProfileRow | null,
  now: ProfileRow | null,
  { rules, day }: ShopJudging,
  atMs: number,
): Move[] {
  const moves = change.orderDays ? lifecycleMoves(change.orderDays(), rules, day).map(reconstructed) : [];
  const [before, after] = [was && standingOf(was), now && standingOf(now)];
  for (const dimension of dimensionNames) {
    const [from, to] = [before?.[dimension] ?? null, after?.[dimension] ?? null];
    if (from === to) continue;
    const { cause, orderId, evidence } = change;
    moves.push({ dimension, from, to, day, atMs, cause, orderId, evidence: evidence[dimension] });
  }
  return moves;
}

async function writeRows(
  tx: Tx,
  shop: number,
  changes: readonly ProfileChange[],
  judging: ShopJudging,
  at: Date,
): Promise<Tallies> {
  const tallies = createTallies();
  const copy = openCopy(tx, `"CustomerProfile" (${profileColumns})`);
  for (const { now } of changes) if (now) await copy.write(now);
  await copy.end();
  const ledger = openCopy(tx, `"SegmentMove" (${moveColumns})`);
  let bytes = createRowBytes(enough + 4096);
  for (const change of changes) {
    const was = change.was && readProfile(change.was).row;
    const now = change.now && readProfile(change.now).row;
    if (was) addToSizes(tallies, was, -1);
    if (now) addToSizes(tallies, now, 1);
    for (const move of movesOf(change, was, now, judging, at.getTime())) {
      writeMove(bytes, shop, change.customerId, judging.version, move);
      if (move.cause !== "import") addToFlows(tallies, move.dimension, move.day, move.from, move.to);
    }
    if (bytes.length < enough) continue;
    await ledger.write(bytes.bytes.subarray(0, bytes.length));
    bytes = createRowBytes(enough + 4096);
  }
  await ledger.write(bytes.bytes.subarray(0, bytes.length));
  await ledger.end();
  return tallies;
}

/** The shop's lock is held, and `was` is what is kept. */
export async function saveProfiles(
  tx: Tx,
  shop: number,
  changes: readonly ProfileChange[],
  judging: ShopJudging,
  at: Date,
): Promise<void> {
  if (changes.length === 0) return;
  const replaced = changes.filter(({ was }) => was).map(({ customerId }) => customerId);
  if (replaced.length > 0)
    await tx.query(`delete from "CustomerProfile" where shop = $1 and "customerId" = any($2::bigint[])`, [
      shop,
      replaced,
    ]);
  const tallies = await writeRows(tx, shop, changes, judging, at);
  await tallies.save(tx, shop);
}
