// What Shopify told of the lines of refunds that we know, as words on their orders.
import type { OrderWord } from "#app/derive/shop/merge-order.ts";
import { idOf } from "#app/intake/gid.ts";
import { refundLinesFromNode } from "#app/intake/refund.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { readKnownOrders } from "#app/store/source/known-orders.ts";
import { lockShop, type Tx } from "#app/store/transaction.ts";

export async function refundWords(
  tx: Tx,
  shop: ShopRecord,
  refunds: readonly { id: string; orderId: string }[],
  nodes: readonly Record<string, unknown>[],
): Promise<OrderWord[]> {
  await lockShop(tx, shop.id);
  const lines = new Map(nodes.map((node) => [idOf(String(node.id), "Refund"), node]));
  const orderIds = refunds.map(({ orderId }) => orderId);
  const known = await readKnownOrders(tx, shop.id, orderIds);
  return refunds.flatMap(({ id, orderId }): OrderWord[] => {
    const node = lines.get(id);
    const refund = known.get(orderId)?.refunds.find((one) => one.id === id);
    if (!node || !refund) return [];
    return [{ kind: "refund", refund, lines: refundLinesFromNode(node, orderId, shop.currency) }];
  });
}
