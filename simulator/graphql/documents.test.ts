// Runs a folder of GraphQL documents against the stand-in: each must be served. SHOPIFY_DOCUMENTS names the folder (queries,
// mutations, bulk); without it only the documents of the tests beside this file are run.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixtureIds } from "#simulator/state/fixture.ts";
import { type Asked, openFixture, pick } from "./ask.ts";

const library = process.env.SHOPIFY_DOCUMENTS ?? "../shared/graphql";
const isThere = library !== "" && existsSync(library);
let asked: Asked;

beforeAll(async () => {
  asked = await openFixture({ plan: "Shopify Plus" });
});
afterAll(() => asked.world.close());

const ask = (query: string, variables: Record<string, unknown> = {}) => asked.ask(query, variables);
const text = (path: string) => readFileSync(join(library, path), "utf8");

describe.skipIf(!isThere)("the documents of SHOPIFY_DOCUMENTS (skipped where there is no such folder)", () => {
  const customer = { ownerId: fixtureIds.customer, key: "segment", type: "single_line_text_field", value: "at-risk" };
  const variables: Record<string, Record<string, unknown>> = {
    "queries/customer_by_id.graphql": { id: fixtureIds.customer },
    "queries/inventory_levels_by_items.graphql": { ids: [fixtureIds.item] },
    "queries/order_agreements.graphql": { id: fixtureIds.refundedOrder },
    "queries/order_by_id.graphql": { id: fixtureIds.newestOrder },
    "queries/orders_updated_page.graphql": { query: "updated_at:>='2026-01-01T00:00:00Z'" },
    "queries/product_by_id.graphql": { id: fixtureIds.product },
    "queries/refund_lines_more.graphql": { refundId: fixtureIds.refund },
    "queries/refunds_by_ids.graphql": { ids: [fixtureIds.refund] },
    "queries/segment_members.graphql": { query: "number_of_orders >= 1" },
    "queries/segment_membership.graphql": { customerId: fixtureIds.customer, segmentIds: ["gid://shopify/Segment/1"] },
    "mutations/analytics_annotation_create.graphql": {
      input: { startedAt: "2026-01-01T00:00:00Z", title: "Run", type: "other" },
    },
    "mutations/discount_code_basic_create.graphql": {
      basicCodeDiscount: {
        title: "Ten",
        code: "TEN",
        startsAt: "2026-01-01T00:00:00Z",
        customerGets: { value: { percentage: 0.1 }, items: { all: true } },
        context: { all: "ALL" },
      },
    },
    "mutations/flow_trigger_receive.graphql": { handle: "segment-changed", payload: { customer_id: 11 } },
    "mutations/marketing_activity_upsert_external.graphql": {
      input: {
        remoteId: "r1",
        title: "Mail",
        status: "ACTIVE",
        remoteUrl: "https://example.com",
        tactic: "NEWSLETTER",
        marketingChannelType: "EMAIL",
      },
    },
    "mutations/marketing_engagement_create.graphql": {
      remoteId: "r1",
      engagement: { occurredOn: "2026-01-02", utcOffset: "+00:00", sales: { amount: "5.0", currencyCode: "USD" } },
    },
    "mutations/metafield_definition_create.graphql": {
      definition: { key: "segment", name: "Segment", ownerType: "CUSTOMER", type: "single_line_text_field" },
    },
    "mutations/metafields_set.graphql": { metafields: [customer] },
    "mutations/metafields_delete.graphql": {
      metafields: [{ ownerId: fixtureIds.customer, namespace: "$app", key: "segment" }],
    },
    "mutations/segment_create.graphql": { name: "Pros", query: "customer_tags CONTAINS 'vip'" },
    "mutations/segment_members_query_create.graphql": { input: { query: "number_of_orders >= 1" } },
    "mutations/staged_upload_bulk_variables.graphql": {
      input: [{ resource: "BULK_MUTATION_VARIABLES", filename: "t.jsonl", mimeType: "text/jsonl", httpMethod: "POST" }],
    },
    "mutations/tags_swap.graphql": { id: fixtureIds.customer, remove: ["b2b"], add: ["hotrod:pro"] },
    "mutations/web_pixel_create.graphql": { webPixel: { settings: { account: "1" } } },
    "mutations/webhook_subscription_create.graphql": {
      topic: "ORDERS_CREATE",
      webhookSubscription: { uri: "https://example.com/hooks" },
    },
    "mutations/bulk_run_query.graphql": { query: "{ locations { edges { node { id } } } }" },
    "mutations/bulk_run_mutation.graphql": {
      mutation: "mutation M($id: ID!, $tags: [String!]!) { tagsAdd(id: $id, tags: $tags) { userErrors { message } } }",
      stagedUploadPath: "nowhere",
    },
  };
  // These act on what others made, refuse by design, or are given to a bulk operation: they have tests of their own.
  const apart =
    /segment_update|segment_delete|segment_members_query\.|bulk_cancel|queries\/bulk_operation\.|web_pixel_update|web_pixel_delete|queries\/web_pixel|shopifyql/;
  const files = isThere
    ? ["queries", "mutations"].flatMap((folder) =>
        readdirSync(join(library, folder)).map((file) => `${folder}/${file}`),
      )
    : [];
  test.each(files.filter((file) => !apart.test(file)))("%s is answered with data", async (file) => {
    const { data, errors } = await ask(text(file), variables[file]);
    expect(errors).toBeUndefined();
    expect(Object.values(data!).every((value) => value !== null)).toBe(true);
    if (file.includes("bulk_run_mutation")) return;
    for (const payload of Object.values(data!)) expect(pick(payload, "userErrors") ?? []).toEqual([]);
  });

  test("segments, pixels and bulk operations are followed through their whole life", async () => {
    const made = await ask(text("mutations/segment_create.graphql"), { name: "Life", query: "number_of_orders > 0" });
    const id = pick(made.data, "segmentCreate.segment.id");
    const updated = await ask(text("mutations/segment_update.graphql"), {
      id,
      name: "Life 2",
      query: "number_of_orders > 1",
    });
    expect(pick(updated.data, "segmentUpdate.segment")).toMatchObject({
      name: "Life 2",
      query: "number_of_orders > 1",
    });
    const member = await ask(text("queries/segment_membership.graphql"), {
      customerId: fixtureIds.customer,
      segmentIds: [id],
    });
    expect(pick(member.data, "customerSegmentMembership.memberships")).toEqual([{ segmentId: id, isMember: true }]);
    const gone = await ask(text("mutations/segment_delete.graphql"), { id });
    expect(pick(gone.data, "segmentDelete.deletedSegmentId")).toBe(id);

    const job = await ask(text("mutations/segment_members_query_create.graphql"), {
      input: { query: "number_of_orders >= 1" },
    });
    const jobId = pick(job.data, "customerSegmentMembersQueryCreate.customerSegmentMembersQuery.id");
    const done = await ask(text("queries/segment_members_query.graphql"), { id: jobId });
    expect(pick(done.data, "customerSegmentMembersQuery")).toEqual({ id: jobId, done: true, currentCount: 1 });

    const pixel = await ask(text("queries/web_pixel.graphql"));
    const pixelId = pick(pixel.data, "webPixel.id");
    const changed = await ask(text("mutations/web_pixel_update.graphql"), {
      id: pixelId,
      webPixel: { settings: { account: "2" } },
    });
    expect(pick(changed.data, "webPixelUpdate.userErrors")).toEqual([]);
    const deleted = await ask(text("mutations/web_pixel_delete.graphql"), { id: pixelId });
    expect(pick(deleted.data, "webPixelDelete.deletedWebPixelId")).toBe(pixelId);
  });

  test("shopifyqlQuery is refused as for an app without approval for level 2 customer data", async () => {
    const { errors } = await ask(text("queries/shopifyql.graphql"), { q: "FROM sales SHOW total_sales" });
    expect(errors?.[0]?.extensions?.code).toBe("ACCESS_DENIED");
  });

  test.each(isThere ? readdirSync(join(library, "bulk")) : [])("bulk %s runs to its end", async (file) => {
    const started = await ask(text("mutations/bulk_run_query.graphql"), { query: text(`bulk/${file}`) });
    expect(pick(started.data, "bulkOperationRunQuery.userErrors")).toEqual([]);
    const id = pick(started.data, "bulkOperationRunQuery.bulkOperation.id");
    await expect
      .poll(async () => pick((await ask(text("queries/bulk_operation.graphql"), { id })).data, "bulkOperation"))
      .toMatchObject({ status: "COMPLETED", errorCode: null });
  });
});
