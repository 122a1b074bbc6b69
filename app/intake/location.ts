// A location, from a GraphQL node or a webhook, as the row we keep. Its street and telephone stay out.
import { z } from "zod";
import type { LocationRow } from "#app/derive/shop/location-row.ts";
import { gid, instant, readTold, text, wordOf } from "./told.ts";

const node = z.object({
  id: gid("Location"),
  name: z.string(),
  isActive: z.boolean(),
  isFulfillmentService: z.boolean(),
  address: z.object({ provinceCode: text, countryCode: text }),
  updatedAt: instant,
});

const webhook = z.object({
  admin_graphql_api_id: gid("Location"),
  name: z.string(),
  active: z.boolean(),
  legacy: z.boolean(),
  country_code: text,
  province_code: text,
  updated_at: instant,
});

const kept = ["admin_graphql_api_id", "name", "active", "legacy", "country_code", "province_code", "updated_at"];

export const locationTopics: Readonly<Record<string, readonly string[]>> = {
  "locations/create": kept,
  "locations/update": kept,
  "locations/activate": kept,
  "locations/deactivate": kept,
  "locations/delete": ["id"],
};

export function locationFromNode(location: unknown): LocationRow {
  const told = readTold(node, location, "a location");
  return {
    id: told.id,
    name: told.name,
    isActive: told.isActive,
    isFulfillmentService: told.isFulfillmentService,
    country: wordOf(told.address.countryCode),
    province: wordOf(told.address.provinceCode),
    updatedAt: told.updatedAt,
  };
}

export function locationFromWebhook(body: unknown): LocationRow {
  const told = readTold(webhook, body, "a location");
  return {
    id: told.admin_graphql_api_id,
    name: told.name,
    isActive: told.active,
    isFulfillmentService: told.legacy,
    country: wordOf(told.country_code),
    province: wordOf(told.province_code),
    updatedAt: told.updated_at,
  };
}
