// What is done with the deliveries of some topics: each is read by itself, then all are taken into the store at once.
// What cannot be read, or what the store refuses, is found out one by one and holds up nothing else.

import type { ShopRecord } from "#app/store/app/shops.ts";
import type { ClaimedDelivery } from "#app/store/inbox/claim.ts";
import { isTransient } from "#app/store/inbox/transient.ts";
import type { Missing } from "#app/store/inbox/wanted.ts";
import { inSavepoint, type Tx } from "#app/store/transaction.ts";

export interface Failure {
  delivery: ClaimedDelivery;
  error: unknown;
}

export interface Outcome {
  applied: ClaimedDelivery[];
  failed: Failure[];
  /** What no delivery told and must be read from Shopify. */
  missing: Missing[];
}

export interface Part {
  topics: readonly string[];
  run(tx: Tx, shop: ShopRecord, deliveries: readonly ClaimedDelivery[]): Promise<Outcome>;
}

interface PartOf<Word> {
  topics: readonly string[];
  read(body: unknown, shop: ShopRecord, delivery: ClaimedDelivery): Word;
  /** Gives back what is missing afterwards. */
  apply(tx: Tx, shop: ShopRecord, words: readonly Word[]): Promise<Missing[]>;
}

/** For what tells all there is to know. */
export const nothingMissing = (work: Promise<unknown>): Promise<Missing[]> => work.then(() => []);

/** Takes all at once; where that is refused, each half by itself, down to the one that is to blame. */
async function applyHalves<Word>(
  tx: Tx,
  words: readonly (readonly [ClaimedDelivery, Word])[],
  apply: (words: readonly Word[]) => Promise<Missing[]>,
): Promise<Outcome> {
  if (words.length === 0) return { applied: [], failed: [], missing: [] };
  try {
    const missing = await inSavepoint(tx, () => apply(words.map(([, word]) => word)));
    return { applied: words.map(([delivery]) => delivery), failed: [], missing };
  } catch (error) {
    if (isTransient(error)) throw error;
    const [first] = words;
    if (words.length === 1 && first) return { applied: [], failed: [{ delivery: first[0], error }], missing: [] };
    const half = words.length >> 1;
    return joinOutcomes([
      await applyHalves(tx, words.slice(0, half), apply),
      await applyHalves(tx, words.slice(half), apply),
    ]);
  }
}

export function joinOutcomes(outcomes: readonly Outcome[]): Outcome {
  return {
    applied: outcomes.flatMap(({ applied }) => applied),
    failed: outcomes.flatMap(({ failed }) => failed),
    missing: outcomes.flatMap(({ missing }) => missing),
  };
}

export function part<Word>({ topics, read, apply }: PartOf<Word>): Part {
  return {
    topics,
    async run(tx, shop, deliveries) {
      const unreadable: Failure[] = [];
      const words: [ClaimedDelivery, Word][] = [];
      for (const delivery of deliveries) {
        try {
          words.push([delivery, read(JSON.parse(delivery.body ?? "null"), shop, delivery)]);
        } catch (error) {
          unreadable.push({ delivery, error });
        }
      }
      const outcome = await applyHalves(tx, words, (chosen) => apply(tx, shop, chosen));
      return { ...outcome, failed: [...unreadable, ...outcome.failed] };
    },
  };
}
