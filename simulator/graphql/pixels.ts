// The app's web pixel: one per app and shop.
import { makeGid, type Node } from "#simulator/state/gid.ts";
import type { Context, Resolvers } from "./context.ts";
import { refuse, userError } from "./refusal.ts";

function pixelOf(context: Context): Node | undefined {
  for (const row of context.shop.tables.webPixels.scan({ by: "id" }))
    if (row.node().appId === context.caller.app.id) return row.node();
  return undefined;
}

const settingsOf = (input: unknown): unknown => {
  const { settings } = input as { settings: unknown };
  return typeof settings === "string" ? JSON.parse(settings) : settings;
};

export const pixelResolvers: Resolvers = {
  QueryRoot: {
    webPixel(_, __, context) {
      const pixel = pixelOf(context);
      if (!pixel) throw refuse("No web pixel was found for this app.", "RESOURCE_NOT_FOUND");
      return pixel;
    },
  },
  WebPixel: { settings: (pixel) => JSON.stringify(pixel.settings) },
  Mutation: {
    webPixelCreate(_, args, context) {
      if (pixelOf(context))
        return { webPixel: null, userErrors: [userError(["webPixel"], "Web pixel is already created.", "TAKEN")] };
      const { shop, caller } = context;
      const pixel = {
        id: makeGid("WebPixel", shop.nextId()),
        appId: caller.app.id,
        settings: settingsOf(args.webPixel),
      };
      shop.tables.webPixels.put(pixel);
      return { webPixel: pixel, userErrors: [] };
    },
    webPixelUpdate(_, args, context) {
      const pixel = pixelOf(context);
      if (pixel?.id !== args.id)
        return { webPixel: null, userErrors: [userError(["id"], "Pixel not found.", "NOT_FOUND")] };
      const changed = { ...pixel, settings: settingsOf(args.webPixel) } as Node;
      context.shop.tables.webPixels.put(changed);
      return { webPixel: changed, userErrors: [] };
    },
    webPixelDelete(_, args, context) {
      const pixel = pixelOf(context);
      if (!pixel || pixel.id !== args.id)
        return { deletedWebPixelId: null, userErrors: [userError(["id"], "Pixel not found.", "NOT_FOUND")] };
      context.shop.tables.webPixels.remove(Number(pixel.id.split("/").pop()));
      return { deletedWebPixelId: pixel.id, userErrors: [] };
    },
  },
};
