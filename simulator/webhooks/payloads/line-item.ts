import type { LineItemNode } from "../../shop/nodes.ts";
import { type Currencies, moneySet, numberOf, numberOrNull, toDecimal, toMinor } from "./format.ts";

const fulfilment = (line: LineItemNode): string | null => {
  if (line.currentQuantity === 0) return null;
  if (line.unfulfilledQuantity === 0) return "fulfilled";
  return line.unfulfilledQuantity < line.currentQuantity ? "partial" : null;
};

/** Some buyers leave a personal word on a line, as real shops see. */
const properties = (line: LineItemNode) =>
  numberOf(line.id) % 11 === 0 ? [{ name: "Build", value: "For Dad's coupe, call 555-0100 first" }] : [];

export const taxLinePayload = (minor: number, money: Currencies) =>
  minor === 0
    ? []
    : [
        {
          channel_liable: false,
          price: toDecimal(minor, money.shop),
          price_set: moneySet(minor, money),
          rate: 0.07,
          title: "Sales tax",
        },
      ];

export function lineItemPayload(line: LineItemNode, taxMinor: number, money: Currencies, productExists: boolean) {
  const minor = (amount: string) => toMinor(amount, money.shop);
  const price = minor(line.originalUnitPriceSet.shopMoney.amount);
  const lineDiscount = minor(line.originalTotalSet.shopMoney.amount) - minor(line.discountedTotalSet.shopMoney.amount);
  return {
    id: numberOf(line.id),
    admin_graphql_api_id: line.id,
    attributed_staffs: [],
    current_quantity: line.currentQuantity,
    fulfillable_quantity: line.unfulfilledQuantity,
    fulfillment_service: "manual",
    fulfillment_status: fulfilment(line),
    gift_card: line.isGiftCard,
    grams: 0,
    name: line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title,
    price: toDecimal(price, money.shop),
    price_set: moneySet(price, money),
    product_exists: productExists,
    product_id: numberOrNull(line.product),
    properties: properties(line),
    quantity: line.quantity,
    requires_shipping: line.requiresShipping,
    sales_line_item_group_id: null,
    sku: line.sku,
    taxable: line.taxable,
    title: line.title,
    total_discount: toDecimal(lineDiscount, money.shop),
    total_discount_set: moneySet(lineDiscount, money),
    variant_id: numberOrNull(line.variant),
    variant_inventory_management: line.variant ? "shopify" : null,
    variant_title: line.variantTitle,
    vendor: line.vendor,
    tax_lines: taxLinePayload(taxMinor, money),
    duties: [],
    discount_allocations: line.discountAllocations.map((allocation) => {
      const amount = minor(allocation.allocatedAmountSet.shopMoney.amount);
      return {
        amount: toDecimal(amount, money.shop),
        amount_set: moneySet(amount, money),
        discount_application_index: allocation.discountApplication.index,
      };
    }),
  };
}
