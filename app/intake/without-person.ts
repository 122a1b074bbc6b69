// A stored delivery without a customer who must be forgotten. Orders are facts and stay, as a guest's; what tells of the
// customer alone is nothing any more.
import { parseExactJson } from "./exact-json.ts";

const orderTopics = /^(orders|refunds|fulfillments)\//;

const customerGid = /^gid:\/\/shopify\/Customer\/(\d+)$/;

function names(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === "string") return ids.has(value) || ids.has(customerGid.exec(value)?.[1] ?? "");
  if (typeof value === "number") return ids.has(String(value));
  if (Array.isArray(value)) return value.some((item) => names(item, ids));
  return typeof value === "object" && value !== null && Object.values(value).some((item) => names(item, ids));
}

/** The body as it may stay: the same text where it does not name them, null where nothing is left. */
export function withoutPerson(topic: string, body: string, ids: ReadonlySet<string>): string | null {
  const told = parseExactJson(body);
  if (orderTopics.test(topic)) {
    const order = told as { customer?: unknown };
    return names(order.customer, ids) ? JSON.stringify({ ...order, customer: null }) : body;
  }
  return /^customer/.test(topic) && names(told, ids) ? null : body;
}
