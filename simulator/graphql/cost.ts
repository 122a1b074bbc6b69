// What a request costs. Scalars 0, objects 1, mutations 10, a connection 2 and then its nodes times its page size, a list
// asked for by ids times the ids; of an interface's or union's fragments the dearest counts.
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";

const mutationCost = 10;
const connectionCost = 2;
export const singleQueryLimit = 1000;

export interface CostField {
  path: string[];
  definedCost: number;
  requestedTotalCost: number;
  requestedChildrenCost: number | null;
}

interface Reckoning {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
  fields: CostField[];
}

export function requestedCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): { cost: number; fields: CostField[] } {
  const reckoning: Reckoning = { schema, fragments, variables, fields: [] };
  if (operation.operation === "mutation") {
    const cost = mutationCost * operation.selectionSet.selections.length;
    return { cost, fields: reckoning.fields };
  }
  const root = schema.getQueryType();
  const cost = root ? selectionCost(reckoning, operation.selectionSet, root, []) : 0;
  return { cost, fields: reckoning.fields };
}

function selectionCost(
  reckoning: Reckoning,
  set: SelectionSetNode,
  parent: GraphQLCompositeType,
  path: string[],
): number {
  let own = 0;
  let dearest = 0;
  for (const selection of set.selections) {
    if (selection.kind === "Field") {
      own += fieldCost(reckoning, selection, parent, path);
      continue;
    }
    const fragment = selection.kind === "FragmentSpread" ? reckoning.fragments.get(selection.name.value) : selection;
    if (!fragment) continue;
    const name = fragment.typeCondition?.name.value;
    const named = name === undefined ? parent : reckoning.schema.getType(name);
    if (!named || !isCompositeType(named)) continue;
    const cost = selectionCost(reckoning, fragment.selectionSet, named, path);
    if (named === parent) own += cost;
    else dearest = Math.max(dearest, cost);
  }
  return own + dearest;
}

function fieldCost(reckoning: Reckoning, field: FieldNode, parent: GraphQLCompositeType, above: string[]): number {
  const name = field.name.value;
  const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  if (!definition || !field.selectionSet) return 0;
  const type = getNamedType(definition.type);
  if (isLeafType(type) || !isCompositeType(type)) return 0;
  const path = [...above, field.alias?.value ?? name];
  const size = sizeOf(reckoning, field);
  let defined = 1;
  let total: number;
  const isConnection = type.name.endsWith("Connection");
  const children = isConnection ? 0 : selectionCost(reckoning, field.selectionSet, type, path);
  if (isConnection) {
    defined = connectionCost;
    const perNode = selectionCost(reckoning, only(field.selectionSet, isPerNode), type, path);
    const once = selectionCost(
      reckoning,
      only(field.selectionSet, (selection) => !isPerNode(selection)),
      type,
      path,
    );
    total = connectionCost + once + perNode * (size ?? 1);
  } else if (name === "edges" && parent.name.endsWith("Connection")) {
    defined = 0;
    total = children;
  } else total = (1 + children) * (size ?? 1);
  reckoning.fields.push({
    path,
    definedCost: defined,
    requestedTotalCost: total,
    requestedChildrenCost: total - defined,
  });
  return total;
}

const isPerNode = (selection: SelectionNode): boolean =>
  selection.kind === "Field" && (selection.name.value === "edges" || selection.name.value === "nodes");

function only(set: SelectionSetNode, keep: (selection: SelectionNode) => boolean): SelectionSetNode {
  return { ...set, selections: set.selections.filter(keep) };
}

// How many things a field is asked for: first, last, or a list of ids.
function sizeOf(reckoning: Reckoning, field: FieldNode): number | undefined {
  for (const argument of field.arguments ?? []) {
    const value = plainValue(reckoning, argument.value);
    if ((argument.name.value === "first" || argument.name.value === "last") && typeof value === "number") return value;
    if (argument.name.value === "ids" && Array.isArray(value)) return value.length;
  }
  return undefined;
}

function plainValue(reckoning: Reckoning, node: ValueNode): unknown {
  if (node.kind === "Variable") return reckoning.variables[node.name.value];
  if (node.kind === "IntValue") return Number(node.value);
  return node.kind === "ListValue" ? node.values : undefined;
}

// The same reckoning over what really came back.
export function actualCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  answer: unknown,
): number {
  if (operation.operation === "mutation") return mutationCost * operation.selectionSet.selections.length;
  const root = schema.getQueryType();
  if (!root || answer === null || typeof answer !== "object") return 0;
  return answerCost({ schema, fragments, variables: {}, fields: [] }, operation.selectionSet, root, answer as Answer);
}

type Answer = Record<string, unknown>;

function answerCost(reckoning: Reckoning, set: SelectionSetNode, parent: GraphQLCompositeType, answer: Answer): number {
  let cost = 0;
  const seen = new Set<string>();
  const visit = (inner: SelectionSetNode, type: GraphQLCompositeType): void => {
    for (const selection of inner.selections) {
      if (selection.kind !== "Field") {
        const fragment =
          selection.kind === "FragmentSpread" ? reckoning.fragments.get(selection.name.value) : selection;
        const named = fragment?.typeCondition ? reckoning.schema.getType(fragment.typeCondition.name.value) : type;
        if (fragment && named && isCompositeType(named)) visit(fragment.selectionSet, named);
        continue;
      }
      const key = selection.alias?.value ?? selection.name.value;
      if (!selection.selectionSet || seen.has(key)) continue;
      const definition =
        isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
      const named = definition ? getNamedType(definition.type) : undefined;
      if (!named || !isCompositeType(named)) continue;
      const values = [answer[key]]
        .flat()
        .filter((value): value is Answer => typeof value === "object" && value !== null);
      if (values.length === 0) continue;
      seen.add(key);
      const each = named.name.endsWith("Connection")
        ? connectionCost
        : selection.name.value === "edges" && type.name.endsWith("Connection")
          ? 0
          : 1;
      for (const value of values) cost += each + answerCost(reckoning, selection.selectionSet, named, value);
    }
  };
  visit(set, parent);
  return cost;
}
