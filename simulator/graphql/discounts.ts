// Code discounts an app creates for a segment.
import { makeGid, type Node } from "#simulator/state/gid.ts";
import { pageOfList } from "./connection.ts";
import type { Context, Resolvers, Source } from "./context.ts";
import { userError } from "./refusal.ts";

interface Input {
  title?: string;
  code?: string;
  startsAt?: string;
  endsAt?: string | null;
  usageLimit?: number | null;
  appliesOncePerCustomer?: boolean;
  context?: { customerSegments?: { add?: string[] } };
  customerGets?: unknown;
}

function create(input: Input, context: Context) {
  const { shop } = context;
  const fail = (field: string, message: string, code: string) => ({
    codeDiscountNode: null,
    userErrors: [userError(["basicCodeDiscount", field], message, code)],
  });
  if (!input.title) return fail("title", "Title can't be blank", "BLANK");
  if (!input.code) return fail("code", "Code can't be blank", "BLANK");
  if (!input.startsAt) return fail("startsAt", "Starts at can't be blank", "BLANK");
  if (!input.customerGets) return fail("customerGets", "Customer gets can't be blank", "BLANK");
  if (input.endsAt && Date.parse(input.endsAt) <= Date.parse(input.startsAt))
    return fail("endsAt", "Ends at needs to be after starts_at", "END_DATE_BEFORE_START_DATE");
  for (const row of shop.tables.discounts.scan({ by: "id" }))
    if (String(row.node().code).toLowerCase() === input.code.toLowerCase())
      return fail("code", "Code must be unique. Please try a different code.", "TAKEN");
  const segmentIds = input.context?.customerSegments?.add ?? [];
  if (segmentIds.some((id) => !shop.find(id))) return fail("context", "Segment does not exist", "INVALID");
  const node = {
    id: makeGid("DiscountCodeNode", shop.nextId()),
    createdAt: shop.stamp(),
    title: input.title,
    code: input.code,
    codeId: makeGid("DiscountRedeemCode", shop.nextId()),
    startsAt: input.startsAt,
    endsAt: input.endsAt ?? null,
    usageLimit: input.usageLimit ?? null,
    appliesOncePerCustomer: input.appliesOncePerCustomer ?? false,
    segmentIds,
    customerGets: input.customerGets,
  };
  shop.tables.discounts.put(node);
  shop.emit("discounts/create", node.id, node);
  return { codeDiscountNode: node, userErrors: [] };
}

function statusOf(discount: Source, context: Context): string {
  const now = context.shop.now().getTime();
  if (Date.parse(String(discount.startsAt)) > now) return "SCHEDULED";
  return discount.endsAt && Date.parse(String(discount.endsAt)) <= now ? "EXPIRED" : "ACTIVE";
}

export const discountResolvers: Resolvers = {
  QueryRoot: {
    codeDiscountNode: (_, args, context) => context.shop.find(String(args.id)) ?? null,
    codeDiscountNodeByCode(_, args, context) {
      for (const row of context.shop.tables.discounts.scan({ by: "id" })) {
        const node = row.node();
        if (String(node.code).toLowerCase() === String(args.code).toLowerCase()) return node;
      }
      return null;
    },
  },
  Mutation: {
    discountCodeBasicCreate: (_, args, context) => create(args.basicCodeDiscount as Input, context),
  },
  DiscountCodeNode: { codeDiscount: (node) => ({ ...node, __typename: "DiscountCodeBasic" }) },
  DiscountCodeBasic: {
    status: (discount, _, context) => statusOf(discount, context),
    asyncUsageCount: () => 0,
    context: (discount) =>
      (discount.segmentIds as string[]).length > 0
        ? { __typename: "DiscountCustomerSegments", segmentIds: discount.segmentIds }
        : { __typename: "DiscountBuyerSelectionAll", all: "ALL" },
    codes: (discount, args) =>
      pageOfList([{ id: String(discount.codeId), code: discount.code, asyncUsageCount: 0 }], args),
  },
  DiscountCustomerSegments: {
    segments: (selection, _, context) =>
      (selection.segmentIds as string[])
        .map((id) => context.shop.find(id))
        .filter((segment): segment is Node => segment !== undefined),
  },
};
