// What was added to an order or taken off it after it was placed, from Shopify's dated ledger (its sales agreements).
// The agreement of the order itself is the sale; what refunds and returns take back is told by refund lines. What is
// left is edits, and goods that an exchange put in.
import { z } from "zod";
import { dayIn } from "#app/derive/basics/day.ts";
import { centsOf } from "#app/derive/basics/money.ts";
import type { EditRow } from "#app/derive/shop/order-row.ts";
import { idOf, typeOf } from "./gid.ts";
import { gid, instant, moneyBag, readTold, reference, type ShopTerms, text } from "./told.ts";

const sale = z.object({
  id: z.string(),
  actionType: z.string(),
  lineType: z.string(),
  quantity: z.int().nullish(),
  totalAmount: moneyBag,
  totalDiscountAmountBeforeTaxes: moneyBag,
  totalTaxAmount: moneyBag,
  lineItem: reference("LineItem").nullish(),
});

const ledger = z.object({
  id: gid("Order"),
  agreements: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        happenedAt: instant,
        reason: z.string(),
        sales: z.object({
          nodes: z.array(sale),
          pageInfo: z.object({ hasNextPage: z.boolean() }).nullish(),
        }),
      }),
    ),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: text }),
  }),
});

export interface EditPage {
  edits: EditRow[];
  /** Where the next page of agreements begins; null: this was the last. */
  after: string | null;
}

const isEdit = (reason: string, action: string) =>
  reason === "ORDER_EDIT" || (reason !== "ORDER" && action === "ORDER");

/** A purchase counts up and a removal down, whichever sign its figures have; a change says so itself. */
function signed(action: string, value: number): number {
  if (action === "ORDER") return Math.abs(value);
  return action === "RETURN" ? 0 - Math.abs(value) : value;
}

function rowOf(
  told: z.infer<typeof sale>,
  lineId: string,
  orderId: string,
  happenedAt: string,
  terms: ShopTerms,
): EditRow {
  const cents = (decimal: string) => signed(told.actionType, centsOf(decimal, terms.currency));
  const units = signed(told.actionType, told.quantity ?? 0);
  const discountCents = cents(told.totalDiscountAmountBeforeTaxes);
  return {
    orderId,
    id: idOf(told.id, typeOf(told.id)),
    lineId,
    happenedAt,
    day: dayIn(terms.timeZone, new Date(happenedAt)),
    kind: units > 0 ? "added" : units < 0 ? "removed" : "changed",
    units,
    grossCents: cents(told.totalAmount) - cents(told.totalTaxAmount) + discountCents,
    discountCents,
  };
}

export function editsFromAgreements(order: unknown, terms: ShopTerms): EditPage {
  const told = readTold(ledger, order, "an order's agreements");
  const { nodes, pageInfo } = told.agreements;
  for (const { id, sales } of nodes)
    if (sales.pageInfo?.hasNextPage)
      throw new Error(`Agreement ${id} has more sales than were read; read more of them at once`);
  const edits = nodes.flatMap(({ happenedAt, reason, sales }) =>
    sales.nodes
      .filter((one) => one.lineType === "PRODUCT" && isEdit(reason, one.actionType))
      .flatMap((one) => (one.lineItem ? [rowOf(one, one.lineItem, told.id, happenedAt, terms)] : [])),
  );
  return { edits, after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
}
