// The lines of a file of orders, from whatever brings them to whatever stores their rows.
import { createOrderLines, type OrderPart, orderParts } from "#app/intake/order-lines.ts";
import { orderFields } from "#app/shopify/bulk-query.ts";
import { type LoadedOrders, loadOrders, type OrderLoad, type Settle } from "#app/store/load/load-orders.ts";
import { readUnitCosts } from "#app/store/load/unit-costs.ts";

const enough = 1 << 18;

export interface OrderFile {
  shop: { id: number; currency: string; timeZone: string };
  window: OrderLoad["window"];
  /** Whole lines. */
  lines: AsyncIterable<Uint8Array>;
  /** Hears from time to time how far it is. */
  onProgress?: (counts: Counts) => Promise<void>;
  /** Looked at after the last line; throws where the file is not what it should be. */
  check?: (counts: Counts) => void;
}

interface Counts {
  orders: number;
  lines: number;
}

export interface PouredOrders extends Counts {
  strays: ReadonlySet<string>;
}

export async function pourOrders(
  { shop, window, lines, onProgress, check }: OrderFile,
  settle: Settle<PouredOrders>,
): Promise<LoadedOrders<PouredOrders>> {
  const { order, line } = orderFields();
  const unitCosts = await readUnitCosts(shop.id);
  const options = { shop: shop.id, terms: shop, order, line, unitCosts };
  const { columns } = createOrderLines({ ...options, keptCustomers: new Map(), routeOf: () => "gone" });
  const names = Object.fromEntries(orderParts.map((part) => [part, Object.keys(columns[part])])) as {
    [Part in OrderPart]: string[];
  };
  return loadOrders(
    { shop: shop.id, window, columns: names },
    async ({ routeOf, isAsStored, keptCustomers }, write) => {
      const reader = createOrderLines({ ...options, routeOf, isAsStored, keptCustomers });
      const pass = async (least: number) => {
        for (const route of ["fresh", "known"] as const)
          for (const part of orderParts)
            if (reader.waiting(route, part) > least) await write(route, part, reader.take(route, part));
      };
      for await (const bytes of lines) {
        reader.feed(bytes);
        await pass(enough);
        await onProgress?.(reader.counts);
      }
      reader.end();
      await pass(0);
      check?.(reader.counts);
      return { ...reader.counts, strays: reader.strays };
    },
    settle,
  );
}
