// A picture of all customers of a shop at one moment: everything is read and judged while orders go on being applied, and
// what it would change is told. Writes nothing.
import { now as machineTime } from "#app/clock.server.ts";
import { pool } from "#app/db.server.ts";
import { dayText } from "#app/derive/basics/day-number.ts";
import { comparedFacts } from "#app/derive/customer/customer-facts.ts";
import { customerProfile, type Judging } from "#app/derive/customer/customer-profile.ts";
import type { CustomerRules } from "#app/derive/customer/customer-rules.ts";
import { dimensionNames } from "#app/derive/customer/dimensions.ts";
import { createPopulation } from "#app/derive/customer/population-edges.ts";
import { reasonsFor } from "#app/derive/customer/reasons.ts";
import { countSilences } from "#app/derive/customer/return-baseline.ts";
import type { MoveCause } from "#app/derive/customer/segment-move.ts";
import { compareKeys, createRowBytes, isSameBytes, type RowBytes } from "#app/store/rollups/row-bytes.ts";
import { inTransaction, lockShop, type Tx } from "#app/store/transaction.ts";
import { foldHistories, type HistoryFold } from "./fold-histories.ts";
import { type KeptEdges, readJudging, type ShopJudging } from "./judging.ts";
import {
  profileColumnCount,
  profileColumns,
  profileRow,
  readProfile,
  standingOf,
  writeProfile,
} from "./profile-row.ts";
import { readRows } from "./read-rows.ts";
import type { ProfileChange } from "./save-profiles.ts";

export interface Picture {
  judging: ShopJudging;
  fold: HistoryFold;
  changes: ProfileChange[];
  takenAt: Date;
  customers: number;
}

/** Everybody's figures once, for what lies between them. */
function findEdges(fold: HistoryFold, places: Int32Array, { rules, season, day }: Judging): KeptEdges {
  const population = createPopulation();
  const baselines = { atRisk: { silences: 0, cameBack: 0 }, churned: { silences: 0, cameBack: 0 } };
  for (const place of places) {
    const history = fold.outlineAt(place);
    if (!history) continue;
    population.add(comparedFacts(history, rules, season, day));
    countSilences(baselines.atRisk, history.orderDays, rules.atRiskDays, day);
    countSilences(baselines.churned, history.orderDays, rules.churnedDays, day);
  }
  fold.countLines(population);
  return { ...population.edges(rules, dayText(day), fold.popularity), baselines };
}

interface Compared {
  judging: ShopJudging;
  fold: HistoryFold;
  cause: MoveCause;
}

/** The new row of a customer; false for who is not judged. */
function judgeInto(to: RowBytes, shop: number, place: number, { judging, fold }: Compared) {
  const history = fold.historyAt(place);
  if (!history) return null;
  const profile = customerProfile(history, judging);
  const row = profileRow(history.person, profile);
  to.length = 0;
  writeProfile(to, shop, fold.customers.high[place] ?? 0, fold.customers.low[place] ?? 0, row);
  return { history, profile, row };
}

async function compareAll(tx: Tx, shop: number, places: Int32Array, compared: Compared): Promise<ProfileChange[]> {
  const { judging, fold, cause } = compared;
  const changes: ProfileChange[] = [];
  const now = createRowBytes(4096);
  let next = 0;
  let judged: ReturnType<typeof judgeInto> = null;
  const advance = () => {
    judged = null;
    while (next < places.length && judged === null) judged = judgeInto(now, shop, places[next++] ?? 0, compared);
  };
  const keep = (was: Buffer | null) => {
    if (!judged) return;
    const { history, profile, row } = judged;
    const place = places[next - 1] ?? 0;
    const isOpening = was === null && cause === "import";
    const before = was && standingOf(readProfile(was).row);
    const after = standingOf(row);
    const moved = isOpening ? [] : dimensionNames.filter((dimension) => before?.[dimension] !== after[dimension]);
    const bytes = Buffer.from(now.bytes.subarray(0, now.length));
    changes.push({
      customerId: bytes.readBigInt64BE(14).toString(),
      was,
      now: bytes,
      cause,
      orderId: null,
      evidence: Object.fromEntries(
        moved.map((dimension) => [dimension, reasonsFor(dimension, history, profile, judging)]),
      ),
      orderDays: isOpening ? () => fold.outlineAt(place)?.orderDays ?? [] : null,
    });
  };
  advance();
  const kept = `select ${profileColumns} from "CustomerProfile" where shop = ${shop} order by shop, "customerId"`;
  await readRows(tx, kept, profileColumnCount, ({ bytes, view, start, end }) => {
    for (; judged && compareKeys(now.bytes, 0, bytes, start, 2) < 0; advance()) keep(null);
    const isThere = judged !== null && compareKeys(now.bytes, 0, bytes, start, 2) === 0;
    if (isThere && now.length === end - start && isSameBytes(view, start, now.view, 0, now.length)) return advance();
    const was = Buffer.from(bytes.subarray(start, end));
    if (isThere) {
      keep(was);
      return advance();
    }
    const customerId = was.readBigInt64BE(14).toString();
    changes.push({ customerId, was, now: null, cause, orderId: null, evidence: {}, orderDays: null });
  });
  for (; judged; advance()) keep(null);
  return changes;
}

/** Reads and judges everything as it is at one moment; writes nothing. */
export async function takePicture(
  shop: number,
  cause: MoveCause,
  { rules, edges }: { rules?: CustomerRules; edges?: "kept" } = {},
): Promise<Picture | null> {
  const reader = await pool.connect();
  let isBroken = true;
  try {
    // The picture is taken while nobody applies: whatever is written later is written after `takenAt`.
    const takenAt = await inTransaction(async (tx) => {
      await lockShop(tx, shop);
      await reader.query("begin isolation level repeatable read, read only");
      const { rows } = await reader.query<{ at: Date }>("select clock_timestamp() as at");
      return rows[0]?.at ?? machineTime();
    });
    const known = await readJudging(reader, shop);
    if (!known) return null;
    // Whoever is judged for the first time opens the ledger, whatever made us look.
    const why = known.isBegun ? cause : "import";
    const asked = rules ? { ...known, rules } : known;
    const fold = await foldHistories(reader, shop, asked.day);
    const places = fold.customers.sorted();
    const judging = edges === "kept" ? asked : { ...asked, edges: findEdges(fold, places, asked) };
    const changes = await compareAll(reader, Math.trunc(shop), places, { judging, fold, cause: why });
    await reader.query("commit");
    isBroken = false;
    return { judging, fold, changes, takenAt, customers: judging.edges.customers };
  } finally {
    reader.release(isBroken);
  }
}
