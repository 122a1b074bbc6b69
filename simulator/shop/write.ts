// Writes a shop folder line by line. Writing waits for the disk, so that a shop of any size passes through flat memory.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import type { ShopFile, ShopFileName, ShopNodes } from "./nodes.ts";

export interface LineWriter {
  write(line: unknown): void;
  close(): void;
}

const ENOUGH = 1 << 20;

export function openLines(file: string): LineWriter {
  const handle = openSync(file, "w");
  let waiting: string[] = [];
  let size = 0;
  const flush = () => {
    const bytes = Buffer.from(waiting.join(""), "utf8");
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    waiting = [];
    size = 0;
  };
  return {
    write(line) {
      const text = `${JSON.stringify(line)}\n`;
      waiting.push(text);
      size += text.length;
      if (size >= ENOUGH) flush();
    },
    close() {
      flush();
      closeSync(handle);
    },
  };
}

export interface ShopFolderWriter {
  /** Writes a parent and its children right behind it. */
  write<Name extends ShopFileName>(
    file: Name,
    node: ShopNodes[Name]["node"],
    children?: readonly ShopNodes[Name]["child"][],
  ): void;
  close(): void;
}

const files: readonly ShopFileName[] = [
  "locations.jsonl",
  "collections.jsonl",
  "products.jsonl",
  "inventory.jsonl",
  "customers.jsonl",
  "orders.jsonl",
  "refunds.jsonl",
  "levels.jsonl",
];

/** Opens a folder for writing, with every file of the format; what lay in them is gone. */
export function openShopFolder(dir: string, shop: ShopFile): ShopFolderWriter {
  mkdirSync(dir, { recursive: true });
  const writers = new Map(files.map((file) => [file, openLines(path.join(dir, file))]));
  return {
    write(file, node, children = []) {
      const writer = writers.get(file);
      writer?.write(node);
      for (const child of children) writer?.write(child);
    },
    close() {
      for (const writer of writers.values()) writer.close();
      // Last: a folder without shop.json was not finished, and is refused by every reader.
      writeFileSync(path.join(dir, "shop.json"), `${JSON.stringify(shop, null, 2)}\n`);
    },
  };
}
