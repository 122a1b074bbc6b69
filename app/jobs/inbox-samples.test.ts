// Shopify's own example payloads, where this machine has them: a folder data/webhooks in a directory beside the project's.
import { createHmac, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { keptFields } from "#app/intake/delivery.ts";
import { log } from "#app/log.server.ts";
import { installShop, type ShopRecord } from "#app/store/app/shops.ts";
import { takeDelivery } from "#app/webhooks.server.ts";
import { applyInbox } from "./apply-inbox.ts";

const beside = path.resolve(import.meta.dirname, "../../..");
const folder = readdirSync(beside, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => path.join(beside, entry.name, "data/webhooks"))
  .find((candidate) => existsSync(path.join(candidate, "orders_create.json")));

const files = folder ? readdirSync(folder).filter((file) => file.endsWith(".json")) : [];

/** customers_create is customers/create; customer.tags_added keeps its dot; compound nouns end in a verb. */
function topicOf(file: string): string {
  const name = file.replace(/\.json$/, "");
  const known = Object.keys(keptFields).find((topic) => topic.replace("/", "_") === name);
  return known ?? name.replace(/_(?=[^_]*$)/, "/");
}

let shop: ShopRecord;

beforeAll(async () => {
  shop = await installShop(
    {
      gid: "gid://shopify/Shop/548380009",
      domain: "hot-rodan.myshopify.com",
      name: "Shop",
      currency: "USD",
      timeZone: "America/New_York",
      planName: null,
    },
    { scopes: [], locale: "en", at: new Date("2020-01-01T00:00:00Z") },
  );
});
afterAll(closeDatabase);

async function send(file: string): Promise<number> {
  const bytes = readFileSync(path.join(folder as string, file));
  const id = randomUUID();
  const headers: Record<string, string> = {
    "x-shopify-topic": topicOf(file),
    "x-shopify-shop-domain": shop.domain,
    "x-shopify-webhook-id": id,
    "x-shopify-event-id": id,
    "x-shopify-triggered-at": new Date().toISOString(),
    "x-shopify-hmac-sha256": createHmac("sha256", "test-secret-0123456789abcdef0123").update(bytes).digest("base64"),
  };
  const body = (async function* () {
    yield bytes;
  })();
  return (await takeDelivery({ method: "POST", header: (name) => headers[name] ?? null, body })).status;
}

describe.skipIf(!folder)(`Shopify's examples${folder ? "" : " (not on this machine)"}`, () => {
  test("there is one for every topic that is applied", () => {
    const topics = files.map(topicOf);
    expect(Object.keys(keptFields).filter((topic) => !topics.includes(topic))).toEqual([]);
  });

  // A shop that is gone, or forgotten, has nothing more applied: these come last.
  const last = ["shop_update.json", "app_uninstalled.json", "shop_redact.json"];

  test.each([...files.filter((file) => !last.includes(file)), ...last])(
    "%s passes the door and is applied, or refused with a reason",
    async (file) => {
      await pool.query(`truncate "Inbox", "InboxTodo"`);
      expect(await send(file)).toBe(200);
      const isOurs = topicOf(file) in keptFields;
      expect(await applyInbox(shop.domain, log)).toBe(isOurs ? 1 : 0);
      const { rows } = await pool.query(`select topic, failure from "InboxTodo"`);
      expect(rows).toEqual([]);
    },
  );

  test("nothing of the persons in them is in the database", async () => {
    const { rows } = await pool.query(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const file of files.filter((name) => !last.includes(name))) await send(file);
    for (const { name } of rows) {
      const text = await pool.query(`select coalesce(string_agg(t::text, ' '), '') as text from "${name}" t`);
      expect(text.rows[0].text, name).not.toMatch(/@example|bob biller|steve@|jon@|shippington|555-625|john smith/i);
    }
    const bodies = await pool.query(`select convert_from(body, 'UTF8') as body from "Inbox"`);
    for (const { body } of bodies.rows) expect(body).not.toMatch(/@example|biller|steve|shippington|555|john|smith/i);
  });
});
