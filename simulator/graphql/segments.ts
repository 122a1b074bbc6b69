// Shopify's customer segments: saved queries, and who is in them.
import { makeGid, type Node, numberOfGid } from "#simulator/state/gid.ts";
import { metafieldsOf } from "#simulator/state/metafields.ts";
import { parseSegmentQuery, segmentFilters } from "#simulator/state/segment-query.ts";
import { deleteSegment, memberTest, saveSegment, segmentMembers } from "#simulator/state/segments.ts";
import { countUpTo, pageOfList } from "./connection.ts";
import type { Arguments, Context, Resolvers } from "./context.ts";
import { searchTable, words } from "./fields.ts";
import { badRequest, type UserError, userError } from "./refusal.ts";

const largestPage = 1000;

function taken(context: Context, name: string, except?: string): boolean {
  for (const row of context.shop.tables.segments.scan({ by: "id" })) {
    const segment = row.node();
    if (segment.id !== except && String(segment.name).toLowerCase() === name.toLowerCase()) return true;
  }
  return false;
}

function problems(context: Context, name: unknown, query: unknown, except?: string): UserError[] {
  const errors: UserError[] = [];
  if (name !== undefined) {
    if (typeof name !== "string" || name.trim() === "") errors.push(userError(["name"], "Name can't be blank"));
    else if (name.length > 255) errors.push(userError(["name"], "Name is too long (maximum is 255 characters)"));
    else if (taken(context, name, except)) errors.push(userError(["name"], "Name has already been taken"));
  }
  if (query !== undefined) {
    if (typeof query !== "string" || query.trim() === "") errors.push(userError(["query"], "Query can't be blank"));
    else for (const problem of parseSegmentQuery(query).problems) errors.push(userError(["query"], `Query ${problem}`));
  }
  return errors;
}

function write(context: Context, args: Arguments, before: Node | undefined) {
  const name = args.name === null ? undefined : args.name;
  const query = args.query === null ? undefined : args.query;
  const userErrors = problems(context, before ? name : (name ?? ""), before ? query : (query ?? ""), before?.id);
  if (userErrors.length > 0) return { segment: null, userErrors };
  const segment = saveSegment(context.shop, {
    ...before,
    ...(name === undefined ? {} : { name: String(name) }),
    ...(query === undefined ? {} : { query: String(query) }),
  });
  return { segment, userErrors: [] };
}

function members(context: Context, args: Arguments): readonly Node[] {
  const { shop } = context;
  let query = args.query as string | null | undefined;
  if (args.segmentId) query = String(shop.find(String(args.segmentId))?.query ?? missing("Segment"));
  if (args.queryId) query = String(shop.find(String(args.queryId))?.query ?? missing("CustomerSegmentMembersQuery"));
  const given = [args.query, args.segmentId, args.queryId].filter((value) => value !== null && value !== undefined);
  if (given.length !== 1 || query === null || query === undefined)
    throw badRequest("Exactly one of query, segmentId or queryId must be provided.");
  const [problem] = parseSegmentQuery(query).problems;
  if (problem) throw badRequest(problem);
  return segmentMembers(shop, query);
}

function missing(what: string): never {
  throw badRequest(`${what} does not exist.`);
}

function memberOf(customer: Node): Node {
  return {
    id: makeGid("CustomerSegmentMember", numberOfGid(customer.id)),
    numberOfOrders: customer.numberOfOrders,
    amountSpent: customer.amountSpent,
    lastOrderId: (customer.lastOrder as Node | null)?.id ?? null,
    metafields: metafieldsOf(customer),
  };
}

export const segmentResolvers: Resolvers = {
  QueryRoot: {
    segments: (_, args, context, place) =>
      searchTable(
        context.shop.tables.segments,
        { default: words("name"), id: { column: "id" }, name: words("name") },
        { ID: "id", CREATION_DATE: "createdAt", LAST_EDIT_DATE: "updatedAt" },
        args,
        context,
        place,
      ),
    segment: (_, args, context) => context.shop.find(String(args.id)) ?? null,
    segmentsCount: (_, args, context) =>
      countUpTo(
        context.shop.tables.segments.scan({ by: "id" }),
        args.limit === null ? null : Number(args.limit ?? 10_000),
      ),
    segmentFilters: (_, args) => pageOfList(segmentFilters as unknown as Node[], args),
    customerSegmentMembers(_, args, context) {
      const found = members(context, args);
      const page = pageOfList(found, args, largestPage);
      const edges = page.edges.map((edge) => ({ ...edge, node: memberOf(edge.node as Node) }));
      return { edges, pageInfo: page.pageInfo, totalCount: found.length };
    },
    customerSegmentMembersQuery: (_, args, context) => context.shop.find(String(args.id)) ?? null,
    customerSegmentMembership(_, args, context) {
      const customer = context.shop.find(String(args.customerId));
      const memberships = (args.segmentIds as string[]).flatMap((segmentId) => {
        const segment = context.shop.find(segmentId);
        if (!segment) return [];
        return [
          { segmentId, isMember: customer !== undefined && memberTest(context.shop, String(segment.query))(customer) },
        ];
      });
      return { memberships };
    },
  },
  Mutation: {
    segmentCreate: (_, args, context) => write(context, args, undefined),
    segmentUpdate(_, args, context) {
      const before = context.shop.find(String(args.id));
      if (!before) return { segment: null, userErrors: [userError(["id"], "Segment does not exist")] };
      return write(context, args, before);
    },
    segmentDelete(_, args, context) {
      if (!context.shop.find(String(args.id)))
        return { deletedSegmentId: null, userErrors: [userError(["id"], "Segment does not exist")] };
      deleteSegment(context.shop, String(args.id));
      return { deletedSegmentId: args.id, userErrors: [] };
    },
    customerSegmentMembersQueryCreate(_, args, context) {
      const input = args.input as { query?: string; segmentId?: string };
      const fail = (message: string) => ({
        customerSegmentMembersQuery: null,
        userErrors: [userError(["input"], message, "INVALID")],
      });
      if (Boolean(input.query) === Boolean(input.segmentId))
        return fail("Exactly one of query or segmentId must be provided.");
      const query = input.query ?? context.shop.find(String(input.segmentId))?.query;
      if (query === undefined) return fail("Segment does not exist.");
      const [problem] = parseSegmentQuery(String(query)).problems;
      if (problem) return fail(problem);
      const { shop } = context;
      const id = makeGid("CustomerSegmentMembersQuery", shop.nextId());
      const job = { id, query, done: true, currentCount: segmentMembers(shop, String(query)).length };
      shop.tables.segmentQueries.put(job);
      return { customerSegmentMembersQuery: { ...job, done: false, currentCount: 0 }, userErrors: [] };
    },
  },
};
