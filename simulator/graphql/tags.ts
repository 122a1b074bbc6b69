// tagsAdd and tagsRemove.
import { addTags, removeTags, type TagProblem } from "#simulator/state/tags.ts";
import type { Arguments, Context, Resolvers } from "./context.ts";
import { userError } from "./refusal.ts";

function answer(context: Context, args: Arguments, change: (gid: string, tags: string[]) => TagProblem | undefined) {
  const id = String(args.id);
  const problem = change(id, args.tags as string[]);
  if (problem) return { node: null, userErrors: [userError([problem.field], problem.message)] };
  return { node: context.shop.find(id), userErrors: [] };
}

export const tagResolvers: Resolvers = {
  Mutation: {
    tagsAdd: (_, args, context) => answer(context, args, (gid, tags) => addTags(context.shop, gid, tags)),
    tagsRemove: (_, args, context) => answer(context, args, (gid, tags) => removeTags(context.shop, gid, tags)),
  },
};
