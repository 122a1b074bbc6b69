// Orders, their lines, refunds and the dated ledger of what was sold.
import { agreementsOf } from "#simulator/state/agreements.ts";
import { type Node, numberOfGid, typeOfGid } from "#simulator/state/gid.ts";
import { taxByLine, taxLinesOf } from "#simulator/state/line-taxes.ts";
import { bag, type MoneyBag } from "#simulator/state/money.ts";
import type { Line, Order } from "#simulator/state/order-totals.ts";
import type { Row } from "#simulator/state/table.ts";
import { pageOfList } from "./connection.ts";
import type { Context, Resolvers, Source } from "./context.ts";
import { countTable, legacyResourceId, listOf, nodesOf, searchTable, words } from "./fields.ts";
import { referTo } from "./reference.ts";
import { type SearchFields, seek } from "./search.ts";

export const orderSearch: SearchFields = {
  default: words("name", "tags"),
  id: { column: "id" },
  created_at: { column: "createdAt" },
  updated_at: { column: "updatedAt" },
  processed_at: { column: "processedAt" },
  name: { words: (order) => [String(order.name), String(order.name).replace(/^#/, "")] },
  tag: words("tags"),
  customer_id: { number: (order) => (order.customer ? numberOfGid((order.customer as Node).id) : Number.NaN) },
  discount_code: words("discountCodes"),
  financial_status: words("displayFinancialStatus"),
  fulfillment_status: words("displayFulfillmentStatus"),
  return_status: words("returnStatus"),
  source_name: words("sourceName"),
  sku: { words: (order) => nodesOf(order, "lineItems").map((line) => line.sku as string | null) },
  status: { words: (order) => statusesOf(order) },
  test: { words: (order) => [String(order.test)] },
};

const agreementSearch: SearchFields = { happened_at: { column: "createdAt" }, id: { column: "id" } };

function statusesOf(order: Node): string[] {
  if (order.cancelledAt) return ["cancelled"];
  return order.closedAt ? ["closed"] : ["open", "not_closed"];
}

export function isVisible(context: Context, createdAt: number): boolean {
  return createdAt >= context.ordersFrom;
}

const visibleRow = (context: Context) => (row: Row) => isVisible(context, row.createdAt);

// The order a row points to, unless it is too old for the scopes at hand.
export function referToOrder(context: Context, pointer: unknown): Node | null {
  const found = referTo(context, "orders", "Order", pointer);
  if (!found || context.ordersFrom === -Infinity) return found;
  const order = context.shop.find(found.id);
  return order && isVisible(context, Date.parse(String(order.createdAt))) ? found : null;
}

const sortKeys = {
  CREATED_AT: "createdAt",
  ID: "id",
  ORDER_NUMBER: "id",
  PROCESSED_AT: "processedAt",
  UPDATED_AT: "updatedAt",
} as const;

export const orderResolvers: Resolvers = {
  QueryRoot: {
    orders: (_, args, context, place) =>
      searchTable(context.shop.tables.orders, orderSearch, sortKeys, args, context, place, visibleRow(context)),
    ordersCount: (_, args, context, place) =>
      countTable(context.shop.tables.orders, orderSearch, args, context, place, visibleRow(context)),
    order: (_, args, context) => referToOrder(context, args),
    refund: (_, args, context) => context.shop.find(String(args.id)) ?? null,
    abandonedCheckouts: (_, args, context, place) =>
      searchTable(
        context.shop.tables.abandonedCheckouts,
        { id: { column: "id" }, created_at: { column: "createdAt" }, updated_at: { column: "updatedAt" } },
        { ID: "id", CHECKOUT_ID: "id", CREATED_AT: "createdAt" },
        args,
        context,
        place,
      ),
  },
  Order: {
    legacyResourceId,
    customer: (order, _, context) => referTo(context, "customers", "Customer", order.customer),
    retailLocation: (order, _, context) => referTo(context, "locations", "Location", order.retailLocation),
    lineItems: (order, args) => pageOfList(taxedLines(order), args),
    shippingLine: (order) => order.shippingLine ?? (hasShipping(order) ? { taxLines: [] } : null),
    refunds: (order, args) =>
      nodesOf(order, "refunds").slice(0, typeof args.first === "number" ? args.first : undefined),
    agreements: (order, args, context, place) => {
      const { matches } = seek(args.query, agreementSearch, undefined, context, place);
      const found = agreementsOf(context.shop, order as Node).filter((node) => {
        const at = Date.parse(String(node.happenedAt));
        return matches({
          id: numberOfGid(node.id),
          createdAt: at,
          updatedAt: at,
          processedAt: at,
          link: 0,
          node: () => node,
        });
      });
      return pageOfList(found, args);
    },
  },
  ShippingLine: { title: () => "Standard" },
  TaxLine: { title: () => "Sales tax" },
  LineItem: {
    taxLines: (line) => line.taxLines ?? [],
    product: (line, _, context) => referTo(context, "products", "Product", line.product),
    variant: (line, _, context) => referTo(context, "products", "ProductVariant", line.variant),
  },
  Fulfillment: {
    legacyResourceId,
    location: (fulfillment, _, context) => referTo(context, "locations", "Location", fulfillment.location),
  },
  Refund: {
    legacyResourceId,
    order: (refund, _, context) => {
      const id = context.shop.tables.orders.parentOf("Refund", numberOfGid(String(refund.id)));
      return referToOrder(context, refund.order ?? (id === undefined ? null : { id: `gid://shopify/Order/${id}` }));
    },
    refundLineItems: (refund, args, context) => pageOfList(refundLines(context, refund as Node), args),
  },
  RefundLineItem: {
    location: (line, _, context) => referTo(context, "locations", "Location", line.location),
    lineItem: (line) => line.lineItem,
  },
  AbandonedCheckout: {
    customer: (checkout, _, context) => referTo(context, "customers", "Customer", checkout.customer),
    lineItems: listOf("lineItems"),
  },
  AbandonedCheckoutLineItem: {
    product: (line, _, context) => referTo(context, "products", "Product", line.product),
    variant: (line, _, context) => referTo(context, "products", "ProductVariant", line.variant),
  },
  OrderAgreement: { sales: listOf("sales") },
  RefundAgreement: { sales: listOf("sales") },
  OrderEditAgreement: { sales: listOf("sales") },
  // One currency was asked for when the folder was written; where it names no other, both moneys are the same.
  MoneyBag: { presentmentMoney: (bag) => (bag as unknown as MoneyBag).presentmentMoney ?? bag.shopMoney },
  MoneyV2: { currencyCode: (money, _, context) => money.currencyCode ?? context.shop.info.currency },
};

const hasShipping = (order: Source) => Number((order.totalShippingPriceSet as MoneyBag).shopMoney.amount) > 0;

// Lines of which the folder does not tell the tax are given theirs.
function taxedLines(order: Source): readonly Node[] {
  const lines = nodesOf(order, "lineItems");
  if (lines.every(({ taxLines }) => taxLines)) return lines;
  const { currencyCode } = order as unknown as Order;
  const taxes = taxByLine(order as unknown as Order, lines as unknown as Line[]);
  return lines.map((line, at) => ({
    ...line,
    taxLines: line.taxLines ?? taxLinesOf(taxes[at] ?? 0, (cents) => bag(cents, currencyCode)),
  }));
}

// The header of a refund lies with its order, its lines in refunds.jsonl.
function refundLines(context: Context, refund: Node): readonly Node[] {
  const whole = refund.refundLineItems ? refund : context.shop.tables.refunds.get(numberOfGid(refund.id));
  const lines = (whole?.refundLineItems as { nodes: Node[] } | undefined)?.nodes ?? [];
  return lines.map((line) => {
    const item = line.lineItem as Node;
    return typeOfGid(item.id) === "LineItem" ? { ...line, lineItem: context.shop.find(item.id) ?? item } : line;
  });
}
