// A bulk query's selection turned once into functions, so that a million rows need no GraphQL executor.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLOutputType,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { fieldRefusal, typeRefusal } from "#simulator/graphql/access.ts";
import { type Connection, everything } from "#simulator/graphql/connection.ts";
import type { Arguments, Context, Place, Resolve, Source } from "#simulator/graphql/context.ts";
import { notServed } from "#simulator/graphql/refusal.ts";
import type { Row } from "#simulator/state/table.ts";

export interface Line {
  row: Record<string, unknown>;
  isRoot: boolean;
}

interface FieldPlan {
  key: string;
  place: Place;
  args: Arguments;
  resolve: Resolve;
  nested: ((typeName: string) => Plan) | undefined; // for objects
  returns: GraphQLOutputType;
  fixedType: string | undefined; // where the type is not abstract
  connection: boolean;
}

interface Plan {
  fields: readonly FieldPlan[];
}

interface Compiler {
  context: Context;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  refusals: GraphQLError[];
}

export interface Projector {
  refusals: readonly GraphQLError[]; // what the caller may not read, or the stand-in does not serve
  lines(): Generator<Line>;
}

export function compileBulk(document: DocumentNode, context: Context): Projector {
  const fragments = document.definitions.filter((part) => part.kind === Kind.FRAGMENT_DEFINITION);
  const compiler: Compiler = {
    context,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    refusals: [],
  };
  const operation = document.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION);
  const root = context.admin.schema.getQueryType();
  if (!operation || !root) throw new Error("A checked bulk query has one operation on the schema's query type.");
  const plan = compile(compiler, root, operation.selectionSet);
  return {
    refusals: compiler.refusals,
    *lines() {
      for (const field of plan.fields) {
        if (field.connection) yield* childLines(field, {}, undefined, context);
        else yield* belowRoot(field, context);
      }
    },
  };
}

// A root that is no connection itself, such as shop { … } or customer(id:) { orders { … } }.
function* belowRoot(field: FieldPlan, context: Context): Generator<Line> {
  const value = field.resolve({}, field.args, context, field.place);
  if (typeof value !== "object" || value === null) return;
  const pending: Pending[] = [];
  projectObject(field, value as Source, context, pending);
  for (const { plan, source, parentId } of pending) yield* childLines(plan, source, parentId, context);
}

interface Pending {
  plan: FieldPlan;
  source: Source;
  parentId: string | undefined;
}

function* childLines(
  field: FieldPlan,
  source: Source,
  parentId: string | undefined,
  context: Context,
): Generator<Line> {
  const connection = field.resolve(source, field.args, context, field.place) as Connection;
  const nested = field.nested?.(field.fixedType ?? "");
  const edges = nested?.fields.find((item) => item.place.fieldName === "edges");
  const node = edges?.nested?.(edges.fixedType ?? "").fields.find((item) => item.place.fieldName === "node");
  if (!node) throw new Error(`${field.key} was accepted without edges { node }.`);
  for (const item of connection.stream ? nodesOf(connection.stream) : connection.edges.map((edge) => edge.node)) {
    if (item === null || item === undefined) continue;
    const pending: Pending[] = [];
    const row = projectObject(node, item as Source, context, pending, (item as Source).id as string | undefined);
    if (parentId !== undefined) row.__parentId = parentId;
    yield { row, isRoot: parentId === undefined };
    for (const child of pending) yield* childLines(child.plan, child.source, child.parentId, context);
  }
}

function* nodesOf(rows: Iterable<Row>): Generator<unknown> {
  for (const row of rows) yield row.node();
}

function projectObject(
  field: FieldPlan,
  source: Source,
  context: Context,
  pending: Pending[],
  owner?: string,
): Record<string, unknown> {
  const typeName = field.fixedType ?? context.engine.concreteTypeOf(source, field.returns);
  const row: Record<string, unknown> = {};
  for (const part of field.nested?.(typeName).fields ?? []) {
    if (part.connection) {
      pending.push({ plan: part, source, parentId: owner ?? (source.id as string | undefined) });
      continue;
    }
    if (part.place.fieldName === "__typename") {
      row[part.key] = typeName;
      continue;
    }
    const value = part.resolve(source, part.args, context, part.place);
    row[part.key] = part.nested ? projectValue(part, value, context, pending, owner) : (value ?? null);
  }
  return row;
}

function projectValue(part: FieldPlan, value: unknown, context: Context, pending: Pending[], owner?: string): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => projectValue(part, item, context, pending, owner));
  return projectObject(part, value as Source, context, pending, owner);
}

function compile(compiler: Compiler, type: GraphQLCompositeType, set: SelectionSetNode): Plan {
  const fields = new Map<string, FieldPlan>();
  for (const node of fieldsFor(compiler, type, set)) {
    const plan = planField(compiler, type, node);
    if (plan && !fields.has(plan.key)) fields.set(plan.key, plan);
  }
  return { fields: [...fields.values()] };
}

// All fields a selection asks of one concrete type, fragments resolved.
function fieldsFor(compiler: Compiler, type: GraphQLCompositeType, set: SelectionSetNode): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === "Field") return [selection];
    const fragment = selection.kind === "FragmentSpread" ? compiler.fragments.get(selection.name.value) : selection;
    const name = fragment?.typeCondition?.name.value;
    const condition = name === undefined ? type : compiler.context.admin.schema.getType(name);
    if (!fragment || !condition || !isCompositeType(condition)) return [];
    const fits =
      condition === type ||
      (isAbstractType(condition) && isObjectType(type) && compiler.context.admin.schema.isSubType(condition, type));
    return fits ? fieldsFor(compiler, type, fragment.selectionSet) : [];
  });
}

function planField(compiler: Compiler, parent: GraphQLCompositeType, node: FieldNode): FieldPlan | undefined {
  const { context } = compiler;
  const fieldName = node.name.value;
  const key = node.alias?.value ?? fieldName;
  const place: Place = { typeName: parent.name, fieldName, path: [key] };
  const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[fieldName] : undefined;
  if (!definition) {
    if (fieldName !== "__typename") return undefined;
    const returns = parent as GraphQLOutputType;
    return {
      key,
      place,
      args: {},
      resolve: () => parent.name,
      nested: undefined,
      returns,
      fixedType: undefined,
      connection: false,
    };
  }
  const type = getNamedType(definition.type);
  const connection = type.name.endsWith("Connection");
  const given = getArgumentValues(definition, node);
  const { first: _, last: __, after: ___, before: ____, ...rest } = given as Record<string, unknown>;
  const args = connection ? { ...rest, first: everything } : given;
  const refusal = fieldRefusal(context, parent.name, fieldName, definition.type, args);
  if (refusal) compiler.refusals.push(refusal);
  const isPlumbing = parent.name.endsWith("Connection") || parent.name.endsWith("Edge");
  if (!isPlumbing && !context.engine.isServed(parent.name, fieldName))
    compiler.refusals.push(notServed(`${parent.name}.${fieldName}`));
  return {
    key,
    place,
    args,
    resolve: context.engine.resolverOf(parent.name, fieldName, definition.type),
    nested:
      isCompositeType(type) && node.selectionSet
        ? nestedPlans(compiler, type, node.selectionSet, fieldName)
        : undefined,
    returns: definition.type,
    fixedType: isObjectType(type) ? type.name : undefined,
    connection,
  };
}

// One plan per concrete type; that of an object type is made at once, so that its refusals are known before the run.
function nestedPlans(
  compiler: Compiler,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  fieldName: string,
): (typeName: string) => Plan {
  if (isObjectType(type)) {
    const plan = compile(compiler, type, set);
    return () => plan;
  }
  const plans = new Map<string, Plan>();
  return (typeName) => {
    let plan = plans.get(typeName);
    if (!plan) {
      const concrete = compiler.context.admin.schema.getType(typeName);
      if (!concrete || !isObjectType(concrete)) throw new Error(`${typeName} is not a type ${type.name} can be.`);
      const refusal = typeRefusal(compiler.context, typeName, fieldName);
      if (refusal) throw refusal;
      plan = compile(compiler, concrete, set);
      plans.set(typeName, plan);
    }
    return plan;
  };
}
