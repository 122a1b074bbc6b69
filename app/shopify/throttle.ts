// Shopify's leaky bucket as we know it: one per shop. We wait before a request that would not fit.
import { setTimeout as sleep } from "node:timers/promises";

export interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
}

interface Bucket extends ThrottleStatus {
  at: number;
}

// Jobs leave this part of the bucket to the pages, where someone waits.
const keptForPages = 0.25;

const buckets = new Map<string, Bucket>();

function availableNow(bucket: Bucket, at: number): number {
  const restored = ((at - bucket.at) / 1000) * bucket.restoreRate;
  return Math.min(bucket.maximumAvailable, bucket.currentlyAvailable + restored);
}

/** How long to wait until a request of `cost` points fits. A request larger than the free part waits for a full bucket. */
export function waitMs(bucket: Bucket, cost: number, at: number): number {
  const wanted = Math.min(bucket.maximumAvailable, cost + bucket.maximumAvailable * keptForPages);
  const missing = wanted - availableNow(bucket, at);
  return missing <= 0 ? 0 : Math.ceil((missing / bucket.restoreRate) * 1000);
}

/** Waits for room and takes it, so that requests started together do not all count on the same points. */
export async function takePoints(domain: string, cost: number, signal?: AbortSignal): Promise<void> {
  for (;;) {
    const bucket = buckets.get(domain);
    if (!bucket) return;
    const at = performance.now();
    const wait = waitMs(bucket, cost, at);
    if (wait === 0) {
      buckets.set(domain, { ...bucket, currentlyAvailable: availableNow(bucket, at) - cost, at });
      return;
    }
    await sleep(wait, undefined, signal ? { signal } : {});
  }
}

export function learnPoints(domain: string, status: ThrottleStatus): void {
  buckets.set(domain, { ...status, at: performance.now() });
}
