// The kept fields of a payload as JSON, straight from its text: what is not kept is stepped over and never becomes an
// object. Only plain compact JSON is read so; anything else (a blank between words, an escape) is left to the parser.
import type { Wanted } from "./wanted.ts";

const quote = 34;
const comma = 44;
const colon = 58;
const openList = 91;
const backslash = 92;
const closeList = 93;
const openObject = 123;
const closeObject = 125;

/** Not plain and compact: the parser has to read it. */
class NotPlain extends Error {
  override name = "NotPlain";
}
const notPlain = new NotPlain("the text is not plain compact JSON");

// A number holds 15 digits for certain; more are kept as text, as the parser for exact numbers does.
const longInteger = /^-?\d{16,}$/;
const plainValue = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false|null)$/;

interface Cursor {
  text: string;
  at: number;
}

/** From a string's first quote to behind its last. Returns whether there was an escape in it. */
function stepOverString(cursor: Cursor): boolean {
  const { text } = cursor;
  let at = cursor.at + 1;
  let hasEscape = false;
  for (;;) {
    const code = text.charCodeAt(at++);
    if (code === quote) break;
    if (code === backslash) {
      hasEscape = true;
      at++;
    } else if (!(code >= 32)) throw notPlain;
  }
  cursor.at = at;
  return hasEscape;
}

function stepOverWord(cursor: Cursor): void {
  const { text } = cursor;
  let at = cursor.at;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === comma || code === closeObject || code === closeList) break;
    if (!(code > 32)) throw notPlain;
    at++;
  }
  cursor.at = at;
}

function stepOver(cursor: Cursor): void {
  const first = cursor.text.charCodeAt(cursor.at);
  if (first === quote) stepOverString(cursor);
  else if (first === openObject || first === openList) stepOverBrackets(cursor);
  else stepOverWord(cursor);
}

/** An object or a list, with all that is inside. */
function stepOverBrackets(cursor: Cursor): void {
  const { text } = cursor;
  let depth = 0;
  for (;;) {
    const code = text.charCodeAt(cursor.at);
    if (code === quote) {
      stepOverString(cursor);
      continue;
    }
    if (!(code > 32)) throw notPlain;
    cursor.at++;
    if (code === openObject || code === openList) depth++;
    else if ((code === closeObject || code === closeList) && --depth === 0) return;
  }
}

function keepPlain(cursor: Cursor): string {
  const { text, at } = cursor;
  if (text.charCodeAt(at) === quote) {
    if (stepOverString(cursor)) throw notPlain;
    return text.slice(at, cursor.at);
  }
  stepOverWord(cursor);
  const word = text.slice(at, cursor.at);
  if (longInteger.test(word)) return `"${word}"`;
  if (!plainValue.test(word)) throw notPlain;
  return word;
}

function keepList(cursor: Cursor, wanted: Wanted | null): string {
  const { text } = cursor;
  if (text.charCodeAt(++cursor.at) === closeList) {
    cursor.at++;
    return "[]";
  }
  let kept = "";
  for (;;) {
    const first = text.charCodeAt(cursor.at);
    // In a list of plain values there is nothing else to keep.
    if (wanted === null && (first === openObject || first === openList)) stepOverBrackets(cursor);
    else kept += `${kept === "" ? "" : ","}${keepValue(cursor, wanted)}`;
    const next = text.charCodeAt(cursor.at++);
    if (next === closeList) return `[${kept}]`;
    if (next !== comma) throw notPlain;
  }
}

function keepObject(cursor: Cursor, wanted: Wanted): string {
  const { text } = cursor;
  if (text.charCodeAt(++cursor.at) === closeObject) {
    cursor.at++;
    return "{}";
  }
  let kept = "";
  for (;;) {
    const start = cursor.at;
    if (text.charCodeAt(start) !== quote || stepOverString(cursor)) throw notPlain;
    const field = text.slice(start + 1, cursor.at - 1);
    if (text.charCodeAt(cursor.at++) !== colon) throw notPlain;
    const inner = wanted.get(field);
    if (inner === undefined) stepOver(cursor);
    else kept += `${kept === "" ? "" : ","}"${field}":${keepValue(cursor, inner)}`;
    const next = text.charCodeAt(cursor.at++);
    if (next === closeObject) return `{${kept}}`;
    if (next !== comma) throw notPlain;
  }
}

/** Where an object was expected a plain value is not kept, and where a plain value was, no object is. */
function keepValue(cursor: Cursor, wanted: Wanted | null): string {
  const first = cursor.text.charCodeAt(cursor.at);
  if (first === openList) return keepList(cursor, wanted);
  if (first === openObject && wanted) return keepObject(cursor, wanted);
  if (first !== openObject && !wanted) return keepPlain(cursor);
  stepOver(cursor);
  return "null";
}

/** JSON of what is kept of an object; null where its text is for the parser to read. */
export function keepFields(text: string, wanted: Wanted): string | null {
  const cursor = { text, at: 0 };
  try {
    if (text.charCodeAt(0) !== openObject) return null;
    const kept = keepObject(cursor, wanted);
    return cursor.at === text.length ? kept : null;
  } catch (error) {
    if (error === notPlain) return null;
    throw error;
  }
}
