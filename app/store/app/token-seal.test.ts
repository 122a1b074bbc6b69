import { expect, test } from "vitest";
import { seal, unseal } from "./token-seal.ts";

const older = { id: "2025", secret: Buffer.alloc(32, 1) };
const newer = { id: "2026", secret: Buffer.alloc(32, 2) };

test("what is sealed opens with the same key and row, and is not readable", () => {
  const sealed = seal([newer], "a.myshopify.com\noffline", "shpat_1");
  expect(Buffer.from(sealed.ciphertext).toString("latin1")).not.toContain("shpat_1");
  expect(unseal([newer], "a.myshopify.com\noffline", sealed)).toBe("shpat_1");
});

test("the same text is never sealed the same way twice", () => {
  const [first, second] = [seal([newer], "row", "x"), seal([newer], "row", "x")];
  expect(Buffer.from(first.nonce)).not.toEqual(Buffer.from(second.nonce));
  expect(Buffer.from(first.ciphertext)).not.toEqual(Buffer.from(second.ciphertext));
});

test("the first key seals and an older one still opens", () => {
  const before = seal([older], "row", "x");
  expect(unseal([newer, older], "row", before)).toBe("x");
  expect(seal([newer, older], "row", "x").keyId).toBe("2026");
});

test("a value copied to another row does not open", () => {
  const sealed = seal([newer], "a.myshopify.com\noffline", "shpat_1");
  expect(() => unseal([newer], "b.myshopify.com\noffline", sealed)).toThrow(/altered or moved/);
});

test("a single changed bit is noticed", () => {
  const sealed = seal([newer], "row", "shpat_1");
  const altered = Buffer.from(sealed.ciphertext);
  altered[0] = (altered[0] ?? 0) ^ 1;
  expect(() => unseal([newer], "row", { ...sealed, ciphertext: altered })).toThrow(/altered or moved/);
});

test("a key that is not there is named", () => {
  const sealed = seal([older], "a.myshopify.com", "x");
  expect(() => unseal([newer], "a.myshopify.com", sealed)).toThrow(
    'the session of a.myshopify.com is sealed with the key "2025", which TOKEN_KEYS does not hold',
  );
});
