import { createHmac } from "node:crypto";

/** The value of X-Shopify-Hmac-Sha256 for these very bytes. */
export const signBody = (body: Buffer | string, secret: string): string =>
  createHmac("sha256", secret).update(body).digest("base64");
