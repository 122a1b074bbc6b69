// What one of our own bulk documents asks for, field by field in its order: the fields of a line of the file.
import { GraphqlError } from "./errors.ts";

export interface Selected {
  name: string;
  /** As written, parentheses included; empty where there are none. */
  args: string;
  fields: readonly Selected[];
}

const token = /#[^\n]*|[\s,]+|\w+|\((?:[^()"]|"(?:[^"\\]|\\.)*")*\)|[{}]/y;

function* tokensOf(document: string): Generator<string> {
  token.lastIndex = 0;
  while (token.lastIndex < document.length) {
    const at = token.lastIndex;
    const [found] = token.exec(document) ?? [];
    if (found === undefined)
      throw new GraphqlError(`a bulk document cannot be read at "${document.slice(at, at + 20)}"`, []);
    if (!/^[#\s,]/.test(found)) yield found;
  }
}

/** Reads a query without variables, fragments and aliases, which is what bulk documents are. */
export function selectionOf(document: string): readonly Selected[] {
  const root: { name: string; args: string; fields: Selected[] } = { name: "", args: "", fields: [] };
  const open: (typeof root)[] = [];
  let last = root;
  for (const word of tokensOf(document)) {
    if (word === "{") open.push(last);
    else if (word === "}") open.pop();
    else if (word.startsWith("(")) last.args = word;
    else {
      last = { name: word, args: "", fields: [] };
      open.at(-1)?.fields.push(last);
    }
  }
  return root.fields;
}

/** What a connection's nodes are asked for. */
export function nodeOf(connection: Selected): readonly Selected[] {
  const edges = connection.fields.find(({ name }) => name === "edges");
  const node = edges?.fields.find(({ name }) => name === "node");
  if (!node) throw new GraphqlError(`${connection.name} is not asked for by edges and node`, []);
  return node.fields;
}

export const isConnection = ({ fields }: Selected) => fields.some(({ name }) => name === "edges");

/** The fields of a line that are the node's own: connections are lines of their own. */
export function ownFields(node: readonly Selected[]): readonly Selected[] {
  return node.filter((field) => !isConnection(field));
}
