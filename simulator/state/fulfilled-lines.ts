// What a fulfilment held: as the folder tells it, else its number of pieces, taken from the lines in their order, each
// piece sent once.
import type { FulfillmentEntry, LineItemNode, OrderNode } from "#simulator/shop/nodes.ts";

type Line = Pick<LineItemNode, "id" | "quantity">;

export interface FulfilledLine {
  lineItem: { id: string };
  quantity: number;
}

/** One list per fulfilment of the order. */
export function fulfilledLines({ fulfillments }: Pick<OrderNode, "fulfillments">, lines: readonly Line[]) {
  const left = new Map(lines.map(({ id, quantity }) => [id, quantity]));
  const take = (id: string, most: number) => {
    const quantity = Math.min(left.get(id) ?? 0, most);
    left.set(id, (left.get(id) ?? 0) - quantity);
    return quantity;
  };
  const counts = ({ status }: FulfillmentEntry) => status === "SUCCESS";
  for (const one of fulfillments)
    if (counts(one)) for (const { lineItem, quantity } of one.fulfillmentLineItems ?? []) take(lineItem.id, quantity);
  return fulfillments.map((one): readonly FulfilledLine[] => {
    if (one.fulfillmentLineItems) return one.fulfillmentLineItems;
    let open = one.totalQuantity;
    return lines.flatMap(({ id, quantity: all }) => {
      // What was cancelled was never sent, so its pieces may be sent again.
      const quantity = counts(one) ? take(id, open) : Math.min(all, open);
      open -= quantity;
      return quantity > 0 ? [{ lineItem: { id }, quantity }] : [];
    });
  });
}
