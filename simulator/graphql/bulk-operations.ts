// The API side of bulk operations: starting, watching and cancelling them, and places to upload variables to.

import { cancelBulk, isOwn, shownOperation, startBulkMutation, startBulkQuery } from "#simulator/bulk/operations.ts";
import { stageUpload } from "#simulator/bulk/uploads.ts";
import { makeGid, type Node, numberOfGid } from "#simulator/state/gid.ts";
import type { Context, Resolvers } from "./context.ts";
import { searchTable } from "./fields.ts";
import { notServed } from "./refusal.ts";

function operation(context: Context, id: unknown): Node | null {
  const found = context.shop.tables.bulkOperations.get(numberOfGid(String(id)));
  return found && isOwn(context, found) ? shownOperation(context.shop, found) : null;
}

const lowered = (field: string) => ({ words: (node: Node) => [String(node[field]).toLowerCase()] });

export const bulkResolvers: Resolvers = {
  QueryRoot: {
    bulkOperation: (_, args, context) => operation(context, args.id),
    bulkOperations(_, args, context, place) {
      const { bulkOperations } = context.shop.tables;
      // A run that ended with an earlier process is settled before it is searched for.
      for (const row of [...bulkOperations.scan({ by: "id" })]) shownOperation(context.shop, row.node());
      const page = searchTable(
        bulkOperations,
        {
          id: { column: "id" },
          created_at: { column: "createdAt" },
          status: lowered("status"),
          operation_type: lowered("type"),
        },
        { CREATED_AT: "createdAt", COMPLETED_AT: "updatedAt" },
        args,
        context,
        place,
        (row) => isOwn(context, row.node()),
      );
      const edges = page.edges.map(({ cursor, node }) => ({
        cursor,
        node: shownOperation(context.shop, node as Node),
      }));
      return { ...page, edges, nodes: edges.map((edge) => edge.node) };
    },
    currentBulkOperation(_, args, context) {
      const type = String(args.type ?? "QUERY");
      for (const row of context.shop.tables.bulkOperations.scan({ by: "id", reverse: true })) {
        const node = row.node();
        if (isOwn(context, node) && node.type === type) return shownOperation(context.shop, node);
      }
      return null;
    },
  },
  Mutation: {
    bulkOperationRunQuery: (_, args, context) => startBulkQuery(context, String(args.query)),
    bulkOperationRunMutation: (_, args, context) => startBulkMutation(context, args),
    bulkOperationCancel(_, args, context) {
      const found = operation(context, args.id);
      return cancelBulk(context.shop, found);
    },
    stagedUploadsCreate(_, args, context) {
      const inputs = args.input as { resource: string; filename: string; mimeType: string; httpMethod?: string }[];
      const other = inputs.find((input) => input.resource !== "BULK_MUTATION_VARIABLES");
      if (other) throw notServed(`staged uploads of ${other.resource}`);
      return { stagedTargets: inputs.map((input) => stageUpload(context.shop, input)), userErrors: [] };
    },
  },
  BulkOperation: { id: (node) => makeGid("BulkOperation", numberOfGid(String(node.id))) },
};
