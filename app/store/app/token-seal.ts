// Seals what must not be readable in the database (AES-256-GCM), bound to the row it belongs to.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

export interface SealKey {
  id: string;
  secret: Buffer;
}

export interface Sealed {
  keyId: string;
  nonce: Uint8Array;
  /** The encrypted bytes and, as the last sixteen, the tag that proves them whole. */
  ciphertext: Uint8Array;
}

const cipherName = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

/** Seals with the first key. `row` names where the value lives; it opens nowhere else. */
export function seal(keys: readonly SealKey[], row: string, text: string): Sealed {
  const [key] = keys;
  if (!key) throw new Error("there is no key to seal tokens with; set TOKEN_KEYS");
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(cipherName, key.secret, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(row));
  const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return { keyId: key.id, nonce, ciphertext };
}

/** Opens with the key the value names, be it the newest or an older one. */
export function unseal(keys: readonly SealKey[], row: string, sealed: Sealed): string {
  const key = keys.find(({ id }) => id === sealed.keyId);
  if (!key)
    throw new Error(`the session of ${row} is sealed with the key "${sealed.keyId}", which TOKEN_KEYS does not hold`);
  const bytes = Buffer.from(sealed.ciphertext);
  const decipher = createDecipheriv(cipherName, key.secret, sealed.nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(row));
  decipher.setAuthTag(bytes.subarray(-tagLength));
  try {
    return decipher.update(bytes.subarray(0, -tagLength), undefined, "utf8") + decipher.final("utf8");
  } catch (cause) {
    throw new Error(`the session of ${row} does not open with the key "${sealed.keyId}": it was altered or moved`, {
      cause,
    });
  }
}
