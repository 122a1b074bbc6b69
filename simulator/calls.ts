// What was asked of the Admin API, to be read by tests; and the failures it can be told to have.
export interface Call {
  at: string;
  shop: string;
  operation: string;
  query: string;
  variables: unknown;
  status: number;
  errors: string[];
  cost: unknown;
  ms: number;
}

export interface Faults {
  /** Share of Admin API calls answered with 503, in percent. */
  serverErrorPercent: number;
  /** Share of Admin API calls answered with THROTTLED, in percent. */
  throttledPercent: number;
  /** Every Admin API call waits this long first. */
  latencyMs: number;
}

export const noFaults: Faults = { serverErrorPercent: 0, throttledPercent: 0, latencyMs: 0 };

const kept = 2000;

export function createCallLedger() {
  const calls: Call[] = [];
  let count = 0;
  return {
    add(call: Call) {
      count += 1;
      calls.push(call);
      if (calls.length > kept * 2) calls.splice(0, kept);
    },
    list: (): readonly Call[] => calls,
    count: () => count,
    clear() {
      calls.splice(0);
      count = 0;
    },
  };
}

export type CallLedger = ReturnType<typeof createCallLedger>;

/** The first name a person would call it by: the operation's, or its first field. */
export const operationName = (query: string, given: string | undefined): string =>
  given ?? /^\s*(?:query|mutation)\s+(\w+)/m.exec(query)?.[1] ?? /\{\s*(\w+)/.exec(query)?.[1] ?? "?";
