// A fulfilment, as an order carries it in either shape, as the row we keep. No webhook tells when it was delivered.
import { z } from "zod";
import type { FulfilmentRow } from "#app/derive/shop/order-row.ts";
import { gid, instant, plainId, reference } from "./told.ts";

export const fulfilmentNode = z.object({
  id: gid("Fulfillment"),
  status: z.string(),
  createdAt: instant,
  updatedAt: instant,
  deliveredAt: instant.nullish(),
  totalQuantity: z.int(),
  location: reference("Location").nullish(),
});

export const webhookFulfilment = z.object({
  admin_graphql_api_id: gid("Fulfillment"),
  status: z.string(),
  created_at: instant,
  updated_at: instant,
  location_id: plainId.nullish(),
  line_items: z.array(z.object({ quantity: z.int() })).nullish(),
});

export const keptFulfilmentFields = [
  "admin_graphql_api_id",
  "status",
  "created_at",
  "updated_at",
  "location_id",
  "line_items.quantity",
];

export function fulfilmentFromNode(told: z.infer<typeof fulfilmentNode>, orderId: string): FulfilmentRow {
  return {
    orderId,
    id: told.id,
    status: told.status.toLowerCase(),
    createdAt: told.createdAt,
    updatedAt: told.updatedAt,
    deliveredAt: told.deliveredAt ?? null,
    locationId: told.location ?? null,
    quantity: told.totalQuantity,
  };
}

export function fulfilmentFromWebhook(told: z.infer<typeof webhookFulfilment>, orderId: string): FulfilmentRow {
  const lines = told.line_items ?? [];
  return {
    orderId,
    id: told.admin_graphql_api_id,
    status: told.status.toLowerCase(),
    createdAt: told.created_at,
    updatedAt: told.updated_at,
    deliveredAt: null,
    locationId: told.location_id ?? null,
    // A fulfilment has lines; without any it was not told what was sent.
    quantity: lines.length > 0 ? lines.reduce((sum, line) => sum + line.quantity, 0) : null,
  };
}
