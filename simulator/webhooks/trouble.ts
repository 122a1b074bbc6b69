// What can go wrong between Shopify and an app, as settings; all off to begin with.
export interface Trouble {
  /** Share of deliveries sent twice, in percent. Every second duplicate has a webhook id of its own. */
  duplicatePercent: number;
  /** Share of deliveries never sent, in percent. */
  lossPercent: number;
  /** Share of deliveries signed with a wrong secret, in percent. */
  wrongHmacPercent: number;
  /** Every delivery waits this long first. */
  delayMs: number;
  /** This many deliveries are collected and then sent in random order; 0 or 1 keeps the order. */
  reorderWindow: number;
  /** This many deliveries are collected and then sent all at once; 0 sends each as it comes. */
  burst: number;
  /** How many deliveries are under way at once for one shop. 1 keeps the order. */
  concurrency: number;
  /** Nothing is sent while true; what happens meanwhile waits. */
  paused: boolean;
  /** Seed of the dice. */
  seed: number;
  /** Waits between retries are divided by this. */
  timeScale: number;
}

export const noTrouble: Trouble = {
  duplicatePercent: 0,
  lossPercent: 0,
  wrongHmacPercent: 0,
  delayMs: 0,
  reorderWindow: 0,
  burst: 0,
  concurrency: 1,
  paused: false,
  seed: 1,
  timeScale: 1,
};

/** Only known names with values of the right kind are taken; anything else is an error that names it. */
export function readTrouble(fields: Record<string, unknown>): Partial<Trouble> {
  const taken: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!(name in noTrouble))
      throw new Error(`${name} is not a trouble setting; there are ${Object.keys(noTrouble).join(", ")}`);
    if (typeof value !== typeof noTrouble[name as keyof Trouble])
      throw new Error(`${name} must be a ${typeof noTrouble[name as keyof Trouble]}`);
    if (typeof value === "number" && !(value >= 0)) throw new Error(`${name} must not be negative`);
    taken[name] = value;
  }
  return taken as Partial<Trouble>;
}

/** Repeatable dice (mulberry32). */
export function rollDice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
