// Customers coming, changing, going and being merged.
import type { CustomerNode } from "#simulator/shop/nodes.ts";
import { makeGid, type Node, numberOfGid } from "./gid.ts";
import { bag, bagCents } from "./money.ts";
import { announceMembership } from "./segments.ts";
import type { Shop } from "./shop.ts";

export type Customer = CustomerNode & { metafields: Node[] };
export type CustomerFields = Partial<Omit<CustomerNode, "id" | "legacyResourceId" | "createdAt" | "updatedAt">>;

function readCustomer(shop: Shop, gid: string): Customer {
  const customer = shop.tables.customers.get(numberOfGid(gid));
  if (!customer) throw new Error(`${gid} is not a customer of ${shop.domain}; it may have been deleted or merged.`);
  return customer as unknown as Customer;
}

function saveCustomer(shop: Shop, before: Customer | undefined, customer: Customer): Customer {
  shop.tables.customers.put(customer as unknown as Node);
  announceMembership(shop, before as unknown as Node | undefined, customer as unknown as Node);
  return customer;
}

export function createCustomer(shop: Shop, fields: CustomerFields = {}): Customer {
  const at = shop.stamp();
  const number = shop.nextId();
  const customer: Customer = {
    id: makeGid("Customer", number),
    legacyResourceId: String(number),
    createdAt: at,
    updatedAt: at,
    state: "DISABLED",
    locale: "en",
    verifiedEmail: true,
    taxExempt: false,
    taxExemptions: [],
    tags: [],
    numberOfOrders: "0",
    amountSpent: bag(0, shop.info.currency).shopMoney as Customer["amountSpent"],
    lifetimeDuration: "less than a minute",
    productSubscriberStatus: "NEVER_SUBSCRIBED",
    dataSaleOptOut: false,
    lastOrder: null,
    statistics: { rfmGroup: "PROSPECTS", predictedSpendTier: null },
    defaultEmailAddress: null,
    defaultPhoneNumber: null,
    defaultAddress: null,
    companyContactProfiles: [],
    metafields: [],
    ...fields,
  };
  saveCustomer(shop, undefined, customer);
  shop.emit("customers/create", customer.id, customer);
  return customer;
}

export function updateCustomer(shop: Shop, gid: string, fields: CustomerFields): Customer {
  const before = readCustomer(shop, gid);
  const customer = saveCustomer(shop, before, { ...before, ...fields, updatedAt: shop.stamp() });
  if (fields.defaultEmailAddress !== undefined) shop.emit("customers_email_marketing_consent/update", gid, customer);
  if (fields.defaultPhoneNumber !== undefined) shop.emit("customers_marketing_consent/update", gid, customer);
  const had = new Set(before.tags);
  const has = new Set(customer.tags);
  const added = customer.tags.filter((tag) => !had.has(tag));
  const removed = before.tags.filter((tag) => !has.has(tag));
  if (added.length > 0) shop.emit("customer.tags_added", gid, customer, { tags: added });
  if (removed.length > 0) shop.emit("customer.tags_removed", gid, customer, { tags: removed });
  shop.emit("customers/update", gid, customer);
  return customer;
}

// Shopify deletes only customers who never ordered.
export function deleteCustomer(shop: Shop, gid: string): void {
  const customer = readCustomer(shop, gid);
  if (shop.tables.orders.linkedTo(numberOfGid(gid)).length > 0)
    throw new Error(`${gid} has orders; Shopify deletes only customers without any.`);
  shop.tables.customers.remove(numberOfGid(gid));
  shop.emit("customers/delete", gid, customer);
}

// One customer takes over the other's orders and tags; the other's id is gone.
export function mergeCustomers(shop: Shop, keptGid: string, goneGid: string): Customer {
  if (keptGid === goneGid) throw new Error("A customer cannot be merged with itself.");
  const kept = readCustomer(shop, keptGid);
  const gone = readCustomer(shop, goneGid);
  const { currency } = shop.info;
  const at = shop.stamp();
  for (const id of shop.tables.orders.linkedTo(numberOfGid(goneGid))) {
    const order = shop.tables.orders.get(id);
    if (order) shop.tables.orders.put({ ...order, customer: { id: keptGid }, updatedAt: at });
  }
  shop.tables.customers.remove(numberOfGid(goneGid));
  const spent = [kept, gone].reduce((sum, one) => sum + bagCents({ shopMoney: one.amountSpent }, currency), 0);
  const last = shop.tables.orders.linkedTo(numberOfGid(keptGid)).at(-1);
  const merged = saveCustomer(shop, kept, {
    ...kept,
    tags: [...new Set([...kept.tags, ...gone.tags])].sort(),
    numberOfOrders: String(Number(kept.numberOfOrders) + Number(gone.numberOfOrders)),
    amountSpent: bag(spent, currency).shopMoney as Customer["amountSpent"],
    lastOrder: last === undefined ? null : { id: makeGid("Order", last) },
    updatedAt: at,
  });
  shop.emit("customers/merge", keptGid, merged, { keptId: keptGid, deletedId: goneGid });
  shop.emit("customers/update", keptGid, merged);
  return merged;
}
