// What Shopify demands of a bulk query, in its own words.
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { documentErrors } from "#simulator/graphql/validate.ts";

const mostConnections = 5;
const deepest = 2;

export type BulkQuery = { document: DocumentNode } | { problems: string[] };

export function checkBulkQuery(schema: GraphQLSchema, query: string): BulkQuery {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { problems: [`Invalid bulk query: ${syntaxMessage(error)}`] };
  }
  const operations = document.definitions.filter((part) => part.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation?.operation !== "query")
    return { problems: ["Invalid operation type. Only `query` operations are supported."] };
  const invalid = documentErrors(schema, document);
  if (invalid.length > 0) return { problems: invalid.map((error) => `Invalid bulk query: ${error.message}`) };
  if (operations.length > 1) return { problems: ["Bulk queries must contain a single operation."] };
  const problems = shapeProblems(schema, document, operation);
  return problems.length > 0 ? { problems } : { document };
}

export function syntaxMessage(error: GraphQLError): string {
  if (error.message.includes("<EOF>")) return "syntax error, unexpected end of file";
  return error.message.replace(/^Syntax Error: /, "syntax error, ").replace(/\.$/, "");
}

interface Found {
  name: string;
  depth: number;
}

function shapeProblems(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const problems = new Set<string>();
  if ((operation.variableDefinitions ?? []).length > 0) problems.add("Bulk queries cannot contain variables.");
  const roots = operation.selectionSet.selections;
  if (roots.length > 1) problems.add("Bulk queries must contain a single top level field.");
  for (const root of roots)
    if (root.kind === "Field" && (root.name.value === "node" || root.name.value === "nodes"))
      problems.add("Bulk queries cannot contain a top level `node` field.");

  const found: Found[] = [];
  const withNodes: string[] = [];
  const withoutId: string[] = [];
  const steps: ("connection" | "list" | "other")[] = [];
  const owners: { name: string; set: SelectionSetNode | undefined }[] = [];
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter(field) {
          const type = info.getType();
          const named = type ? getNamedType(type) : undefined;
          if (!type || !named) return;
          if (!named.name.endsWith("Connection") || !isObjectType(named)) {
            const isEdges = field.name.value === "edges" || field.name.value === "node";
            steps.push(isListType(getNullableType(type)) && field.selectionSet && !isEdges ? "list" : "other");
            return;
          }
          const name = field.name.value;
          const depth = steps.filter((step) => step === "connection").length;
          if (steps.includes("list"))
            problems.add("Queries that contain a connection field within a list field are not currently supported.");
          const owner = owners.at(-1);
          if (owner && !selectsId(owner.set)) withoutId.push(owner.name);
          const chosen = field.selectionSet?.selections ?? [];
          const edges = chosen.find((item) => item.kind === "Field" && item.name.value === "edges");
          const node =
            edges?.kind === "Field"
              ? edges.selectionSet?.selections.find((item) => item.kind === "Field" && item.name.value === "node")
              : undefined;
          const selectsNodes = chosen.some((item) => item.kind === "Field" && item.name.value === "nodes");
          if (selectsNodes || !node) withNodes.push(name);
          const nodeType = named.getFields().nodes ?? named.getFields().edges;
          const item = nodeType ? getNamedType(nodeType.type) : undefined;
          const implementsNode =
            (isObjectType(item) || isInterfaceType(item)) && item.getInterfaces().some((face) => face.name === "Node");
          if (!implementsNode)
            problems.add(`Connection fields in a bulk query must implement the Node interface: '${name}'.`);
          found.push({ name, depth });
          steps.push("connection");
          owners.push({ name, set: node?.kind === "Field" ? node.selectionSet : undefined });
        },
        leave() {
          if (steps.pop() === "connection") owners.pop();
        },
      },
    }),
  );
  if (withNodes.length > 0)
    problems.add(
      `All connection fields in a bulk query must select their contents using 'edges' > 'node', e.g: 'products { edges { node {'. Selecting via 'nodes' is not supported. Invalid connection fields: '${withNodes.join("', '")}'.`,
    );
  if (found.length === 0) problems.add("Bulk queries must contain at least one connection.");
  if (found.length > mostConnections)
    problems.add(`Bulk queries cannot contain more than ${mostConnections} connections.`);
  if (found.some((connection) => connection.depth > deepest))
    problems.add(`Bulk queries cannot contain connections with a nesting depth greater than ${deepest}.`);
  if (withoutId.length > 0)
    problems.add(
      `The parent 'node' field for a nested connection must select the 'id' field without an alias and must be of 'ID' return type. Connection fields without 'id': ${[...new Set(withoutId)].join(", ")}.`,
    );
  return [...problems];
}

function selectsId(set: SelectionSetNode | undefined): boolean {
  return (
    set?.selections.some((item) => item.kind === "Field" && item.name.value === "id" && item.alias === undefined) ===
    true
  );
}
