// The category node of each product, and which products orders that count have in common.
import type { Tx } from "../transaction.ts";
import { compareIds, createIdPlaces, grown, halvesOf } from "./id-places.ts";
import { createPairCounts } from "./product-pairs.ts";
import type { Rows } from "./row-bytes.ts";
import type { StreamedSale } from "./sale-stream.ts";

const leastSupport = 3;
const mostProducts = 1 << 22;

export interface ProductFold {
  /** The node of the sale's product; 0 without one. */
  take(sale: StreamedSale): number;
  /** All sales of an order have been taken. */
  endOrder(): void;
  productPairs(shop: number): Rows;
}

export async function createProductFold(tx: Tx, shop: number): Promise<ProductFold> {
  const products = createIdPlaces();
  let nodes = new Int32Array(1024);
  let orders = new Int32Array(1024);
  const pairs = createPairCounts(mostProducts);
  const basket: number[] = [];

  const placeOf = (high: number, low: number): number => {
    const place = products.placeOf(high, low);
    if (place < nodes.length) return place;
    if (place >= mostProducts) throw new Error(`shop ${shop} sold more than ${mostProducts} products`);
    nodes = grown(nodes, place);
    orders = grown(orders, place);
    return place;
  };
  const { rows } = await tx.query<{ productId: string; node: number }>(
    `select "productId", node from "ProductNode" where shop = $1`,
    [shop],
  );
  for (const { productId, node } of rows) {
    // First the place: to make it may put another array in place of `nodes`.
    const place = placeOf(...halvesOf(BigInt(productId)));
    nodes[place] = node;
  }
  return {
    take(sale) {
      if (sale.productHigh === 0 && sale.productLow === 0) return 0;
      const place = placeOf(sale.productHigh, sale.productLow);
      if (sale.counts && sale.kind <= 1 && sale.units > 0 && !basket.includes(place)) basket.push(place);
      return nodes[place] ?? 0;
    },
    endOrder() {
      if (basket.length === 0) return;
      for (const place of basket) orders[place] = (orders[place] ?? 0) + 1;
      pairs.takeOrder(basket);
      basket.length = 0;
    },
    productPairs: (shop) =>
      function* (writer) {
        // Pairs are by place; what is written is by id, the smaller first.
        const turned = [...pairs.pairs(leastSupport)].map((pair) =>
          compareIds(products, pair.a, pair.b) > 0 ? { a: pair.b, b: pair.a, orders: pair.orders } : pair,
        );
        turned.sort((one, two) => compareIds(products, one.a, two.a) || compareIds(products, one.b, two.b));
        for (const { a, b, orders: together } of turned) {
          writer.row(6);
          writer.int(shop);
          writer.id(products.high[a] ?? 0, products.low[a] ?? 0);
          writer.id(products.high[b] ?? 0, products.low[b] ?? 0);
          writer.int(together);
          writer.int(orders[a] ?? 0);
          writer.int(orders[b] ?? 0);
          yield;
        }
      },
  };
}
