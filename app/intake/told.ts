// What Shopify says in the same way about every noun: ids, instants, amounts, words, lists. Each is read once, here, and
// an error names the field of the thing that is wrong.
import { z } from "zod";
import { idOf } from "./gid.ts";

/** What a shop adds to a word of Shopify: what its amounts are and when its days begin. */
export interface ShopTerms {
  currency: string;
  timeZone: string;
}

export const text = z.string().nullish();

/** An id as webhooks write it: a number, or its digits where a number cannot hold it. */
export const plainId = z.union([z.string().regex(/^\d+$/, "is not an id"), z.int().positive()]).transform(String);

/** An id as GraphQL writes it, of one type of thing. */
export const gid = (type: string) =>
  z.string().transform((value, context) => {
    try {
      return idOf(value, type);
    } catch (error) {
      context.addIssue({ code: "custom", message: (error as Error).message });
      return z.NEVER;
    }
  });

export const reference = (type: string) => z.object({ id: gid(type) }).transform(({ id }) => id);

/** Without its offset an instant would be the machine's own time. */
export const instant = z.string().transform((value, context) => {
  const parsed = /T.+(Z|[+-]\d\d:?\d\d)$/.test(value) ? new Date(value) : null;
  if (parsed && !Number.isNaN(parsed.getTime())) return parsed.toISOString();
  context.addIssue({ code: "custom", message: `"${value}" is not an instant` });
  return z.NEVER;
});

export const amount = z.string().regex(/^-?\d+(\.\d+)?$/, "is not a decimal amount");

/** Money in the shop's currency, whatever else it was shown in: the GraphQL way and the webhook's way. */
export const moneyBag = z.object({ shopMoney: z.object({ amount }) }).transform((bag) => bag.shopMoney.amount);
export const moneySet = z.object({ shop_money: z.object({ amount }) }).transform((set) => set.shop_money.amount);

/** Shopify tells an absent word as null, as nothing or as an empty one. */
export const wordOf = (value: string | null | undefined) => value?.trim() || null;

/** Tags have no order of their own and differ by more than their case. */
export function tagList(tags: readonly string[]): string[] {
  const seen = new Map(tags.map((tag) => [tag.trim().toLowerCase(), tag.trim()]));
  seen.delete("");
  return [...seen.values()].sort();
}

function nameOf(value: unknown): string {
  const { admin_graphql_api_id, id } = (value ?? {}) as Record<string, unknown>;
  const known = admin_graphql_api_id ?? id;
  return typeof known === "string" || typeof known === "number" ? ` ${known}` : "";
}

/** Reads what was told, or says which field of which thing is wrong. */
export function readTold<Told>(schema: z.ZodType<Told>, value: unknown, what: string): Told {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const reasons = read.error.issues.map(({ path, message }) => `${path.join(".") || "it"}: ${message}`);
  throw new Error(`Shopify's word on ${what}${nameOf(value)} cannot be read: ${reasons.join("; ")}`);
}

const deleted = z.object({ admin_graphql_api_id: text, id: plainId.nullish() });

/** What a deletion tells: an id, as a gid where the topic has one. */
export function deletedIdFromWebhook(body: unknown, type: string): string {
  const told = readTold(deleted, body, `a deleted ${type}`);
  if (told.admin_graphql_api_id) return idOf(told.admin_graphql_api_id, type);
  if (told.id) return told.id;
  throw new Error(`Shopify's word on a deleted ${type} has no id`);
}
