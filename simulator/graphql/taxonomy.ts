// The branches of Shopify's product taxonomy that the shop's own products use.
import type { Node } from "#simulator/state/gid.ts";
import type { Shop } from "#simulator/state/world.ts";
import { pageOfList } from "./connection.ts";
import type { Resolvers } from "./context.ts";
import { notServed } from "./refusal.ts";

function categoriesOf(shop: Shop): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const row of shop.tables.products.scan({ by: "id" })) {
    const category = row.node().category as Node | null | undefined;
    if (category) found.set(category.id, category);
  }
  return found;
}

export const taxonomyResolvers: Resolvers = {
  QueryRoot: { taxonomy: () => ({}) },
  Taxonomy: {
    categories(_, args, context) {
      for (const argument of ["search", "descendantsOf", "siblingsOf"])
        if (args[argument]) throw notServed(`Taxonomy.categories(${argument}:)`);
      const all = [...categoriesOf(context.shop).values()];
      const parent = args.childrenOf as string | null | undefined;
      const known = new Set(all.map((category) => category.id));
      // Without a parent: the topmost categories the shop knows.
      const found = all.filter((category) =>
        parent ? category.parentId === parent : !category.parentId || !known.has(String(category.parentId)),
      );
      return pageOfList(found, args);
    },
  },
  TaxonomyCategory: {
    isArchived: () => false,
    isRoot: (category) => category.parentId === null,
    childrenIds: (category, _, context) =>
      [...categoriesOf(context.shop).values()]
        .filter((other) => other.parentId === category.id)
        .map((other) => other.id),
  },
};
