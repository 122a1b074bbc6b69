// The logger: one JSON line per event. What is personal or secret is removed, whatever the caller passes.
import { type DestinationStream, type Logger, pino } from "pino";
import { env } from "./env.server.ts";
import { once } from "./once.server.ts";

// Keys as they occur in Shopify's payloads, in our rows, in HTTP headers and in the library's messages.
const removed = new Set(
  [
    ["accessToken", "refreshToken", "sessionToken", "idToken", "token", "authorization", "cookie", "hmac"],
    ["apiSecret", "apiSecretKey", "secret", "clientSecret", "password", "xShopifyAccessToken"],
    ["xShopifyHmacSha256", "shopifyHmacSha256", "subjectToken", "body", "payload", "connectionString"],
    ["email", "phone", "firstName", "lastName", "fullName", "displayName", "customerName", "address", "address1"],
    ["address2", "zip", "latitude", "longitude", "ip", "browserIp", "clientDetails", "note", "noteAttributes"],
    ["customAttributes", "shippingAddress", "billingAddress", "defaultAddress", "addresses", "customer"],
  ]
    .flat()
    .map((key) => key.toLowerCase()),
);
const deepest = 6;

/** A copy without the values of personal and secret keys, at any depth. */
export function withoutPersonalData(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (depth >= deepest) return "[deeper than shown]";
  if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) return `[${value.constructor.name}]`;
  if (Array.isArray(value)) return value.map((item) => withoutPersonalData(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      removed.has(key.replaceAll(/[-_]/g, "").toLowerCase()) ? "[removed]" : withoutPersonalData(inner, depth + 1),
    ]),
  );
}

const secrets = [
  // Access and refresh tokens of Shopify.
  /\bshp(at|ua|ca|pa|ss|rt|tka)_[A-Za-z0-9_-]+/g,
  // Signed tokens (header.body.signature).
  /\beyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{5,}(\.[A-Za-z0-9_-]*)?/g,
  /\b(id_token|session|hmac)=[^&\s"]+/g,
  // A password in a database address.
  /(?<=:\/\/[^:/\s]+:)[^@/\s]+(?=@)/g,
  /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/g,
];

/** A sentence without the tokens and e-mail addresses that may have slipped into it. */
export function withoutSecrets(text: string): string {
  return secrets.reduce((rest, pattern) => rest.replaceAll(pattern, "[removed]"), text);
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return withoutPersonalData(error);
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  return {
    type: error.name,
    message: withoutSecrets(error.message),
    stack: withoutSecrets(error.stack ?? ""),
    ...code,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError, error: describeError },
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => {
          const { err, error, ...rest } = fields;
          return {
            ...(withoutPersonalData(rest) as object),
            ...(err === undefined ? {} : { err }),
            ...(error === undefined ? {} : { error }),
          };
        },
      },
      hooks: {
        logMethod(parts, method) {
          method.apply(this, parts.map((part) => (typeof part === "string" ? withoutSecrets(part) : part)) as never);
        },
      },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
}

export const log = once("log", () => createLog(env.logLevel));
