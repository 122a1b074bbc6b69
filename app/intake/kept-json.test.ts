import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createOrder, refundOrder, setAvailable, updateProduct } from "#simulator/state/actions.ts";
import { fixtureIds, writeFixture } from "#simulator/state/fixture.ts";
import { createWorld } from "#simulator/state/world.ts";
import { payloadOf } from "#simulator/webhooks/payloads/payload.ts";
import { keptFields, keptPart } from "./delivery.ts";
import { parseExactJson } from "./exact-json.ts";
import { keepFields } from "./kept-json.ts";
import { wantedOf } from "./wanted.ts";

const topics = Object.keys(keptFields);

/** What the parser makes of it: another way to the same. */
const parsed = (topic: string, text: string) => keptPart(topic, parseExactJson(text));
const kept = (topic: string, text: string) => keepFields(text, wantedOf(keptFields[topic]!));

test("a payload's text becomes what the parser keeps of it", async () => {
  const folder = writeFixture();
  const world = await createWorld({ folders: [folder] });
  const told: [string, string][] = [];
  world.onChange((change) => {
    const body = payloadOf(change);
    if (body && keptFields[change.topic]) told.push([change.topic, JSON.stringify(body)]);
  });
  for (const shop of world.shops.values()) {
    const line = { variantId: fixtureIds.variant, quantity: 2 };
    const order = createOrder(shop, {
      customerId: fixtureIds.customer,
      lines: [line, line],
      discount: { code: "TEN", amount: "1.00" },
      shipping: "5",
    });
    refundOrder(shop, order.id, {});
    setAvailable(shop, fixtureIds.item, fixtureIds.location, 7);
    updateProduct(shop, fixtureIds.product, { title: "Höse, {braced} [and] more" });
  }
  await world.close();
  rmSync(folder, { recursive: true });
  expect(told.length).toBeGreaterThan(5);
  for (const [topic, text] of told) expect(JSON.parse(kept(topic, text)!), topic).toEqual(parsed(topic, text));
});

describe("odd things", () => {
  test.each([
    ["nothing", "{}"],
    ["nulls and empties", '{"id":null,"customer":null,"line_items":[],"tags":"","refunds":[{}]}'],
    ["brackets in strings", '{"x":"}]{[,:","name":"#1 }","line_items":[{"y":["]","}"],"title":"{a}"}]}'],
    [
      "an object for a plain value, a plain value for an object",
      '{"name":{"a":1},"customer":"ann","tax_exempt":[1,{"a":2},[3],"x"]}',
    ],
    ["a list for an object", '{"shipping_address":[{"country_code":"US","zip":"1"},5]}'],
    [
      "more digits than a number holds",
      '{"location_id":820982911946154508,"line_items":[{"product_id":-9007199254740993123}]}',
    ],
    ["other numbers", '{"location_id":0,"total_tax":-1.50,"total_price":12.5}'],
    ["a field twice: the last counts", '{"name":"a","name":"b"}'],
    ["fields of every object", '{"constructor":1,"__proto__":{"name":"x"},"toString":2,"name":"y"}'],
  ])("%s", (_name, text) => {
    expect(JSON.parse(kept("orders/create", text)!)).toEqual(parsed("orders/create", text));
  });

  test.each([
    ["an escape in what is kept", '{"name":"3/8\\" hose"}'],
    ["an escape in a field's name", '{"n\\u0061me":"x"}'],
    ["a blank", '{"name": "x"}'],
    ["a line's end", '{"name":"x"}\n'],
    ["a number in another notation", '{"total_tax":1e3}'],
    ["a list", "[]"],
    ["a word", '"x"'],
    ["no text", ""],
    ["what was cut short", '{"name":"x"'],
    ["what was cut short in a string", '{"note":"x'],
    ["what was cut short in what is not kept", '{"note":{"a":['],
    ["more than one", "{}{}"],
    ["a word that is none", '{"name":nope}'],
    ["a control character", '{"name":"a\u0001"}'],
    ["a page", "<html></html>"],
  ])("%s is for the parser", (_name, text) => {
    expect(kept("orders/create", text)).toBeNull();
  });

  test("an escape in what is not kept is stepped over", () => {
    expect(kept("orders/create", '{"note":"a \\" } \\\\","name":"x"}')).toBe('{"name":"x"}');
  });
});

test("no cut and no changed character makes it keep something else than the parser does, or miss its end", () => {
  const text = JSON.stringify({
    note: 'quote " and } and \\',
    name: "#1",
    customer: { admin_graphql_api_id: "gid://shopify/Customer/1", email: "ann@example.com" },
    line_items: [
      { title: "Hose", price: "1.00", tax_lines: [{ price: "0.10", rate: 0.1 }], properties: [{ a: [1, [2]] }] },
    ],
    test: false,
  });
  for (let at = 0; at <= text.length; at++)
    for (const put of ["", '"', "{", "}", "[", "]", ",", ":", "\\", "1", " "]) {
      const changed = text.slice(0, at) + put + text.slice(at + 1);
      const quick = kept("orders/create", changed);
      let whole: unknown;
      try {
        whole = parsed("orders/create", changed);
      } catch {
        // Not JSON. Where that shows only in what is not kept, the rest is kept all the same.
        if (quick !== null) expect(JSON.stringify(JSON.parse(quick))).not.toMatch(/ann@|quote/);
        continue;
      }
      if (quick !== null) expect(JSON.parse(quick), changed).toEqual(whole);
    }
});

const beside = path.resolve(import.meta.dirname, "../../..");
const folder = readdirSync(beside, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => path.join(beside, entry.name, "data/webhooks"))
  .find((candidate) => existsSync(path.join(candidate, "orders_create.json")));

test.skipIf(!folder)(`Shopify's examples, made compact${folder ? "" : " (not on this machine)"}`, () => {
  let seen = 0;
  for (const topic of topics) {
    const file = path.join(folder as string, `${topic.replace("/", "_")}.json`);
    const text = JSON.stringify(JSON.parse(readFileSync(file, "utf8")));
    const quick = kept(topic, text);
    if (quick === null) continue;
    seen++;
    expect(JSON.parse(quick), topic).toEqual(parsed(topic, text));
  }
  expect(seen).toBeGreaterThan(topics.length * 0.8);
});
