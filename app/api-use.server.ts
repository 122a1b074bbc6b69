// What this process asks of Shopify, and for which purpose, until it is stored: calls, points, and how often it was put off.
import { AsyncLocalStorage } from "node:async_hooks";
import { once } from "./once.server.ts";

export interface ApiUse {
  domain: string;
  purpose: string;
  calls: number;
  cost: number;
  throttled: number;
}

const ledger = once("api-use", () => ({
  purposes: new AsyncLocalStorage<string>(),
  uses: new Map<string, ApiUse>(),
}));

/** Whatever is asked of Shopify during `work` is asked for this purpose. */
export const forPurpose = <T>(purpose: string, work: () => T): T => ledger.purposes.run(purpose, work);

export function noteCall(domain: string, { cost, isThrottled }: { cost: number; isThrottled: boolean }): void {
  const purpose = ledger.purposes.getStore() ?? "other";
  const key = `${domain} ${purpose}`;
  const use = ledger.uses.get(key) ?? { domain, purpose, calls: 0, cost: 0, throttled: 0 };
  use.calls++;
  use.cost += cost;
  if (isThrottled) use.throttled++;
  ledger.uses.set(key, use);
}

/** What was noted since the last time. */
export function takeUses(): ApiUse[] {
  const uses = [...ledger.uses.values()];
  ledger.uses.clear();
  return uses;
}

/** They could not be stored: they count with what comes next. */
export function giveBackUses(uses: readonly ApiUse[]): void {
  for (const use of uses) {
    const key = `${use.domain} ${use.purpose}`;
    const later = ledger.uses.get(key);
    ledger.uses.set(key, {
      ...use,
      calls: use.calls + (later?.calls ?? 0),
      cost: use.cost + (later?.cost ?? 0),
      throttled: use.throttled + (later?.throttled ?? 0),
    });
  }
}
