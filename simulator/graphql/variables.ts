// Checks a request's variables against what the operation declares, with Shopify's words for what is wrong.
import {
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type OperationDefinitionNode,
  print,
  typeFromAST,
} from "graphql";
import { isGid } from "#simulator/state/gid.ts";

interface Problem {
  path: (string | number)[];
  explanation: string;
  message?: string;
}

export function variableErrors(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): GraphQLError[] {
  const errors: GraphQLError[] = [];
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type as Parameters<typeof typeFromAST>[1]) as
      | GraphQLInputType
      | undefined;
    if (!type) continue;
    const value = given[name];
    if (value === undefined && (definition.defaultValue || !isNonNullType(type))) continue;
    const problems = problemsOf(type, value ?? null, []);
    if (problems.length === 0) continue;
    const where = problems
      .filter((problem) => problem.path.length > 0)
      .map((problem) => `${problem.path.join(".")} (${problem.explanation})`);
    const tail = where.length > 0 ? ` for ${where.join(", ")}` : "";
    errors.push(
      new GraphQLError(`Variable $${name} of type ${print(definition.type)} was provided invalid value${tail}`, {
        nodes: definition,
        extensions: { code: "INVALID_VARIABLE", value: value ?? null, problems },
      }),
    );
  }
  return errors;
}

const takenListSize = 250;

function problemsOf(type: GraphQLInputType, value: unknown, path: (string | number)[]): Problem[] {
  if (isNonNullType(type))
    return value === null || value === undefined
      ? [{ path, explanation: "Expected value to not be null" }]
      : problemsOf(type.ofType, value, path);
  if (value === null || value === undefined) return [];
  if (isListType(type)) {
    if (!Array.isArray(value)) return problemsOf(type.ofType, value, path);
    if (value.length > takenListSize)
      return [
        {
          path,
          explanation: `The input array size of ${value.length} is greater than the maximum allowed of ${takenListSize}.`,
        },
      ];
    return value.flatMap((item, index) => problemsOf(type.ofType, item, [...path, index]));
  }
  if (isEnumType(type)) {
    const names = type.getValues().map((item) => item.name);
    return typeof value === "string" && names.includes(value)
      ? []
      : [{ path, explanation: `Expected ${JSON.stringify(value)} to be one of: ${names.join(", ")}` }];
  }
  if (isInputObjectType(type)) {
    if (typeof value !== "object" || Array.isArray(value))
      return [{ path, explanation: `Expected ${JSON.stringify(value)} to be a key-value object.` }];
    const fields = type.getFields();
    const object = value as Record<string, unknown>;
    const unknown = Object.keys(object)
      .filter((key) => !fields[key])
      .map((key) => ({ path: [...path, key], explanation: `Field is not defined on ${type.name}` }));
    const known = Object.values(fields).flatMap((field) =>
      object[field.name] === undefined && field.defaultValue !== undefined
        ? []
        : problemsOf(field.type, object[field.name], [...path, field.name]),
    );
    return [...unknown, ...known];
  }
  return isScalarType(type) ? scalarProblems(type.name, value, path) : [];
}

export function scalarProblems(name: string, value: unknown, path: (string | number)[]): Problem[] {
  const wrong = (): Problem[] => [{ path, explanation: `Could not coerce value ${JSON.stringify(value)} to ${name}` }];
  switch (name) {
    case "ID": {
      if (typeof value !== "string" && typeof value !== "number") return wrong();
      const explanation = `Invalid global id '${value}'`;
      return isGid(String(value)) ? [] : [{ path, explanation, message: explanation }];
    }
    case "String":
      return typeof value === "string" ? [] : wrong();
    case "Int":
      return typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? [] : wrong();
    case "Float":
      return typeof value === "number" ? [] : wrong();
    case "Boolean":
      return typeof value === "boolean" ? [] : wrong();
    case "DateTime":
      return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? [] : wrong();
    case "Decimal":
    case "Money":
      return (typeof value === "string" || typeof value === "number") && value !== "" && !Number.isNaN(Number(value))
        ? []
        : wrong();
    case "UnsignedInt64":
      return /^\d+$/.test(String(value)) ? [] : wrong();
    case "URL":
      return typeof value === "string" ? [] : wrong();
    default:
      return [];
  }
}
