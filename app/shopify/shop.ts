// What the shop is.
import { z } from "zod";
import { shopDocument } from "./documents/shop.ts";

const answer = z.object({
  shop: z.object({
    id: z.string(),
    name: z.string(),
    myshopifyDomain: z.string(),
    currencyCode: z.string(),
    ianaTimezone: z.string(),
    plan: z.object({ publicDisplayName: z.string() }),
  }),
});

export interface ShopAnswer {
  gid: string;
  domain: string;
  name: string;
  currency: string;
  timeZone: string;
  planName: string | null;
}

/** `ask` sends a document to the shop's Admin API and returns its data. */
export async function readShop(ask: (document: string) => Promise<unknown>): Promise<ShopAnswer> {
  const { shop } = answer.parse(await ask(shopDocument));
  return {
    gid: shop.id,
    domain: shop.myshopifyDomain,
    name: shop.name,
    currency: shop.currencyCode,
    timeZone: shop.ianaTimezone,
    planName: shop.plan.publicDisplayName || null,
  };
}
