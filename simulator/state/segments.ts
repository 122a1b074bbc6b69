// Shopify segments of a shop, and which customers are in them.
import { stamp } from "./clock.ts";
import { makeGid, type Node, numberOfGid } from "./gid.ts";
import { parseSegmentQuery, type SegmentNode, type SegmentValue } from "./segment-query.ts";
import type { Shop } from "./shop.ts";

type Test = (customer: Node) => boolean;

export class SegmentFilterNotServed extends Error {
  override name = "SegmentFilterNotServed";
}

export function memberTest(shop: Shop, query: string): Test {
  const { node, problems } = parseSegmentQuery(query);
  if (!node) throw new Error(`The segment query ${JSON.stringify(query)} cannot be read: ${problems.join(" ")}`);
  return testOf(shop, node);
}

function testOf(shop: Shop, node: SegmentNode): Test {
  if (node.kind === "not") {
    const test = testOf(shop, node.part);
    return (customer) => !test(customer);
  }
  if (node.kind !== "filter") {
    const tests = node.parts.map((part) => testOf(shop, part));
    return node.kind === "and"
      ? (customer) => tests.every((test) => test(customer))
      : (customer) => tests.some((test) => test(customer));
  }
  const read = readers[node.name];
  if (!read) throw new SegmentFilterNotServed(`segments by ${node.name}`);
  const { operator } = node;
  const now = shop.now();
  const values = node.values.map((value) => (read.date ? dayNumber(value, now) : lowered(value)));
  return (customer) => compare(read.from(customer, shop), operator, values);
}

type Found = SegmentValue | readonly string[] | null | undefined;

interface Reader {
  date?: boolean;
  from: (customer: Node, shop: Shop) => Found;
}

const dateOfOrder = (pointer: unknown, shop: Shop): number | null => {
  const order = pointer ? shop.find((pointer as Node).id) : undefined;
  return order ? dayOf(new Date(String(order.createdAt))) : null;
};

const readers: Readonly<Record<string, Reader>> = {
  amount_spent: { from: (customer) => Number((customer.amountSpent as { amount: string }).amount) },
  customer_account_status: { from: (customer) => lowered(String(customer.state)) },
  customer_added_date: { date: true, from: (customer) => dayOf(new Date(String(customer.createdAt))) },
  customer_countries: { from: (customer) => place(customer, "countryCodeV2") },
  customer_language: { from: (customer) => lowered(String(customer.locale)) },
  customer_tags: { from: (customer) => ((customer.tags ?? []) as string[]).map((tag) => tag.toLowerCase()) },
  email_subscription_status: { from: (customer) => marketing(customer) },
  first_order_date: {
    date: true,
    from: (customer, shop) => {
      const [first] = shop.tables.orders.linkedTo(numberOfGid(customer.id));
      return first === undefined ? null : dateOfOrder({ id: makeGid("Order", first) }, shop);
    },
  },
  last_order_date: { date: true, from: (customer, shop) => dateOfOrder(customer.lastOrder, shop) },
  number_of_orders: { from: (customer) => Number(customer.numberOfOrders) },
  predicted_spend_tier: { from: (customer) => statistic(customer, "predictedSpendTier") },
  rfm_group: { from: (customer) => statistic(customer, "rfmGroup") },
};

const lowered = (value: SegmentValue): SegmentValue => (typeof value === "string" ? value.toLowerCase() : value);

function place(customer: Node, field: string): string[] | null {
  const value = (customer.defaultAddress as Record<string, string | null> | null)?.[field];
  return value ? [value.toLowerCase()] : null;
}

function marketing(customer: Node): string | null {
  return (customer.defaultEmailAddress as { marketingState?: string } | null)?.marketingState?.toLowerCase() ?? null;
}

function statistic(customer: Node, field: string): string | null {
  return (customer.statistics as Record<string, string | null> | null)?.[field]?.toLowerCase() ?? null;
}

const day = 24 * 3_600_000;
const dayOf = (at: Date): number => Math.floor(at.getTime() / day);

// -365d is a year before today; 2026-01-31 is that day.
function dayNumber(value: SegmentValue, now: Date): number {
  const text = String(value);
  const relative = /^([+-]\d+)([dwmqy])$/.exec(text);
  if (!relative) return Math.floor(Date.parse(text) / day);
  const [, count = "0", unit = "d"] = relative;
  const then = new Date(now);
  const amount = Number(count);
  if (unit === "d" || unit === "w") then.setUTCDate(then.getUTCDate() + amount * (unit === "w" ? 7 : 1));
  else then.setUTCMonth(then.getUTCMonth() + amount * { m: 1, q: 3, y: 12 }[unit as "m" | "q" | "y"]);
  return dayOf(then);
}

function compare(found: Found, operator: string, [first, second]: readonly SegmentValue[]): boolean {
  const none = found === null || found === undefined || (Array.isArray(found) && found.length === 0);
  if (operator === "is null") return none;
  if (operator === "is not null") return !none;
  const contains = Array.isArray(found)
    ? found.includes(String(first))
    : typeof found === "string" && found.includes(String(first));
  if (operator === "contains") return contains;
  if (operator === "not contains") return !contains;
  if (operator === "!=") return found !== first;
  if (none || first === undefined || Array.isArray(found)) return false;
  const value = found as SegmentValue;
  switch (operator) {
    case "=":
      return value === first;
    case ">":
      return value > first;
    case ">=":
      return value >= first;
    case "<":
      return value < first;
    case "<=":
      return value <= first;
    case "between":
      return value >= first && second !== undefined && value <= second;
    default:
      throw new Error(`The segment operator ${operator} is not known.`);
  }
}

// Found members are kept until a customer or an order changes.
const found = new WeakMap<Shop, Map<string, { version: string; members: Node[] }>>();

export function segmentMembers(shop: Shop, query: string): readonly Node[] {
  const version = `${shop.tables.customers.version()}-${shop.tables.orders.version()}-${stamp(shop.now()).slice(0, 10)}`;
  const ofShop = found.get(shop) ?? new Map<string, { version: string; members: Node[] }>();
  found.set(shop, ofShop);
  const known = ofShop.get(query);
  if (known?.version === version) return known.members;
  const isMember = memberTest(shop, query);
  const members: Node[] = [];
  for (const row of shop.tables.customers.scan({ by: "id" })) {
    const customer = row.node();
    if (isMember(customer)) members.push(customer);
  }
  ofShop.clear();
  ofShop.set(query, { version, members });
  return members;
}

export function saveSegment(shop: Shop, fields: Readonly<Record<string, unknown>>): Node {
  const at = shop.stamp();
  const isNew = typeof fields.id !== "string";
  const segment: Node = {
    creationDate: at,
    createdAt: at,
    ...fields,
    id: isNew ? makeGid("Segment", shop.nextId()) : String(fields.id),
    lastEditDate: at,
    updatedAt: at,
  };
  shop.tables.segments.put(segment);
  shop.emit(isNew ? "segments/create" : "segments/update", segment.id, segment);
  return segment;
}

export function deleteSegment(shop: Shop, gid: string): void {
  const segment = shop.find(gid);
  shop.tables.segments.remove(numberOfGid(gid));
  shop.emit("segments/delete", gid, segment);
}

// Tells which segments a customer entered or left by a change.
export function announceMembership(shop: Shop, before: Node | undefined, after: Node): void {
  for (const row of [...shop.tables.segments.scan({ by: "id" })]) {
    const segment = row.node();
    let isMember: Test;
    try {
      isMember = memberTest(shop, String(segment.query));
      const was = before !== undefined && isMember(before);
      const is = isMember(after);
      if (was === is) continue;
      shop.emit(is ? "customer.joined_segment" : "customer.left_segment", after.id, after, { segmentId: segment.id });
    } catch (error) {
      // A segment whose filter is not evaluated here has no members to announce; asking for them says so.
      if (!(error instanceof SegmentFilterNotServed)) throw error;
    }
  }
}
