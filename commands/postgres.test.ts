import { expect, test } from "vitest";
import { Explained } from "./explain.ts";
import { explainPostgres, findBinaries, isAlive } from "./postgres.ts";

test("a platform that PostgreSQL does not come for is named in a sentence", async () => {
  await expect(findBinaries("sunos-sparc")).rejects.toThrow(Explained);
  await expect(findBinaries("sunos-sparc")).rejects.toThrow("sunos-sparc");
});

test("a full disk is said as such; another reason stays PostgreSQL's own", () => {
  const full = 'initdb: error: could not write file "x": No space left on device\n';
  expect(explainPostgres("/data", "could not make its data folder", full).message).toBe(
    "The disk is full (writing /data): make room and start again.",
  );
  expect(explainPostgres("/data", "did not start", "FATAL: bad\n").message).toBe(
    "PostgreSQL did not start in /data:\nFATAL: bad",
  );
});

test("a process of another user is alive, one that is not there is not", () => {
  expect(isAlive(1)).toBe(true);
  expect(isAlive(2 ** 30)).toBe(false);
});
