// The door for webhooks: signed by Shopify, small enough, durable, and only then acknowledged.
// Nothing is looked up here and nothing is asked of Shopify: within five seconds it must have answered.
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { isShopDomain } from "#app/derive/basics/shop-domain.ts";
import { keptPart } from "#app/intake/delivery.ts";
import { parseExactJson } from "#app/intake/exact-json.ts";
import { now } from "./clock.server.ts";
import { env } from "./env.server.ts";
import { log } from "./log.server.ts";
import { metrics } from "./metrics.server.ts";
import { takeIn } from "./store/app/deliveries.ts";

export interface Letter {
  method: string;
  header(name: string): string | null | undefined;
  body: AsyncIterable<Uint8Array> | null;
}

export interface Answer {
  status: 200 | 400 | 401 | 405 | 413 | 503;
  text: string;
}

const mostBytes = 1024 * 1024;

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

/** While the secret is rotated Shopify may sign with either. */
function isSigned(bytes: Buffer, signature: string | undefined): boolean {
  if (!signature) return false;
  const given = Buffer.from(signature, "base64");
  return env.apiSecrets
    .map((secret) => createHmac("sha256", secret).update(bytes).digest())
    .some((expected) => expected.length === given.length && timingSafeEqual(expected, given));
}

function parseBody(bytes: Buffer): { value: unknown } | null {
  try {
    return { value: parseExactJson(bytes.toString("utf8")) };
  } catch {
    return null;
  }
}

/** The moment Shopify names, or this one where it names none. */
function triggeredAt(text: string | undefined): Date {
  const instant = new Date(text ?? "");
  return Number.isNaN(instant.getTime()) ? now() : instant;
}

async function answerLetter(letter: Letter): Promise<Answer & { topic?: string }> {
  // Shopify's older webhooks and its newer events differ in the prefix of their headers.
  const header = (name: string) => letter.header(`x-shopify-${name}`) ?? letter.header(`shopify-${name}`) ?? undefined;

  if (letter.method !== "POST") return { status: 405, text: "Webhooks are posted." };
  const bytes = await readBytes(letter);
  if (!bytes) return { status: 413, text: "A webhook has at most 1 MiB." };
  if (!isSigned(bytes, header("hmac-sha256"))) return { status: 401, text: "The signature is missing or wrong." };

  const topic = header("topic");
  const domain = header("shop-domain");
  const webhookId = header("webhook-id");
  if (!topic || !webhookId || !domain || !isShopDomain(domain))
    return { status: 400, text: "The topic, the shop's domain or the webhook's id is missing or wrong." };
  const parsed = parseBody(bytes);
  if (!parsed) return { status: 400, text: "The body is not JSON.", topic };

  const body = keptPart(topic, parsed.value);
  if (body === null) return { status: 200, text: "Nothing is done with this topic.", topic };
  try {
    await takeIn({
      shopDomain: domain,
      topic,
      name: header("name") ?? header("handle") ?? "",
      eventKey: header("event-id") ?? webhookId,
      bodyHash: createHash("sha256").update(bytes).digest(),
      webhookId,
      apiVersion: header("api-version") ?? null,
      triggeredAt: triggeredAt(header("triggered-at")),
      body,
    });
  } catch (error) {
    log.error({ err: error, domain, topic, webhookId }, "a webhook could not be stored; Shopify will send it again");
    return { status: 503, text: "The delivery could not be stored; send it again.", topic };
  }
  return { status: 200, text: "Taken.", topic };
}

/** Takes one delivery in and says what to answer. */
export async function takeDelivery(letter: Letter): Promise<Answer> {
  const { topic, ...answer } = await answerLetter(letter);
  metrics.deliveries.inc({ topic: topic ?? "unknown", answer: String(answer.status) });
  return answer;
}
