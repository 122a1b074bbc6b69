// Turns the fields of our own bulk query into a reader of its lines. The query says which bytes stand between two values;
// what is done with a value is named by its path ("customer.id").
import { expect, type Literal, literalOf, passNull, type Source } from "./byte-line.ts";
import type { ColumnType, Sink } from "./copy-row.ts";

/** As a document selects it. */
export interface Selection {
  name: string;
  fields: readonly Selection[];
}

/** Reads one value and writes what becomes of it. False: it is not as expected. */
export type Read = (source: Source, sink: Sink) => boolean;

export type Columns = Readonly<Record<string, ColumnType>>;

export interface Reader {
  /** What is written, in this order. */
  columns: Columns;
  read: Read;
  /** What is done where an object on the way to the value is null; without it, null is not as expected. */
  absent?: (sink: Sink) => void;
}

export type Readers = Readonly<Record<string, Reader>>;

/** The columns that are written for these fields, in the order of the fields. */
export function columnsOf(fields: readonly Selection[], readers: Readers, path = ""): Columns {
  return Object.assign(
    {},
    ...fields.map((field) => {
      const own = path ? `${path}.${field.name}` : field.name;
      return readers[own]?.columns ?? columnsOf(field.fields, readers, own);
    }),
  );
}

interface Step {
  literal: Literal;
  read: Read;
}

function absenceOf(fields: readonly Selection[], path: string, readers: Readers): ((sink: Sink) => void) | undefined {
  const each = fields.map((field) => {
    const own = `${path}.${field.name}`;
    const reader = readers[own];
    return reader ? reader.absent : absenceOf(field.fields, own, readers);
  });
  if (each.some((absent) => absent === undefined)) return undefined;
  return (sink) => {
    for (const absent of each) absent?.(sink);
  };
}

function stepsOf(fields: readonly Selection[], path: string, readers: Readers): Step[] {
  const steps: Step[] = [];
  fields.forEach((field, at) => {
    const own = path ? `${path}.${field.name}` : field.name;
    const literal = literalOf(`${at > 0 ? "," : "{"}${JSON.stringify(field.name)}:`);
    const reader = readers[own];
    if (reader) steps.push({ literal, read: reader.read });
    else if (field.fields.length > 0) steps.push({ literal, read: objectReader(field.fields, own, readers) });
    else throw new Error(`nothing reads "${own}", which the bulk query asks for`);
  });
  return steps;
}

const done = () => true;
const closing: Step = { literal: literalOf("}"), read: done };

function run(steps: readonly Step[], source: Source, sink: Sink): boolean {
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] as Step;
    if (!expect(source, step.literal) || !step.read(source, sink)) return false;
  }
  return true;
}

/** An object with nothing but one object in it, and so on down to a value, is one comparison before and one behind. */
function chainReader(fields: readonly Selection[], path: string, readers: Readers): Read | undefined {
  let before = "";
  let after = "";
  let at = path;
  for (let inner = fields; ; ) {
    const [only, ...others] = inner;
    if (!only || others.length > 0) return undefined;
    at = `${at}.${only.name}`;
    before += `{${JSON.stringify(only.name)}:`;
    after += "}";
    const reader = readers[at];
    if (reader) {
      const [opening, ending] = [literalOf(before), literalOf(after)];
      return (source, sink) => expect(source, opening) && reader.read(source, sink) && expect(source, ending);
    }
    inner = only.fields;
  }
}

function objectReader(fields: readonly Selection[], path: string, readers: Readers): Read {
  const read = chainReader(fields, path, readers) ?? compileObject(fields, path, readers);
  const absent = absenceOf(fields, path, readers);
  return (source, sink) => {
    if (passNull(source)) {
      absent?.(sink);
      return absent !== undefined;
    }
    return read(source, sink);
  };
}

/** Reads objects of these fields wherever they stand: the elements of a list. */
export function compileObject(fields: readonly Selection[], path: string, readers: Readers): Read {
  const steps = [...stepsOf(fields, path, readers), closing];
  return (source, sink) => run(steps, source, sink);
}

/** Reads a whole line; `parent` reads the id of what the line belongs to. */
export function compileLine(fields: readonly Selection[], readers: Readers, parent?: Read): Read {
  const steps = stepsOf(fields, "", readers);
  if (parent) steps.push({ literal: literalOf(`,"__parentId":`), read: parent });
  steps.push({ literal: closing.literal, read: (source) => source.at === source.end });
  return (source, sink) => run(steps, source, sink);
}
