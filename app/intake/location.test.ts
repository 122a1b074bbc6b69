import { expect, test } from "vitest";
import type { LocationNode } from "#simulator/shop/nodes.ts";
import { projectFields } from "#simulator/webhooks/include-fields.ts";
import type { Records } from "#simulator/webhooks/payloads/records.ts";
import { locationPayload } from "#simulator/webhooks/payloads/shop.ts";
import { locationFromNode, locationFromWebhook, locationTopics } from "./location.ts";

const node: LocationNode = {
  id: "gid://shopify/Location/24826418",
  name: "Reno warehouse",
  isActive: false,
  fulfillsOnlineOrders: true,
  shipsInventory: true,
  isFulfillmentService: true,
  address: { city: "Reno", provinceCode: "NV", countryCode: "US" },
  updatedAt: "2026-03-08T06:30:00Z",
};

test("a location is the same row from a node and from a webhook, and has no street", () => {
  const row = {
    id: "24826418",
    name: "Reno warehouse",
    isActive: false,
    isFulfillmentService: true,
    country: "US",
    province: "NV",
    updatedAt: "2026-03-08T06:30:00.000Z",
  };
  expect(locationFromNode(node)).toEqual(row);
  const payload = locationPayload({ shop: { ianaTimezone: "America/Denver" } } as Records, node);
  const kept = projectFields(payload, locationTopics["locations/update"]!);
  expect(locationFromWebhook(kept)).toEqual(row);
  expect(JSON.stringify(kept)).not.toContain(payload.address1);
});

test("what is no location is refused, naming the field", () => {
  expect(() => locationFromNode({ ...node, isActive: "yes" })).toThrow(/Location\/24826418.*isActive/);
});
