import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { adminSchema, apiVersion, ensureSchemaFile } from "./schema.ts";

test("the cached schema is the one of the pinned API version and concurrent callers get one file", async () => {
  const paths = await Promise.all([ensureSchemaFile(), ensureSchemaFile()]);
  expect(paths[0]).toBe(paths[1]);
  expect(paths[0]).toContain(`admin_${apiVersion}.json.gz`);
  const types = JSON.parse(gunzipSync(await readFile(paths[0])).toString()).data.__schema.types;
  expect(types).toHaveLength(3546);
});

test("scopes and protected fields come with the schema", async () => {
  const admin = await adminSchema();
  expect(admin.typeAccess.get("Order")?.anyOf).toContain("read_orders");
  expect(admin.fieldAccess.get("InventoryItem.inventoryLevels")?.anyOf).toEqual(["read_inventory"]);
  expect(admin.protectedFields.has("Customer.displayName")).toBe(true);
  expect(admin.protectedFields.has("MailingAddress.city")).toBe(false);
});
