// Reads a shop folder: shop.json, and the JSONL files as a stream of parents with their children.
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { ShopFolderError } from "./folder-error.ts";
import { readLines } from "./lines.ts";
import type { ShopFile, ShopFileName, ShopNodes } from "./nodes.ts";
import { checkLine, shapes } from "./shape.ts";
import { findStrays, type Place } from "./strays.ts";

export { ShopFolderError } from "./folder-error.ts";

export interface Entry<Name extends ShopFileName> {
  node: ShopNodes[Name]["node"];
  children: ShopNodes[Name]["child"][];
  /** The parent's line, counted from 1. */
  line: number;
  /** Where the parent and the children right behind it lie in the file, in bytes. */
  offset: number;
  length: number;
  /** Where its other children lie. Almost always empty. */
  strays: readonly Place[];
}

/** Files that a folder may do without: absent means empty. */
const optional: readonly ShopFileName[] = [
  "locations.jsonl",
  "collections.jsonl",
  "products.jsonl",
  "inventory.jsonl",
  "refunds.jsonl",
  "levels.jsonl",
];

const shopKeys: Record<keyof ShopFile, { isRight: (value: unknown) => boolean; words: string; absent?: unknown }> = {
  domain: {
    isRight: (value) => typeof value === "string" && /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(value),
    words: "a domain such as my-shop.myshopify.com",
  },
  name: { isRight: (value) => typeof value === "string" && value.trim() !== "", words: "a name" },
  currency: {
    isRight: (value) => typeof value === "string" && /^[A-Z]{3}$/.test(value),
    words: "a currency code of three capitals",
  },
  ianaTimezone: { isRight: isTimeZone, words: "an IANA time zone such as America/Denver" },
  taxesIncluded: { isRight: (value) => typeof value === "boolean", words: "true or false", absent: false },
  plan: { isRight: (value) => typeof value === "string" && value !== "", words: "the name of a plan", absent: "Basic" },
  weightUnit: {
    isRight: (value) => ["GRAMS", "KILOGRAMS", "OUNCES", "POUNDS"].includes(value as string),
    words: "GRAMS, KILOGRAMS, OUNCES or POUNDS",
    absent: "POUNDS",
  },
  asOf: { isRight: (value) => value === null || isDay(value), words: "a day such as 2026-06-30", absent: null },
};

function isTimeZone(value: unknown): boolean {
  if (typeof value !== "string" || value === "") return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

export function isDay(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

export function readShopFile(dir: string): ShopFile {
  const name = "shop.json";
  const file = path.join(dir, name);
  if (!existsSync(file)) throw new ShopFolderError(name, 0, `there is none in ${dir}; a shop folder begins with it`);
  let found: unknown;
  const text = readFileSync(file, "utf8");
  try {
    found = JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const line = position === undefined ? 0 : text.slice(0, Number(position)).split("\n").length;
    throw new ShopFolderError(name, line, `it is not JSON (${(error as Error).message})`);
  }
  if (typeof found !== "object" || found === null || Array.isArray(found))
    throw new ShopFolderError(name, 1, "it is not a JSON object");
  const shop: Record<string, unknown> = { ...found };
  for (const [key, { isRight, words, absent }] of Object.entries(shopKeys)) {
    if (shop[key] === undefined && absent !== undefined) shop[key] = absent;
    if (shop[key] === undefined) throw new ShopFolderError(name, 0, `${key} is missing: give ${words}`);
    if (!isRight(shop[key])) throw new ShopFolderError(name, lineOf(text, key), `${key} is not ${words}`);
  }
  return checkedShop(shop);
}

/** Every key of ShopFile was held to its rule before. */
const checkedShop = (shop: Record<string, unknown>) => shop as unknown as ShopFile;

function lineOf(text: string, key: string): number {
  const at = text.indexOf(`"${key}"`);
  return at < 0 ? 0 : text.slice(0, at).split("\n").length;
}

function parseLine(file: ShopFileName, line: number, bytes: Buffer): Record<string, unknown> {
  let node: unknown;
  try {
    node = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    throw new ShopFolderError(file, line, `it is not JSON (${(error as Error).message})`);
  }
  if (typeof node !== "object" || node === null || Array.isArray(node))
    throw new ShopFolderError(file, line, "it is not a JSON object");
  const wrong = checkLine(file, node as Record<string, unknown>);
  if (wrong) throw new ShopFolderError(file, line, wrong);
  return node as Record<string, unknown>;
}

/** A parent or child of the file, by its shape: checkLine has held every known field to its type. */
const checkedEntry = <Name extends ShopFileName>(entry: {
  node: Record<string, unknown>;
  children: Record<string, unknown>[];
  line: number;
  offset: number;
  length: number;
  strays: readonly Place[];
}) => entry as unknown as Entry<Name>;

/** Streams the parents of a file in its order, each with its children, wherever in the file they lie behind it. */
export function* readNodes<Name extends ShopFileName>(dir: string, file: Name): Generator<Entry<Name>> {
  const where = path.join(dir, file);
  if (!existsSync(where)) {
    if (optional.includes(file)) return;
    throw new ShopFolderError(file, 0, `there is none in ${dir}; an empty file would do`);
  }
  const mayHaveChildren = shapes[file].children.size > 0;
  const strays = mayHaveChildren ? findStrays(where) : new Map<string, Place[]>();
  const handle = strays.size > 0 ? openSync(where, "r") : null;
  try {
    let open: Parameters<typeof checkedEntry>[0] | null = null;
    const close = () => {
      if (!open) return null;
      const id = String(open.node.id);
      const places = handle === null ? [] : (strays.get(id) ?? []);
      strays.delete(id);
      const early = places.find((place) => place.line < (open?.line ?? 0));
      if (early) throw new ShopFolderError(file, early.line, `its parent ${id} comes after it, on line ${open.line}`);
      for (const place of places) {
        if (handle !== null) open.children.push(parseLine(file, place.line, readBytes(handle, place)));
      }
      return checkedEntry<Name>({ ...open, strays: places });
    };
    for (const { number, offset, bytes } of readLines(where)) {
      if (bytes.length === 0 || bytes.toString("latin1").trim() === "") continue;
      const node = parseLine(file, number, bytes);
      if (node.__parentId !== undefined) {
        if (open && node.__parentId === open.node.id) {
          open.children.push(node);
          open.length = offset + bytes.length - open.offset;
        }
        continue;
      }
      const done = close();
      if (done) yield done;
      open = { node, children: [], line: number, offset, length: bytes.length, strays: [] };
    }
    const last = close();
    if (last) yield last;
    for (const [parent, [first]] of strays)
      throw new ShopFolderError(file, first?.line ?? 0, `its parent ${parent} is not in the file`);
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

function readBytes(handle: number, { offset, length }: { offset: number; length: number }): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(handle, bytes, filled, length - filled, offset + filled);
    if (read === 0) throw new Error(`The file ended ${length - filled} bytes too early at byte ${offset + filled}.`);
    filled += read;
  }
  return bytes;
}

/** Reads one parent with its children again, from the place an earlier pass gave. `handle` is an open file descriptor. */
export function readEntry<Name extends ShopFileName>(
  handle: number,
  file: Name,
  place: { line: number; offset: number; length: number; strays?: readonly Place[] },
): Entry<Name> {
  const lines = readBytes(handle, place).toString("utf8").split("\n");
  const nodes = lines.flatMap((text, at) =>
    text.trim() === "" ? [] : [parseLine(file, place.line + at, Buffer.from(text))],
  );
  const [node, ...children] = nodes;
  if (!node) throw new ShopFolderError(file, place.line, "nothing stands there any more");
  const own = children.filter((child) => child.__parentId === node.id);
  for (const stray of place.strays ?? []) own.push(parseLine(file, stray.line, readBytes(handle, stray)));
  return checkedEntry<Name>({
    node,
    children: own,
    line: place.line,
    offset: place.offset,
    length: place.length,
    strays: place.strays ?? [],
  });
}

/** Whether the folder holds this file with anything in it. */
export const hasLines = (dir: string, file: ShopFileName): boolean => {
  const where = path.join(dir, file);
  return existsSync(where) && statSync(where).size > 0;
};
