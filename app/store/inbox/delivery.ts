// A webhook delivery as it enters the inbox.

export interface Delivery {
  shopDomain: string;
  topic: string;
  /** The subscription's name in shopify.app.toml, or "". */
  name: string;
  /** Shopify's event id, or the webhook id where there is none. */
  eventKey: string;
  /** The first 16 bytes of the SHA-256 of what was sent. */
  bodyHash: Buffer;
  webhookId: string;
  apiVersion: string | null;
  /** The same whenever Shopify sends this delivery again: its day (UTC) is part of the key. */
  triggeredAt: Date;
  /** JSON of the fields we keep, and nothing else of what was sent. */
  body: Buffer;
}

export const bodyHashBytes = 16;
