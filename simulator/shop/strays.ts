// Children that do not follow their parent at once: Shopify's files keep them together, but promise it nowhere.
import { type Line, readLines } from "./lines.ts";

export interface Place {
  line: number;
  offset: number;
  length: number;
}

const PARENT = '"__parentId"';
const unescaped = (text: string) => text.replaceAll("\\/", "/");

function stringOf(line: Line, key: string): string | null {
  try {
    const value: unknown = JSON.parse(line.bytes.toString("utf8"))?.[key];
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

/** The parent a line names, without parsing it where the name stands at its end, as Shopify writes it. */
function parentOf(line: Line): string | null {
  if (line.bytes.indexOf(PARENT) < 0) return null;
  const tail = line.bytes.toString("latin1", Math.max(0, line.bytes.length - 160));
  const named = /"__parentId"\s*:\s*"([^"]+)"\s*\}\s*$/.exec(tail)?.[1];
  return named === undefined ? stringOf(line, "__parentId") : unescaped(named);
}

function idOf(line: Line): string | null {
  const head = /^\s*\{\s*"id"\s*:\s*"([^"]+)"/.exec(line.bytes.toString("latin1", 0, 160))?.[1];
  return head === undefined ? stringOf(line, "id") : unescaped(head);
}

/** The stray children of a file by their parent's id. Empty for a file as Shopify writes it. */
export function findStrays(path: string): Map<string, Place[]> {
  const strays = new Map<string, Place[]>();
  let current: string | null = null;
  for (const line of readLines(path)) {
    if (line.bytes.length === 0) continue;
    const parent = parentOf(line);
    if (parent === null) {
      current = idOf(line);
    } else if (parent !== current) {
      const places = strays.get(parent) ?? [];
      places.push({ line: line.number, offset: line.offset, length: line.bytes.length });
      strays.set(parent, places);
    }
  }
  return strays;
}
