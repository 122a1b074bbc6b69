// For tests: a world with the fixture shop and an app that asks it. Closing the world removes the shop's folder.
import { rmSync } from "node:fs";
import { type FixtureOptions, writeFixture } from "#simulator/state/fixture.ts";
import { type Change, createWorld, type Shop, type World } from "#simulator/state/world.ts";
import { answer, type Caller } from "./answer.ts";

export const allScopes =
  "read_orders,read_all_orders,read_customers,write_customers,read_products,write_products,read_inventory,read_locations,write_discounts,write_marketing_events,write_pixels,read_customer_events,read_reports,write_analytics_annotations";

export interface Reply {
  data?: Readonly<Record<string, unknown>> | null;
  errors?: readonly {
    message: string;
    path?: readonly unknown[];
    extensions?: Readonly<Record<string, unknown>>;
  }[];
  extensions?: Readonly<Record<string, unknown>>;
}

export interface Asked {
  world: World;
  shop: Shop;
  changes: Change[];
  ask(query: string, variables?: Record<string, unknown>, caller?: Partial<Caller>): Promise<Reply>;
}

export function callerWith(scopes: string, mode: Caller["mode"] = "offline"): Caller {
  return { app: { id: "7", key: "key", title: "Test app" }, scopes: new Set(scopes.split(",")), mode };
}

export async function openFixture(
  options: FixtureOptions & { stateFolder?: string; folder?: string } = {},
): Promise<Asked> {
  const folder = options.folder ?? writeFixture(options);
  const world = await createWorld({
    folders: [folder],
    ...(options.stateFolder ? { stateFolder: options.stateFolder } : {}),
  });
  const [shop] = world.shops.values();
  if (!shop) throw new Error("The fixture has no shop.");
  const changes: Change[] = [];
  world.onChange((change) => changes.push(change));
  const usual = callerWith(allScopes);
  const close = async () => {
    await world.close();
    if (!options.folder) rmSync(folder, { recursive: true, force: true });
  };
  return {
    world: { ...world, close },
    shop,
    changes,
    ask: async (query, variables = {}, caller = {}) =>
      (await answer(shop, { ...usual, ...caller }, { query, variables })).body as Reply,
  };
}

// The value at a dotted path, such as order.lineItems.nodes.0.sku.
export function pick(tree: unknown, path: string): unknown {
  let found = tree;
  for (const step of path.split(".")) found = (found as Record<string, unknown> | null | undefined)?.[step];
  return found;
}
