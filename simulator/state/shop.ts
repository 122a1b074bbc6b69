// One shop of the stand-in: its folder, what changed since, its clock, and the news it sends.
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ShopFile } from "#simulator/shop/nodes.ts";
import { readShopFile } from "#simulator/shop/read.ts";
import { type BaseFile, openBaseFile } from "./base-file.ts";
import { createClock, endOfDay, stamp } from "./clock.ts";
import { makeGid, type Node, numberOfGid, typeOfGid } from "./gid.ts";
import { type Journal, openJournal, rewriteJournal } from "./journal.ts";
import { shapes, type TableName, tableNames } from "./shapes.ts";
import { createTable, type Table } from "./table.ts";

export interface ShopInfo extends ShopFile {
  id: number;
}

export interface Change {
  shop: Shop;
  topic: string;
  gid: string;
  at: Date;
  node?: unknown;
  detail?: Record<string, unknown>;
}

export interface Shop {
  domain: string;
  readonly info: ShopInfo;
  folder: string; // where its state lies
  origin: string; // the stand-in's own address, for links in answers
  tables: Readonly<Record<TableName, Table>>;
  now(): Date;
  stamp(): string;
  nextId(): number;
  find(gid: string): Node | undefined;
  emit(topic: string, gid: string, node?: unknown, detail?: Record<string, unknown>): void;
  save(): void;
  close(): void;
  isClosed(): boolean;
}

export interface OpenShop {
  folder: string;
  stateFolder: string;
  origin: string;
  onChange(change: Change): void;
}

export function openShop(options: OpenShop): Shop {
  const file = readShopFile(options.folder);
  const state = join(options.stateFolder, file.domain);
  mkdirSync(state, { recursive: true });
  const bases: BaseFile[] = [];
  for (const name of tableNames)
    bases.push(openBaseFile(options.folder, shapes[name], join(state, "index", `${name}.bin`)));
  const fingerprint = bases.map((base) => base.fingerprint).join(",");
  const path = join(state, "journal.jsonl");
  let journal = openJournal(path);
  const make = () =>
    Object.fromEntries(
      tableNames.map((name, index) => {
        const base = bases[index] as BaseFile;
        const { append, read } = journal;
        return [name, createTable(shapes[name], { base: base.columns, readBase: base.read, append, readEntry: read })];
      }),
    ) as Record<TableName, Table>;
  let tables = make();
  const lines = replay(journal, tables, fingerprint, state);
  if (lines.read > 10_000 && lines.live() < lines.read / 2) {
    rewriteJournal(path, withHead(fingerprint, Object.values(tables)));
    journal.close();
    journal = openJournal(path);
    tables = make();
    replay(journal, tables, fingerprint, state);
  }

  const numericId = Number.parseInt(createHash("sha256").update(file.domain).digest("hex").slice(0, 10), 16);
  if (!tables.shop.has(numericId)) tables.shop.put({ id: makeGid("Shop", numericId), ...file });
  const clock = createClock(file.asOf, file.ianaTimezone);
  const today = file.asOf ? endOfDay(file.asOf, file.ianaTimezone) : Date.now();
  clock.passed(Math.max(...Object.values(tables).map((table) => table.latestChange(today))));
  let closed = false;
  let lastId = Math.max(...Object.values(tables).map((table) => table.highestId()));

  const shop: Shop = {
    domain: file.domain,
    get info() {
      const stored = tables.shop.get(numericId);
      return { ...(stored as unknown as ShopFile), id: numericId };
    },
    folder: state,
    origin: options.origin,
    tables,
    now: () => clock.now(),
    stamp: () => stamp(clock.now()),
    nextId: () => ++lastId,
    find: (gid) => findNode(shop, gid),
    emit(topic, gid, node, detail) {
      options.onChange({
        shop,
        topic,
        gid,
        at: clock.now(),
        ...(node === undefined ? {} : { node }),
        ...(detail ? { detail } : {}),
      });
    },
    save() {
      if (!closed) journal.save();
    },
    isClosed: () => closed,
    close() {
      if (closed) return;
      closed = true;
      journal.close();
      for (const base of bases) base.close();
    },
  };
  return shop;
}

function replay(
  journal: Journal,
  tables: Record<TableName, Table>,
  fingerprint: string,
  state: string,
): { read: number; live(): number } {
  if (journal.size() === 0) journal.append({ t: "folder", n: fingerprint });
  let read = 0;
  for (const { entry, offset, length } of journal.entries()) {
    if (entry.t === "folder") {
      if (entry.n !== fingerprint)
        throw new Error(
          `The state in ${state} belongs to another version of this shop folder; remove it (or start with --fresh) or bring the folder back.`,
        );
      continue;
    }
    read += 1;
    tables[entry.t as TableName].restore(entry, { offset, length });
  }
  return {
    read,
    live() {
      let live = 0;
      for (const table of Object.values(tables)) live += table.changedCount();
      return live;
    },
  };
}

function* withHead(fingerprint: string, tables: readonly Table[]) {
  yield { t: "folder", n: fingerprint };
  for (const table of tables) yield* table.liveEntries();
}

const tableOfType = new Map<string, TableName>(tableNames.map((name) => [shapes[name].type, name]));

function findNode(shop: Shop, gid: string): Node | undefined {
  const type = typeOfGid(gid);
  const id = type ? numberOfGid(gid) : Number.NaN;
  const { tables } = shop;
  const name = tableOfType.get(type);
  if (name) {
    const found = tables[name].get(id);
    if (found || type !== "InventoryItem") return found ?? refundOfOrder(shop, type, id, gid);
    return variantOf(tables, "InventoryItem", id)?.inventoryItem as Node | undefined;
  }
  if (type === "ProductVariant") return variantOf(tables, type, id);
  if (type === "LineItem") return innerNode(tables.orders, type, id, "lineItems", gid);
  if (type === "Metafield")
    return (
      innerNode(tables.customers, type, id, "metafields", gid) ??
      innerNode(tables.products, type, id, "metafields", gid)
    );
  if (type === "InventoryLevel") {
    const item = Number(/inventory_item_id=(\d+)/.exec(gid)?.[1]);
    return (tables.inventory.get(item)?.inventoryLevels as Node[] | undefined)?.find((level) => level.id === gid);
  }
  return undefined;
}

// A refund without its own line in refunds.jsonl is still known to its order.
function refundOfOrder(shop: Shop, type: string, id: number, gid: string): Node | undefined {
  if (type !== "Refund") return undefined;
  const order = shop.tables.orders.parentOf("Refund", id);
  const found = order === undefined ? undefined : innerNode(shop.tables.orders, "Refund", id, "refunds", gid);
  return found && order !== undefined ? { ...found, order: { id: makeGid("Order", order) } } : undefined;
}

function innerNode(table: Table, type: string, id: number, field: string, gid: string): Node | undefined {
  const parent = table.parentOf(type, id);
  if (parent === undefined) return undefined;
  return (table.get(parent)?.[field] as Node[] | undefined)?.find((node) => node.id === gid);
}

function variantOf(
  tables: Record<TableName, Table>,
  type: "ProductVariant" | "InventoryItem",
  id: number,
): Node | undefined {
  const product = tables.products.parentOf(type, id);
  if (product === undefined) return undefined;
  const variants = tables.products.get(product)?.variants as Node[] | undefined;
  return variants?.find((variant) => {
    const item = variant.inventoryItem as Node | null | undefined;
    return numberOfGid(type === "ProductVariant" ? variant.id : (item?.id ?? variant.id)) === id;
  });
}
