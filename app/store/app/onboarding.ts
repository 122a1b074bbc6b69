import { now } from "#app/clock.server.ts";
import { db } from "#app/db.server.ts";

export async function readOnboarding(shop: number): Promise<{ dismissedAt: Date | null }> {
  const row = await db.onboarding.findUnique({ where: { shop }, select: { dismissedAt: true } });
  return row ?? { dismissedAt: null };
}

/** What the merchant has dismissed stays dismissed, with the first time it was. */
export async function dismissOnboarding(shop: number): Promise<void> {
  await db.onboarding.upsert({ where: { shop }, create: { shop, dismissedAt: now() }, update: {} });
}
