// What the stand-in knows of an app: its shopify.app.toml, read as Shopify reads it on deploy.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "smol-toml";

export interface Subscription {
  topic: string;
  uri: string;
  name: string | null;
  includeFields: readonly string[];
  filter: string | null;
}

export interface AppFile {
  /** The number Shopify gives an app; derived from the key, so that it stays. */
  id: string;
  key: string;
  secret: string;
  title: string;
  handle: string;
  url: string;
  scopes: readonly string[];
  optionalScopes: readonly string[];
  directApi: boolean;
  apiVersion: string;
  subscriptions: readonly Subscription[];
}

export class AppFileError extends Error {
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.name = "AppFileError";
  }
}

export const complianceTopics = ["customers/data_request", "customers/redact", "shop/redact"] as const;

type Table = Record<string, unknown>;
const table = (value: unknown): Table => (typeof value === "object" && value !== null ? (value as Table) : {});
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
const scopeList = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(String) : String(value ?? "").split(","))
    .map((scope) => scope.trim())
    .filter((scope) => scope !== "");

function readSubscriptions(file: string, webhooks: Table): Subscription[] {
  const found: Subscription[] = [];
  for (const entry of Array.isArray(webhooks.subscriptions) ? webhooks.subscriptions.map(table) : []) {
    const uri = text(entry.uri);
    if (!uri) throw new AppFileError(file, "a webhook subscription has no uri");
    const name = text(entry.name);
    if (name && name.length > 50) throw new AppFileError(file, `the name ${name} is longer than 50 characters`);
    const topics = list(entry.topics);
    const compliance = list(entry.compliance_topics);
    if (topics.length + compliance.length === 0)
      throw new AppFileError(file, `the subscription to ${uri} has no topics and no compliance_topics`);
    for (const topic of compliance)
      if (!complianceTopics.some((known) => known === topic))
        throw new AppFileError(file, `${topic} is not a compliance topic (${complianceTopics.join(", ")})`);
    for (const topic of topics)
      if (complianceTopics.some((known) => known === topic))
        throw new AppFileError(file, `${topic} belongs in compliance_topics`);
    for (const topic of [...topics, ...compliance])
      found.push({ topic, uri, name, includeFields: list(entry.include_fields), filter: text(entry.filter) });
  }
  const seen = new Set<string>();
  for (const { topic, uri, filter } of found) {
    const key = `${topic} to ${uri}${filter ? ` with ${filter}` : ""}`;
    if (seen.has(key)) throw new AppFileError(file, `${key} is subscribed twice`);
    seen.add(key);
  }
  return found;
}

export interface AppOptions {
  key?: string;
  secret?: string;
}

export function readAppFile(file: string, options: AppOptions = {}): AppFile {
  let toml: Table;
  try {
    toml = parse(readFileSync(file, "utf8")) as Table;
  } catch (error) {
    throw new AppFileError(file, `cannot be read as TOML: ${(error as Error).message}`);
  }
  const key = options.key ?? text(toml.client_id);
  if (!key) throw new AppFileError(file, "has no client_id; pass --api-key");
  if (!options.secret) throw new AppFileError(file, "the app has no secret; pass --api-secret");
  const title = text(toml.name) ?? "App";
  if (title.length > 30) throw new AppFileError(file, `the name ${title} is longer than 30 characters`);
  const webhooks = table(toml.webhooks);
  const access = table(toml.access_scopes);
  return {
    id: String(createHash("sha256").update(key).digest().readUIntBE(0, 4) + 100_000_000),
    key,
    secret: options.secret,
    title,
    handle: text(toml.handle) ?? title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
    url: text(toml.application_url) ?? "https://app.example",
    scopes: [...new Set([...scopeList(access.scopes), ...scopeList(access.required_scopes)])],
    optionalScopes: scopeList(access.optional_scopes),
    directApi: table(table(toml.access).admin).embedded_app_direct_api_access === true,
    apiVersion: text(webhooks.api_version) ?? "2026-10",
    subscriptions: readSubscriptions(file, webhooks),
  };
}
