import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { AppFile } from "../app-file.ts";
import { answerTokenRequest } from "./access-token.ts";
import { openInstalls, scopeText, withImplied } from "./installs.ts";
import { signSessionToken } from "./session-token.ts";

const shop = "hot-rodan.myshopify.com";
const other = "neon-garage.myshopify.com";
const app: AppFile = {
  id: "1",
  key: "key",
  secret: "secret",
  title: "App",
  handle: "app",
  url: "https://app.example",
  scopes: ["read_orders", "write_customers"],
  optionalScopes: [],
  directApi: false,
  apiVersion: "2026-10",
  subscriptions: [],
};
const offline = "urn:shopify:params:oauth:token-type:offline-access-token";
const online = "urn:shopify:params:oauth:token-type:online-access-token";

const installed = () => {
  const installs = openInstalls(undefined);
  installs.install(shop, app.scopes);
  return installs;
};
const sign = (change: Partial<Parameters<typeof signSessionToken>[0]> = {}) =>
  signSessionToken({ key: app.key, secret: app.secret, shop, user: "42", ...change });
const exchange = (token: string, more: Record<string, string> = {}) => ({
  client_id: app.key,
  client_secret: app.secret,
  grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
  subject_token: token,
  subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
  requested_token_type: offline,
  expiring: "1",
  ...more,
});
const refresh = (token: unknown) => ({
  client_id: app.key,
  client_secret: app.secret,
  grant_type: "refresh_token",
  refresh_token: String(token),
});

afterEach(() => vi.useRealTimers());

describe("token exchange", () => {
  test("a good session token gives an expiring offline token with a refresh token", () => {
    const installs = installed();
    const { status, body } = answerTokenRequest(app, installs, shop, exchange(sign()));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      scope: "read_orders,write_customers",
      expires_in: 3600,
      refresh_token_expires_in: 7_776_000,
    });
    expect(installs.findAccess(shop, String(body.access_token))?.mode).toBe("offline");
  });

  test("without expiring=1 the token has no end and no refresh token", () => {
    const { body } = answerTokenRequest(app, installed(), shop, exchange(sign(), { expiring: "0" }));
    expect(Object.keys(body).sort()).toEqual(["access_token", "scope"]);
  });

  test("an online token names its user", () => {
    const { body } = answerTokenRequest(app, installed(), shop, exchange(sign(), { requested_token_type: online }));
    expect(body).toMatchObject({ associated_user: { id: 42 }, expires_in: 86_399 });
  });

  test.each([
    ["forged with another secret", sign({ secret: "stolen" })],
    ["expired", sign({ now: Date.now() - 120_000 })],
    ["for another shop", sign({ shop: other })],
    ["for another app", sign({ key: "other-app" })],
    ["not a token", "nonsense"],
    ["signed with no algorithm", `${Buffer.from('{"alg":"none"}').toString("base64url")}.${sign().split(".")[1]}.x`],
  ])("a session token %s is refused", (_, token) => {
    const { status, body } = answerTokenRequest(app, installed(), shop, exchange(token));
    expect([status, body.error]).toEqual([400, "invalid_subject_token"]);
  });

  test("a shop without the app, a wrong secret and another grant are refused by name", () => {
    const error = (fields: Record<string, string>, domain = shop) =>
      answerTokenRequest(app, installed(), domain, fields).body.error;
    expect(error(exchange(sign({ shop: other })), other)).toBe("app_not_installed");
    expect(error(exchange(sign(), { client_secret: "wrong" }))).toBe("invalid_client");
    expect(error(exchange(sign(), { client_id: "unknown" }))).toBe("application_cannot_be_found");
    expect(error(exchange(sign(), { grant_type: "client_credentials" }))).toBe("unsupported_grant_type");
  });
});

describe("refresh", () => {
  test("the previous refresh token works until its replacement is used, and never after", () => {
    const installs = installed();
    const ask = (token: unknown) => answerTokenRequest(app, installs, shop, refresh(token));
    const first = answerTokenRequest(app, installs, shop, exchange(sign())).body.refresh_token;
    const lost = ask(first).body.refresh_token;
    const second = ask(first).body.refresh_token;
    expect(new Set([first, lost, second]).size).toBe(3);
    expect(ask(second).status).toBe(200);
    expect([ask(first).body.error, ask(lost).body.error]).toEqual(["invalid_grant", "invalid_grant"]);
  });

  test("a refresh token may be used again for 30 days at most", () => {
    vi.useFakeTimers();
    const installs = installed();
    const first = answerTokenRequest(app, installs, shop, exchange(sign())).body.refresh_token;
    answerTokenRequest(app, installs, shop, refresh(first));
    vi.advanceTimersByTime(30 * 86_400_000);
    expect(answerTokenRequest(app, installs, shop, refresh(first)).body.error).toBe("invalid_grant");
  });

  test("a refresh token of another shop is refused", () => {
    const installs = installed();
    installs.install(other, app.scopes);
    const token = answerTokenRequest(app, installs, shop, exchange(sign())).body.refresh_token;
    expect(answerTokenRequest(app, installs, other, refresh(token)).body.error).toBe("invalid_grant");
  });
});

describe("access tokens", () => {
  test("an access token ends after its hour and is never good for another shop", () => {
    vi.useFakeTimers();
    const installs = installed();
    installs.install(other, app.scopes);
    const { accessToken } = installs.issueOffline(shop, true);
    expect(installs.findAccess(other, accessToken)).toBeNull();
    vi.advanceTimersByTime(3_599_000);
    expect(installs.findAccess(shop, accessToken)).not.toBeNull();
    vi.advanceTimersByTime(1000);
    expect(installs.findAccess(shop, accessToken)).toBeNull();
  });

  test("uninstalling ends every token, and installing again does not bring them back", () => {
    const installs = installed();
    const { accessToken, refreshToken } = installs.issueOffline(shop, true);
    installs.uninstall(shop);
    installs.install(shop, app.scopes);
    expect(installs.findAccess(shop, accessToken)).toBeNull();
    expect(installs.refresh(shop, String(refreshToken))).toBeNull();
  });

  test("tokens outlive the process, and the file holds none of them in clear", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "installs-"));
    const before = openInstalls(folder);
    before.install(shop, app.scopes);
    const { accessToken } = before.issueOffline(shop, true);
    expect(openInstalls(folder).findAccess(shop, accessToken)).not.toBeNull();
    expect(readFileSync(path.join(folder, "installs.json"), "utf8")).not.toContain(accessToken);
    rmSync(folder, { recursive: true });
  });
});

test("a write scope brings its read scope, which is then not written down", () => {
  expect([...withImplied(["write_customers"])].sort()).toEqual(["read_customers", "write_customers"]);
  expect(scopeText(["read_customers", "write_customers", "read_orders"])).toBe("write_customers,read_orders");
});
