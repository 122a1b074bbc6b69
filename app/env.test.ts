import { expect, test, vi } from "vitest";

const complete = vi.hoisted(() => {
  const variables = {
    DATABASE_URL: "postgresql://user:secret@127.0.0.1:5432/hot_rodan",
    SHOPIFY_API_KEY: "key",
    SHOPIFY_API_SECRET: "secret",
    SHOPIFY_APP_URL: "https://app.test/ignored",
    TOKEN_KEYS: `new:${Buffer.alloc(32, 1).toString("base64")},old:${Buffer.alloc(32, 2).toString("base64")}`,
  };
  Object.assign(process.env, variables);
  return variables;
});

const { parseEnv } = await import("./env.server.ts");

function parsed(change: Record<string, string | undefined>) {
  const result = parseEnv({ ...complete, ...change });
  if ("problems" in result) throw new Error(result.problems.join(" "));
  return result.env;
}

function problems(change: Record<string, string | undefined>) {
  const result = parseEnv({ ...complete, ...change });
  return "problems" in result ? result.problems : [];
}

test("what is not given has its documented default", () => {
  const env = parsed({});
  expect(env).toMatchObject({ port: 3000, hostAddress: "127.0.0.1", databasePool: 10, logLevel: "info" });
  expect(env.mode).toBe("production");
  expect(env.scopes).toBeUndefined();
  expect(env.asOf.size).toBe(0);
});

test("an empty variable counts as not set", () => {
  expect(parsed({ PORT: "", AS_OF: "", SCOPES: "", METRICS_TOKEN: "" })).toMatchObject({
    port: 3000,
    scopes: undefined,
    metricsToken: undefined,
  });
  expect(problems({ SHOPIFY_API_KEY: "" })).toEqual(["SHOPIFY_API_KEY is not set."]);
});

test("every variable that is missing is named, in one sentence each", () => {
  const result = parseEnv({});
  expect("problems" in result && result.problems).toEqual([
    "DATABASE_URL is not set.",
    "SHOPIFY_API_KEY is not set.",
    "SHOPIFY_API_SECRET is not set.",
    "SHOPIFY_APP_URL is not set.",
    "TOKEN_KEYS is not set.",
  ]);
});

test.each([
  [{ PORT: "http" }, "PORT is wrong: must be a number from 0 to 65535."],
  [{ PORT: "65536" }, "PORT is wrong: must be at most 65535."],
  [{ DATABASE_POOL: "7" }, "DATABASE_POOL is wrong: must be at least 8."],
  [{ DATABASE_URL: "mysql://x" }, /^DATABASE_URL is wrong: must be an address such as postgresql:/],
  [{ SHOPIFY_APP_URL: "app.test" }, "SHOPIFY_APP_URL is wrong: must be an http or https address."],
  [{ TOKEN_KEYS: "plain" }, "TOKEN_KEYS is wrong: must be a list of keyId:base64, separated by commas."],
  [{ TOKEN_KEYS: `a:${Buffer.alloc(16).toString("base64")}` }, "TOKEN_KEYS is wrong: key a has 16 bytes and needs 32."],
  [
    { TOKEN_KEYS: `a:${Buffer.alloc(32).toString("base64")},a:${Buffer.alloc(32).toString("base64")}` },
    "TOKEN_KEYS is wrong: names the key a twice.",
  ],
  [{ AS_OF: "hot-rodan.myshopify.com" }, "AS_OF is wrong: must be a list of domain=YYYY-MM-DD."],
  [{ AS_OF: "a.myshopify.com=2026-13-01" }, "AS_OF is wrong: must be a list of domain=YYYY-MM-DD."],
])("%j is refused", (change, sentence) => {
  expect(problems(change)).toEqual([expect.stringMatching(sentence)]);
});

test("no sentence repeats a secret", () => {
  expect(problems({ TOKEN_KEYS: "super-secret-value" }).join()).not.toContain("super-secret-value");
});

test("the first token key is the one that seals, the others open", () => {
  expect(parsed({}).tokenKeys.map((key) => key.id)).toEqual(["new", "old"]);
  expect(parsed({}).tokenKeys[1]?.secret).toEqual(Buffer.alloc(32, 2));
});

test("the Shopify CLI's HOST stands in for the app's address", () => {
  expect(parsed({ SHOPIFY_APP_URL: undefined, HOST: "https://x.trycloudflare.com" }).appUrl).toBe(
    "https://x.trycloudflare.com",
  );
});

test("the previous secret is accepted beside the current one", () => {
  expect(parsed({ SHOPIFY_API_SECRET_PREVIOUS: "before" }).apiSecrets).toEqual(["secret", "before"]);
});

test("each demonstration shop has a day of its own", () => {
  const { asOf } = parsed({ AS_OF: "a.myshopify.com=2026-06-30, b.myshopify.com=2026-02-01" });
  expect([...asOf]).toEqual([
    ["a.myshopify.com", "2026-06-30"],
    ["b.myshopify.com", "2026-02-01"],
  ]);
});
