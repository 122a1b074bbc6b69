// The customers of a shop folder as the app's own judging sees them, made from the files alone.
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { dayIn } from "#app/derive/basics/day.ts";
import { dayNumber } from "#app/derive/basics/day-number.ts";
import { centsOf } from "#app/derive/basics/money.ts";
import type { CustomerHistory, ProductTraits, SoldLine } from "#app/derive/customer/customer-history.ts";

interface Money {
  shopMoney: { amount: string };
}
interface OrderNode {
  id: string;
  test: boolean;
  cancelledAt: string | null;
  processedAt: string;
  customer: { id: string } | null;
  retailLocation: { id: string } | null;
  refunds: { id: string; processedAt: string }[];
}
interface LineNode {
  __parentId: string;
  id: string;
  quantity: number;
  isGiftCard: boolean;
  product: { id: string } | null;
  originalUnitPriceSet: Money;
  discountAllocations: { allocatedAmountSet: Money }[];
}
interface RefundNode {
  id: string;
  refundLineItems: { nodes: { quantity: number; lineItem: { id: string }; subtotalSet: Money }[] };
}
interface CustomerNode {
  id: string;
  taxExempt: boolean;
  companyContactProfiles: unknown[];
  defaultAddress: { countryCodeV2: string | null; provinceCode: string | null } | null;
}

export interface ShopHistory {
  day: number;
  currency: string;
  customers: Map<string, CustomerHistory>;
}

const idOf = (gid: string) => gid.slice(gid.lastIndexOf("/") + 1);

export async function* nodesOf<Node>(file: string): AsyncGenerator<Node> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }))
    if (line) yield JSON.parse(line) as Node;
}

export async function readShopHistory(
  folder: string,
  traits: ReadonlyMap<string, ProductTraits>,
): Promise<ShopHistory> {
  const shop = JSON.parse(readFileSync(`${folder}/shop.json`, "utf8")) as {
    asOf: string;
    currency: string;
    ianaTimezone: string;
  };
  const { currency } = shop;
  const cents = (set: Money) => centsOf(set.shopMoney.amount, currency);
  const dayOf = (instant: string) => dayNumber(dayIn(shop.ianaTimezone, new Date(instant)));
  type Growing = {
    orderDays: number[];
    counterOrders: number;
    sums: CustomerHistory["sums"];
    lines: SoldLine[];
    person: CustomerHistory["person"];
    pinned: null;
  };
  const customers = new Map<string, Growing>();
  for await (const node of nodesOf<CustomerNode>(`${folder}/customers.jsonl`)) {
    if ("__parentId" in node) continue;
    customers.set(idOf(node.id), {
      orderDays: [],
      counterOrders: 0,
      sums: { grossCents: 0, discountCents: 0, returnCents: 0, yearNetCents: 0 },
      lines: [],
      pinned: null,
      person: {
        taxExempt: node.taxExempt,
        company: node.companyContactProfiles.length > 0,
        country: node.defaultAddress?.countryCodeV2 ?? null,
        province: node.defaultAddress?.provinceCode ?? null,
      },
    });
  }
  const refunds = new Map<string, RefundNode>();
  for await (const refund of nodesOf<RefundNode>(`${folder}/refunds.jsonl`)) refunds.set(refund.id, refund);
  let order: OrderNode | null = null;
  for await (const node of nodesOf<OrderNode | LineNode>(`${folder}/orders.jsonl`)) {
    if (!("__parentId" in node)) {
      order = node;
      const customer = customers.get(idOf(node.customer?.id ?? ""));
      if (!customer || node.test || node.cancelledAt) order = null;
      else {
        customer.orderDays.push(dayOf(node.processedAt));
        if (node.retailLocation) customer.counterOrders++;
      }
      continue;
    }
    const customer = customers.get(idOf(order?.customer?.id ?? ""));
    if (!order || !customer || node.isGiftCard) continue;
    const product = traits.get(idOf(node.product?.id ?? "")) ?? null;
    const discount = node.discountAllocations.reduce((sum, one) => sum + cents(one.allocatedAmountSet), 0);
    customer.sums.grossCents += cents(node.originalUnitPriceSet) * node.quantity;
    customer.sums.discountCents += discount;
    customer.lines.push({ day: dayOf(order.processedAt), isSale: true, units: node.quantity, product });
    for (const { id, processedAt } of order.refunds)
      for (const back of refunds.get(id)?.refundLineItems.nodes ?? [])
        if (back.lineItem.id === node.id) {
          customer.sums.returnCents += cents(back.subtotalSet);
          customer.lines.push({ day: dayOf(processedAt), isSale: false, units: -back.quantity, product });
        }
  }
  for (const customer of customers.values()) customer.orderDays.sort((a, b) => a - b);
  return { day: dayNumber(shop.asOf), currency, customers };
}
