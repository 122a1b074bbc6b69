import { expect, test } from "vitest";
import type { CollectionNode } from "#simulator/shop/nodes.ts";
import { projectFields } from "#simulator/webhooks/include-fields.ts";
import type { Records } from "#simulator/webhooks/payloads/records.ts";
import { collectionPayload } from "#simulator/webhooks/payloads/shop.ts";
import {
  collectionFromBulk,
  collectionFromWebhook,
  collectionProductFromBulk,
  collectionTopics,
} from "./collection.ts";

const node: CollectionNode = {
  id: "gid://shopify/Collection/408372092",
  handle: "an-fittings",
  title: "AN fittings",
  updatedAt: "2026-03-08T06:30:00Z",
  sortOrder: "BEST_SELLING",
};

test("a collection is the same row from the bulk file and from a webhook", () => {
  const row = {
    id: "408372092",
    handle: "an-fittings",
    title: "AN fittings",
    updatedAt: "2026-03-08T06:30:00.000Z",
  };
  expect(collectionFromBulk(node)).toEqual(row);
  const payload = collectionPayload({ shop: { ianaTimezone: "America/Denver" } } as Records, node);
  expect(collectionFromWebhook(projectFields(payload, collectionTopics["collections/update"]!))).toEqual(row);
});

test("a product's line says which collection it lies in", () => {
  expect(collectionProductFromBulk({ id: node.id, __parentId: "gid://shopify/Product/5" })).toEqual({
    collectionId: "408372092",
    productId: "5",
  });
});

test("what is no collection is refused, naming the field", () => {
  expect(() => collectionFromBulk({ ...node, title: null })).toThrow(/Collection\/408372092.*title/);
  expect(() =>
    collectionProductFromBulk({ id: "gid://shopify/Product/5", __parentId: "gid://shopify/Product/5" }),
  ).toThrow(/not the id of a Collection/);
});
