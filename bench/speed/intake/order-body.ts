// One order as Shopify would send it whole, about 6 KB: from the stand-in's smallest shop.
import { rmSync } from "node:fs";
import { createOrder } from "#simulator/state/actions.ts";
import { fixtureIds, writeFixture } from "#simulator/state/fixture.ts";
import { createWorld } from "#simulator/state/world.ts";
import { payloadOf } from "#simulator/webhooks/payloads/payload.ts";

export async function orderBody(lines: number): Promise<Buffer> {
  const folder = writeFixture();
  const world = await createWorld({ folders: [folder] });
  try {
    let body: Record<string, unknown> | null = null;
    world.onChange((change) => {
      if (change.topic === "orders/create") body = payloadOf(change);
    });
    for (const shop of world.shops.values())
      createOrder(shop, {
        customerId: fixtureIds.customer,
        lines: Array.from({ length: lines }, (_, at) => ({ variantId: fixtureIds.variant, quantity: 1 + at })),
        shipping: "5",
      });
    if (!body) throw new Error("the stand-in told no order");
    return Buffer.from(JSON.stringify(body));
  } finally {
    await world.close();
    rmSync(folder, { recursive: true });
  }
}
