// The environment, parsed once. Nothing else in the app reads process.env.
import { z } from "zod";

const keyLength = 32;

/** A key that seals stored tokens. The first of the list seals, all of them open. */
export interface TokenKey {
  id: string;
  secret: Buffer;
}

function parseTokenKeys(text: string): TokenKey[] | string {
  const keys: TokenKey[] = [];
  for (const part of text.split(",").map((word) => word.trim())) {
    const [, id, encoded] = /^([A-Za-z0-9_-]+):([A-Za-z0-9+/_-]+={0,2})$/.exec(part) ?? [];
    if (!id || !encoded) return "must be a list of keyId:base64, separated by commas";
    const secret = Buffer.from(encoded, "base64");
    if (secret.length !== keyLength) return `key ${id} has ${secret.length} bytes and needs ${keyLength}`;
    if (keys.some((key) => key.id === id)) return `names the key ${id} twice`;
    keys.push({ id, secret });
  }
  return keys;
}

function parseAsOf(text: string): Map<string, string> | string {
  const days = new Map<string, string>();
  for (const part of text.split(",").filter(Boolean)) {
    const [, domain, day] = /^\s*([a-z0-9.-]+)=(\d{4}-\d{2}-\d{2})\s*$/.exec(part) ?? [];
    if (!domain || !day || Number.isNaN(Date.parse(day))) return "must be a list of domain=YYYY-MM-DD";
    days.set(domain, day);
  }
  return days;
}

/** A text field that a parser turns into a value, or into the reason why it cannot. */
function parsed<T extends object>(parse: (text: string) => T | string) {
  return z.string().transform((text, context): T => {
    const value = parse(text);
    if (typeof value !== "string") return value;
    context.addIssue({ code: "custom", message: value });
    return z.NEVER;
  });
}

const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number(`must be a number from ${least} to ${most}`)
    .int(`must be a whole number from ${least} to ${most}`)
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, "must be an address such as postgresql://user:password@host:5432/database");

const appUrl = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), "must be an http or https address")
  .transform((text) => new URL(text).origin);

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  DATABASE_URL: databaseUrl,
  DATABASE_POOL: wholeNumber(8, 500).default(10),
  SHOPIFY_API_KEY: z.string(),
  SHOPIFY_API_SECRET: z.string(),
  SHOPIFY_API_SECRET_PREVIOUS: z.string().optional(),
  SHOPIFY_APP_URL: appUrl,
  SCOPES: z
    .string()
    .transform((text) => text.split(",").map((scope) => scope.trim()))
    .optional(),
  HOST_ADDRESS: z.string().default("127.0.0.1"),
  PORT: wholeNumber(0, 65_535).default(3000),
  TOKEN_KEYS: parsed(parseTokenKeys),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  AS_OF: parsed(parseAsOf).optional(),
  METRICS_TOKEN: z.string().optional(),
});

export interface Env {
  mode: "development" | "production" | "test";
  databaseUrl: string;
  databasePool: number;
  apiKey: string;
  /** The secret that signs and, while it is being rotated, the one before it. */
  apiSecrets: [string, ...string[]];
  appUrl: string;
  scopes: string[] | undefined;
  hostAddress: string;
  port: number;
  tokenKeys: TokenKey[];
  logLevel: string;
  asOf: ReadonlyMap<string, string>;
  metricsToken: string | undefined;
}

/** The settings, or one sentence for each variable that is missing or wrong. */
export function parseEnv(variables: Record<string, string | undefined>): { env: Env } | { problems: string[] } {
  // An empty variable is an unset one: that is how env files and containers leave them out.
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  // The Shopify CLI gives the app's address as HOST.
  if (given.SHOPIFY_APP_URL === undefined && given.HOST?.startsWith("http")) given.SHOPIFY_APP_URL = given.HOST;
  const result = schema.safeParse(given);
  if (!result.success)
    return {
      problems: result.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        return given[name] === undefined ? `${name} is not set.` : `${name} is wrong: ${issue.message}.`;
      }),
    };
  const { data } = result;
  return {
    env: {
      mode: data.NODE_ENV,
      databaseUrl: data.DATABASE_URL,
      databasePool: data.DATABASE_POOL,
      apiKey: data.SHOPIFY_API_KEY,
      apiSecrets: [
        data.SHOPIFY_API_SECRET,
        ...(data.SHOPIFY_API_SECRET_PREVIOUS ? [data.SHOPIFY_API_SECRET_PREVIOUS] : []),
      ],
      appUrl: data.SHOPIFY_APP_URL,
      scopes: data.SCOPES,
      hostAddress: data.HOST_ADDRESS,
      port: data.PORT,
      tokenKeys: data.TOKEN_KEYS,
      logLevel: data.LOG_LEVEL,
      asOf: data.AS_OF ?? new Map(),
      metricsToken: data.METRICS_TOKEN,
    },
  };
}

function readEnv(): Env {
  const result = parseEnv(process.env);
  if ("env" in result) return result.env;
  const lines = result.problems.map((problem) => `  ${problem}\n`).join("");
  process.stderr.write(`The app cannot start; .env.example explains every variable.\n${lines}`);
  process.exit(1);
}

export const env = readEnv();
