// What a bulk operation of a shop folder writes, without the wait: one of the app's documents, run by the stand-in.
import { parse } from "graphql";
import { compileBulk } from "#simulator/bulk/projector.ts";
import { engine } from "#simulator/graphql/answer.ts";
import { createContext } from "#simulator/graphql/context.ts";
import { adminSchema } from "#simulator/schema.ts";
import { createWorld, type Shop } from "#simulator/state/world.ts";

const scopes = [
  "read_orders",
  "read_all_orders",
  "read_customers",
  "read_products",
  "read_inventory",
  "read_locations",
];

/** The lines of the file, slashes escaped as Shopify escapes them. */
export async function linesOf(shop: Shop, document: string): Promise<string[]> {
  const caller = { app: { id: "1", key: "app", title: "App" }, scopes: new Set(scopes), mode: "offline" } as const;
  const context = createContext(shop, caller, await adminSchema(), engine);
  const projector = compileBulk(parse(document), context);
  const [refusal] = projector.refusals;
  if (refusal) throw refusal;
  return [...projector.lines()].map(({ row }) => JSON.stringify(row).replaceAll("/", "\\/"));
}

/** Does something with the one shop of a folder. */
export async function withShop<T>(folder: string, work: (shop: Shop) => Promise<T>): Promise<T> {
  const world = await createWorld({ folders: [folder] });
  try {
    const [shop] = world.shops.values();
    if (!shop) throw new Error(`there is no shop in ${folder}`);
    return await work(shop);
  } finally {
    await world.close();
  }
}

export const bulkLines = (folder: string, document: string) => withShop(folder, (shop) => linesOf(shop, document));
