// node and nodes: anything by its id.
import { isGid, typeOfGid } from "#simulator/state/gid.ts";
import { itemOf } from "#simulator/state/stock.ts";
import type { Context, Resolvers } from "./context.ts";
import { isVisible } from "./orders.ts";

function byId(context: Context, gid: string): unknown {
  if (!isGid(gid)) return null;
  const found = context.shop.find(gid);
  if (!found) return null;
  if (typeOfGid(gid) === "Order" && !isVisible(context, Date.parse(String(found.createdAt)))) return null;
  return { ...(typeOfGid(gid) === "InventoryItem" ? itemOf(context.shop, found) : found), __typename: typeOfGid(gid) };
}

export const nodeResolvers: Resolvers = {
  QueryRoot: {
    node: (_, args, context) => byId(context, String(args.id)),
    nodes: (_, args, context) => (args.ids as string[]).map((id) => byId(context, id)),
  },
};
