// Customers and what hangs on them.
import { type Node, numberOfGid } from "#simulator/state/gid.ts";
import { pageOfList } from "./connection.ts";
import type { Resolvers } from "./context.ts";
import { countTable, legacyResourceId, searchTable, words } from "./fields.ts";
import { isVisible, referToOrder } from "./orders.ts";
import { referTo } from "./reference.ts";
import { notServed } from "./refusal.ts";
import type { SearchFields } from "./search.ts";

export const customerSearch: SearchFields = {
  default: words("tags"),
  id: { column: "id" },
  customer_date: { column: "createdAt" },
  // Shopify compares whole days here, whatever the time of day in the query.
  updated_at: { column: "updatedAt", wholeDays: true },
  tag: words("tags"),
  state: words("state"),
  orders_count: { number: (customer) => Number(customer.numberOfOrders) },
  total_spent: { number: (customer) => Number((customer.amountSpent as { amount: string }).amount) },
  country: { words: (customer) => [(customer.defaultAddress as { countryCodeV2?: string } | null)?.countryCodeV2] },
};

export const customerResolvers: Resolvers = {
  QueryRoot: {
    customers: (_, args, context, place) =>
      searchTable(
        context.shop.tables.customers,
        customerSearch,
        { ID: "id", CREATED_AT: "createdAt", UPDATED_AT: "updatedAt" },
        args,
        context,
        place,
      ),
    customersCount: (_, args, context, place) =>
      countTable(context.shop.tables.customers, customerSearch, args, context, place),
    customer: (_, args, context) => {
      const found = context.shop.find(String(args.id));
      return found?.id === args.id ? referTo(context, "customers", "Customer", args) : null;
    },
  },
  CustomerPhoneNumber: {
    // A folder may leave it out for a number that was never asked; Shopify always has an answer.
    smsMarketingConsent: (phone) => phone.smsMarketingConsent ?? { state: "NEVER_SUBSCRIBED" },
  },
  Customer: {
    legacyResourceId,
    lastOrder: (customer, _, context) => referToOrder(context, customer.lastOrder),
    orders: (customer, args, context) => {
      if (args.query) throw notServed("searching a customer's orders");
      const { orders } = context.shop.tables;
      const found = orders
        .linkedTo(numberOfGid(String(customer.id)))
        .map((id) => orders.get(id))
        .filter((order): order is Node => order !== undefined)
        .filter((order) => isVisible(context, Date.parse(String(order.createdAt))));
      return pageOfList(found, args);
    },
  },
};
