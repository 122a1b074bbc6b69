// A thing that is named by its id and read only when more than the id is asked for.
import { makeGid, type Node, numberOfGid } from "#simulator/state/gid.ts";
import type { TableName } from "#simulator/state/shapes.ts";
import type { Context } from "./context.ts";

const unread = Symbol("unread");

interface Reference extends Node {
  readonly [unread]: true;
}

function refer(type: string, id: string): Reference {
  return { __typename: type, id, [unread]: true };
}

export function isReference(value: object): value is Reference {
  return unread in value;
}

// The thing a row points to, or null when it was deleted meanwhile. A shop folder may leave a file empty: then the id is all there is.
export function referTo(context: Context, tableName: TableName, type: string, pointer: unknown): Node | null {
  const gid = (pointer as { id?: string } | null | undefined)?.id;
  if (!gid) return null;
  const table = context.shop.tables[tableName];
  const number = numberOfGid(gid);
  const known = table.shape.type === type ? table.has(number) : table.parentOf(type, number) !== undefined;
  if (!known && table.count() > 0) return null;
  return known ? refer(type, gid) : { __typename: type, id: makeGid(type, number) };
}

export function readReference(context: Context, reference: Node): Node {
  const node = context.shop.find(reference.id);
  if (!node) throw new Error(`${reference.id} is pointed to but cannot be read.`);
  return node;
}
