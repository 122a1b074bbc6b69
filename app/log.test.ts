import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  Object.assign(process.env, {
    DATABASE_URL: "postgresql://user:secret@127.0.0.1:5432/hot_rodan",
    SHOPIFY_API_KEY: "key",
    SHOPIFY_API_SECRET: "secret",
    SHOPIFY_APP_URL: "https://app.test",
    TOKEN_KEYS: `k:${Buffer.alloc(32).toString("base64")}`,
  });
});

const { createLog } = await import("./log.server.ts");

function written(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog("trace", { write: (line: string) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

test("a line is one JSON object with level, time, message and what was passed", () => {
  const [line] = written((log) => log.info({ shop: 7, task: "import-shop" }, "job done"));
  expect(line).toEqual({
    level: "info",
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    shop: 7,
    task: "import-shop",
    msg: "job done",
  });
});

test("personal and secret values are removed at any depth, whatever the style of the key", () => {
  const personal = {
    order: { id: 1, email: "ann@example.com", customer: { first_name: "Ann" }, billing_address: { zip: "1" } },
    headers: { "X-Shopify-Access-Token": "t", "x-shopify-hmac-sha256": "h", Authorization: "Bearer t" },
    list: [{ accessToken: "t" }, { refresh_token: "t" }],
  };
  const [line] = written((log) => log.info(personal, "x"));
  expect(line).toMatchObject({
    order: { id: 1, email: "[removed]", customer: "[removed]", billing_address: "[removed]" },
    headers: {
      "X-Shopify-Access-Token": "[removed]",
      "x-shopify-hmac-sha256": "[removed]",
      Authorization: "[removed]",
    },
    list: [{ accessToken: "[removed]" }, { refresh_token: "[removed]" }],
  });
});

test.each([
  ["an access token", "refused shpat_0123456789abcdef here", "shpat_0123456789abcdef"],
  ["a signed token", "bad eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl", "eyJpc3MiOiJ4In0"],
  ["a token in an address", "GET /app?id_token=abc.def&shop=x", "abc.def"],
  ["a database password", "connect postgresql://me:hunter2@db/x", "hunter2"],
  ["an e-mail address", "no customer ann.b@shop.example.com", "ann.b@shop.example.com"],
])("%s in a sentence is removed, in messages and in errors with their causes", (_name, sentence, secret) => {
  const lines = written((log) => {
    log.warn(sentence);
    log.error({ err: new Error(sentence, { cause: new Error(sentence) }) }, "failed");
    log.error({ error: new Error(sentence) }, sentence);
  });
  expect(lines).toHaveLength(3);
  expect(JSON.stringify(lines)).not.toContain(secret);
  expect(JSON.stringify(lines)).toContain("[removed]");
});

test("an error keeps its type, message, stack and cause", () => {
  const [line] = written((log) => log.error({ err: new TypeError("outer", { cause: new RangeError("inner") }) }, "x"));
  expect(line?.err).toMatchObject({
    type: "TypeError",
    message: "outer",
    stack: expect.stringContaining("log.test"),
    cause: { type: "RangeError", message: "inner" },
  });
});
