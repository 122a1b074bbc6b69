// The door for webhooks: signed by Shopify, small enough, durable, and only then acknowledged.
// Nothing is looked up here and nothing is asked of Shopify: within five seconds it must have answered.
import { createHmac, createSecretKey, hash, type KeyObject, timingSafeEqual } from "node:crypto";
import { isShopDomain } from "#app/derive/basics/shop-domain.ts";
import { isApplied, keptJson } from "#app/intake/delivery.ts";
import { now } from "./clock.server.ts";
import { env } from "./env.server.ts";
import { log } from "./log.server.ts";
import { metrics } from "./metrics.server.ts";
import { bodyHashBytes } from "./store/inbox/delivery.ts";
import { takeIn } from "./store/inbox/take-in.ts";

export interface Letter {
  method: string;
  header(name: string): string | null | undefined;
  body: AsyncIterable<Uint8Array> | null;
}

export interface Answer {
  status: 200 | 400 | 401 | 405 | 413 | 503;
  text: string;
}

export type Told = Answer & { topic?: string };
export type ReadHeader = (name: string) => string | undefined;

export const mostBytes = 1024 * 1024;

export const notPosted: Told = { status: 405, text: "Webhooks are posted." };
export const tooLarge: Told = { status: 413, text: "A webhook has at most 1 MiB." };
const notSigned: Told = { status: 401, text: "The signature is missing or wrong." };

const keys = new Map<string, KeyObject>();

function keyOf(secret: string): KeyObject {
  let key = keys.get(secret);
  if (!key) {
    key = createSecretKey(secret, "utf8");
    keys.set(secret, key);
  }
  return key;
}

/** While the secret is rotated Shopify may sign with either. */
function isSigned(bytes: Buffer, signature: string | undefined): boolean {
  if (!signature) return false;
  const given = Buffer.from(signature, "base64");
  return env.apiSecrets.some((secret) => {
    const expected = createHmac("sha256", keyOf(secret)).update(bytes).digest();
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}

/** JSON of what we keep of a body, or why there is none. */
function keptBody(topic: string, bytes: Buffer): { json: string } | { wrong: string } {
  try {
    const json = keptJson(topic, bytes.toString("utf8"));
    return json === null ? { wrong: "The body is not an object." } : { json };
  } catch (error) {
    if (error instanceof SyntaxError) return { wrong: "The body is not JSON." };
    throw error;
  }
}

/** The moment Shopify names, or this one where it names none that can be. */
function triggeredAt(text: string | undefined): Date {
  const instant = new Date(text ?? "");
  const year = instant.getUTCFullYear();
  return year >= 2000 && year < 3000 ? instant : now();
}

/** The body as it came, whole and not too large. */
export async function takeBytes(bytes: Buffer, header: ReadHeader): Promise<Told> {
  if (!isSigned(bytes, header("hmac-sha256"))) return notSigned;
  const topic = header("topic");
  const domain = header("shop-domain");
  const webhookId = header("webhook-id");
  if (!topic || !webhookId || !domain || !isShopDomain(domain))
    return { status: 400, text: "The topic, the shop's domain or the webhook's id is missing or wrong." };
  if (!isApplied(topic)) return { status: 200, text: "Nothing is done with this topic.", topic };
  const kept = keptBody(topic, bytes);
  if ("wrong" in kept) return { status: 400, text: kept.wrong, topic };
  try {
    await takeIn({
      shopDomain: domain,
      topic,
      name: header("name") ?? header("handle") ?? "",
      eventKey: header("event-id") ?? webhookId,
      bodyHash: hash("sha256", bytes, "buffer").subarray(0, bodyHashBytes),
      webhookId,
      apiVersion: header("api-version") ?? null,
      triggeredAt: triggeredAt(header("triggered-at")),
      body: Buffer.from(kept.json),
    });
  } catch (error) {
    log.error({ err: error, domain, topic, webhookId }, "a webhook could not be stored; Shopify will send it again");
    return { status: 503, text: "The delivery could not be stored; send it again.", topic };
  }
  return { status: 200, text: "Taken.", topic };
}

// Shopify's older webhooks and its newer events differ in the prefix of their headers.
export const readHeader =
  (header: (name: string) => string | null | undefined): ReadHeader =>
  (name) =>
    header(`x-shopify-${name}`) ?? header(`shopify-${name}`) ?? undefined;

/** The raw bytes, or null as soon as there are too many of them. */
async function readBytes(letter: Letter): Promise<Buffer | null> {
  if (Number(letter.header("content-length") ?? 0) > mostBytes) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of letter.body ?? []) {
    length += part.length;
    if (length > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export function countAnswer({ topic, status, text }: Told): Answer {
  metrics.deliveries.inc({ topic: topic ?? "unknown", answer: String(status) });
  return { status, text };
}

/** Takes one delivery in and says what to answer. */
export async function takeDelivery(letter: Letter): Promise<Answer> {
  if (letter.method !== "POST") return countAnswer(notPosted);
  const bytes = await readBytes(letter);
  return countAnswer(bytes ? await takeBytes(bytes, readHeader(letter.header)) : tooLarge);
}
