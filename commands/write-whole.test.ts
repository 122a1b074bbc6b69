import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { writeWhole } from "./write-whole.ts";

test("another file takes the old one's place, with the mode asked for and nothing left beside it", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "write-whole-"));
  const file = path.join(folder, "kept.json");
  writeFileSync(file, "old");
  chmodSync(file, 0o644);
  const before = statSync(file).ino;
  writeWhole(file, "new", 0o600);
  expect(readFileSync(file, "utf8")).toBe("new");
  expect(statSync(file).ino).not.toBe(before);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["kept.json"]);
  rmSync(folder, { recursive: true });
});
