import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { Explained } from "./explain.ts";
import { makeFolder } from "./make-folder.ts";

const root = mkdtempSync(path.join(tmpdir(), "make-folder-"));
const file = path.join(root, "file");
writeFileSync(file, "");
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a folder is made with those above it, and one that is there is left", () => {
  const folder = path.join(root, "a/b/c");
  makeFolder("--out", folder);
  makeFolder("--out", folder);
  expect(existsSync(folder)).toBe(true);
});

test.each([file, path.join(file, "below")])("%s cannot be one: a file is there", (folder) => {
  expect(() => makeFolder("--out", folder)).toThrow(Explained);
  expect(() => makeFolder("--out", folder)).toThrow(`${file} is a file`);
});

test.skipIf(process.platform !== "linux")("where the system makes no folders, there is an end and a sentence", () => {
  expect(() => makeFolder("--export", "/proc/foo/bar")).toThrow("--export /proc/foo/bar: nothing can be written");
});
