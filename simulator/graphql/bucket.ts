// The leaky bucket: per app and shop, its size and pace by the shop's plan.
import type { Shop } from "#simulator/state/world.ts";

interface Bucket {
  available: number;
  at: number;
}

export interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
}

const paces = { standard: 100, advanced: 200, plus: 1000, enterprise: 2000 };
const sizePerPoint = 20;
const buckets = new WeakMap<Shop, Map<string, Bucket>>();

function paceOf(plan: string): number {
  if (/enterprise|commerce components/i.test(plan)) return paces.enterprise;
  if (/plus/i.test(plan)) return paces.plus;
  return /advanced/i.test(plan) ? paces.advanced : paces.standard;
}

function refilled(shop: Shop, app: string, now: number): Bucket {
  const pace = paceOf(shop.info.plan);
  const ofShop = buckets.get(shop) ?? new Map<string, Bucket>();
  buckets.set(shop, ofShop);
  const bucket = ofShop.get(app) ?? { available: pace * sizePerPoint, at: now };
  ofShop.set(app, bucket);
  bucket.available = Math.min(pace * sizePerPoint, bucket.available + ((now - bucket.at) / 1000) * pace);
  bucket.at = now;
  return bucket;
}

// Takes the requested cost if it fits.
export function takePoints(shop: Shop, app: string, cost: number, now: number = performance.now()): boolean {
  const bucket = refilled(shop, app, now);
  if (bucket.available < cost) return false;
  bucket.available -= cost;
  return true;
}

export function giveBack(shop: Shop, app: string, points: number): void {
  const bucket = refilled(shop, app, performance.now());
  bucket.available = Math.min(paceOf(shop.info.plan) * sizePerPoint, bucket.available + points);
}

export function throttleStatus(shop: Shop, app: string, now: number = performance.now()): ThrottleStatus {
  const restoreRate = paceOf(shop.info.plan);
  return {
    maximumAvailable: restoreRate * sizePerPoint,
    currentlyAvailable: Math.floor(refilled(shop, app, now).available),
    restoreRate,
  };
}
