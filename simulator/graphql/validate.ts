// Checks a document against Shopify's schema and words what is wrong as Shopify's server does.
import {
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  print,
  specifiedRules,
  TypeInfo,
  type ValidationRule,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { scalarProblems } from "./variables.ts";

interface Spot {
  path: string[];
  parent: string; // the type a field is read from
  type: string; // the type of the value
  field: string | undefined;
  argument: string | undefined;
  argumentOwner: string | undefined; // "Field 'orders'" or "InputObject 'SegmentInput'"
  ownerKind: "Field" | "Directive" | "InputObject" | undefined;
}

export function documentErrors(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  const failed = validate(schema, document, specifiedRules, { maxErrors: 50 });
  const spots = failed.length > 0 || hasStringId(document) ? findSpots(schema, document) : undefined;
  if (!spots) return [];
  const errors = specifiedRules.flatMap((rule) =>
    validate(schema, document, [rule]).map((error) => reword(rule, error, spots, schema)),
  );
  if (failed.length > 0 && errors.length === 0) return [...failed];
  return [...errors, ...wrongGlobalIds(document, spots)];
}

function hasStringId(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    StringValue() {
      found = true;
    },
  });
  return found;
}

// An ID literal must be a global id; graphql-js alone would take any string.
function wrongGlobalIds(document: DocumentNode, spots: ReadonlyMap<ASTNode, Spot>): GraphQLError[] {
  const errors: GraphQLError[] = [];
  visit(document, {
    StringValue(node) {
      const spot = spots.get(node);
      if (spot?.type !== "ID") return;
      const problem = scalarProblems("ID", node.value, [])[0];
      if (problem)
        errors.push(
          refusal(problem.explanation, node, spot.path, {
            code: "argumentLiteralsIncompatible",
            typeName: "CoercionError",
          }),
        );
    },
  });
  return errors;
}

function findSpots(schema: GraphQLSchema, document: DocumentNode): Map<ASTNode, Spot> {
  const spots = new Map<ASTNode, Spot>();
  const info = new TypeInfo(schema);
  const path: string[] = [];
  const inputs: string[] = [];
  let argument: string | undefined;
  const step = (node: ASTNode): string | undefined => {
    if (node.kind === "OperationDefinition") return [node.operation, node.name?.value].filter(Boolean).join(" ");
    if (node.kind === "FragmentDefinition") return `fragment ${node.name.value}`;
    if (node.kind === "InlineFragment") return node.typeCondition ? `... on ${node.typeCondition.name.value}` : "...";
    if (node.kind === "Field") return node.alias?.value ?? node.name.value;
    if (node.kind === "Argument" || node.kind === "ObjectField") return node.name.value;
    return undefined;
  };
  visit(
    document,
    visitWithTypeInfo(info, {
      enter(node) {
        const name = step(node);
        if (name !== undefined) path.push(name);
        if (node.kind === "Argument") argument = node.name.value;
        if (node.kind === "ObjectValue")
          inputs.push(info.getInputType() ? (getNamedType(info.getInputType())?.name ?? "") : "");
        const directive = info.getDirective();
        const input = node.kind === "ObjectField" || inputs.length > 0 ? inputs.at(-1) : undefined;
        const field = info.getFieldDef()?.name;
        spots.set(node, {
          path: [...path],
          parent: info.getParentType()?.name ?? "",
          type: getNamedType(info.getInputType() ?? info.getType())?.name ?? "",
          field,
          argument: node.kind === "ObjectField" ? node.name.value : argument,
          argumentOwner: input
            ? `InputObject '${input}'`
            : directive
              ? `Directive '${directive.name}'`
              : `Field '${field}'`,
          ownerKind: input ? "InputObject" : directive ? "Directive" : "Field",
        });
      },
      leave(node) {
        if (step(node) !== undefined) path.pop();
        if (node.kind === "Argument") argument = undefined;
        if (node.kind === "ObjectValue") inputs.pop();
      },
    }),
  );
  return spots;
}

function refusal(
  message: string,
  node: ASTNode | undefined,
  path: string[],
  extensions: Record<string, unknown>,
): GraphQLError {
  const error = new GraphQLError(message, { nodes: node ?? null, extensions });
  // graphql-js keeps the path of a response; Shopify gives the path in the document.
  return Object.defineProperty(error, "path", { value: path, enumerable: true });
}

type Wording = { message: string; extensions: Record<string, unknown> };

function reword(
  rule: ValidationRule,
  error: GraphQLError,
  spots: ReadonlyMap<ASTNode, Spot>,
  schema: GraphQLSchema,
): GraphQLError {
  const node = error.nodes?.[0];
  const spot = node ? spots.get(node) : undefined;
  const wording = node && spot ? word(rule.name, error, node, spot, schema) : undefined;
  const { message, extensions } = wording ?? { message: error.message, extensions: { code: ruleCode(rule.name) } };
  return refusal(message, node, spot?.path ?? [], extensions);
}

function word(
  rule: string,
  error: GraphQLError,
  node: ASTNode,
  spot: Spot,
  schema: GraphQLSchema,
): Wording | undefined {
  const quoted = [...error.message.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? "");
  const name = quoted[0]?.replace(/^[$@]/, "") ?? "";
  const operation = spot.path[0]?.split(" ")[1] ?? "anonymous query";
  switch (rule) {
    case "FieldsOnCorrectTypeRule":
      return {
        message: `Field '${name}' doesn't exist on type '${quoted[1]}'`,
        extensions: { code: "undefinedField", typeName: quoted[1], fieldName: name },
      };
    case "ScalarLeafsRule":
      return error.message.includes("must not have")
        ? {
            message: `Selections can't be made on scalars (field '${name}' returns ${spot.type} but has selections [${selectionsOf(node)}])`,
            extensions: { code: "selectionMismatch", nodeName: `field '${name}'`, typeName: spot.type },
          }
        : {
            message: `Field must have selections (field '${name}' returns ${spot.type} but has no selections. Did you mean '${name} { ... }'?)`,
            extensions: { code: "selectionMismatch", nodeName: `field '${name}'`, typeName: spot.type },
          };
    case "KnownArgumentNamesRule":
      return {
        message: `${spot.argumentOwner} doesn't accept argument '${name}'`,
        extensions: { code: "argumentNotAccepted", name: spot.field, typeName: spot.ownerKind, argumentName: name },
      };
    case "ProvidedRequiredArgumentsRule": {
      const missing = quoted[1] ?? "";
      return {
        message: `${spot.argumentOwner} is missing required arguments: ${missing}`,
        extensions: { code: "missingRequiredArguments", className: spot.ownerKind, name, arguments: missing },
      };
    }
    case "ValuesOfCorrectTypeRule":
      return wordValue(error, node, spot, schema);
    case "NoUndefinedVariablesRule":
      return {
        message: `Variable $${name} is used by ${operation} but not declared`,
        extensions: { code: "variableNotDefined", variableName: name },
      };
    case "NoUnusedVariablesRule":
      return {
        message: `Variable $${name} is declared by ${operation} but not used`,
        extensions: { code: "variableNotUsed", variableName: name },
      };
    case "VariablesInAllowedPositionRule":
      return wordVariable(argumentUsing(error), quoted);
    case "KnownFragmentNamesRule":
      return {
        message: `Fragment ${name} was used, but not defined`,
        extensions: { code: "useAndDefineFragment", fragmentName: name },
      };
    case "NoUnusedFragmentsRule":
      return {
        message: `Fragment ${name} was defined, but not used`,
        extensions: { code: "useAndDefineFragment", fragmentName: name },
      };
    case "KnownDirectivesRule":
      return {
        message: `Directive @${name} is not defined`,
        extensions: { code: "undefinedDirective", directiveName: name },
      };
    case "KnownTypeNamesRule":
      return spot.path.length > 1 || spot.path[0]?.startsWith("fragment")
        ? {
            message: `No such type ${name}, so it can't be a fragment condition`,
            extensions: { code: "undefinedType", typeName: name },
          }
        : {
            message: `${name} isn't a defined input type`,
            extensions: { code: "variableRequiresValidType", typeName: name },
          };
    case "PossibleFragmentSpreadsRule": {
      const [fragment, parent, type] =
        quoted.length > 2 ? [quoted[0], quoted[1], quoted[2]] : [undefined, quoted[0], quoted[1]];
      return {
        message: `Fragment ${fragment ? `${fragment} ` : ""}on ${type} can't be spread inside ${parent}`,
        extensions: {
          code: "cannotSpreadFragment",
          typeName: type,
          fragmentName: fragment ?? "unknown",
          parentName: parent,
        },
      };
    }
    case "OverlappingFieldsCanBeMergedRule":
      return {
        message: `Field '${name}' has a field conflict: ${conflicting(error)}?`,
        extensions: { code: "fieldConflict", fieldName: name, conflicts: conflicting(error) },
      };
    default:
      return undefined;
  }

  function argumentUsing(of: GraphQLError): string {
    const used = of.nodes?.[1];
    return used?.kind === "Variable" ? (spot.argument ?? used.name.value) : "";
  }
}

function wordValue(error: GraphQLError, node: ASTNode, spot: Spot, schema: GraphQLSchema): Wording {
  const required = /^Field "(.+)\.(.+)" of required type "(.+)" was not provided/.exec(error.message);
  if (required)
    return {
      message: `Argument '${required[2]}' on InputObject '${required[1]}' is required. Expected type ${required[3]}`,
      extensions: {
        code: "missingRequiredInputObjectAttribute",
        argumentName: required[2],
        argumentType: required[3],
        inputObjectType: required[1],
      },
    };
  const unknown = /^Field "(.+)" is not defined by type "(.+?)"/.exec(error.message);
  if (unknown)
    return {
      message: `InputObject '${unknown[2]}' doesn't accept argument '${unknown[1]}'`,
      extensions: { code: "argumentNotAccepted", name: unknown[2], typeName: "InputObject", argumentName: unknown[1] },
    };
  const expected = expectedType(schema, spot) ?? spot.type;
  return {
    message: `Argument '${spot.argument}' on ${spot.argumentOwner} has an invalid value (${print(node)}). Expected type '${expected}'.`,
    extensions: { code: "argumentLiteralsIncompatible", typeName: spot.ownerKind, argumentName: spot.argument },
  };
}

function expectedType(schema: GraphQLSchema, spot: Spot): string | undefined {
  const owner = schema.getType(
    spot.ownerKind === "InputObject" ? (/'(.+)'/.exec(spot.argumentOwner ?? "")?.[1] ?? "") : spot.parent,
  );
  if (isInputObjectType(owner)) return owner.getFields()[spot.argument ?? ""]?.type.toString();
  const fields = owner && "getFields" in owner ? owner.getFields() : {};
  const field = fields[spot.field ?? ""];
  return field && "args" in field ? field.args.find((arg) => arg.name === spot.argument)?.type.toString() : undefined;
}

function wordVariable(argument: string, quoted: string[]): Wording {
  const [variable = "", given = "", wanted = ""] = quoted;
  const bare = (type: string) => type.replaceAll(/[![\]]/g, "");
  const depth = (type: string) => type.split("[").length;
  const kind =
    depth(given) !== depth(wanted)
      ? "List dimension mismatch"
      : bare(given) === bare(wanted)
        ? "Nullability mismatch"
        : "Type mismatch";
  const name = variable.replace("$", "");
  return {
    message: `${kind} on variable $${name} and argument ${argument} (${given} / ${wanted})`,
    extensions: {
      code: "variableMismatch",
      variableName: name,
      typeName: given,
      argumentName: argument,
      errorMessage: kind,
    },
  };
}

function selectionsOf(node: ASTNode): string {
  const set = node.kind === "SelectionSet" ? node : "selectionSet" in node ? node.selectionSet : undefined;
  const names =
    set?.kind === "SelectionSet" ? set.selections.map((item) => (item.kind === "Field" ? item.name.value : "...")) : [];
  return names.map((name) => JSON.stringify(name)).join(", ");
}

function conflicting(error: GraphQLError): string {
  return (error.nodes ?? []).map((node) => (node.kind === "Field" ? node.name.value : "")).join(" or ");
}

// Shopify's code for rules whose message needs no rewording here: the rule's name in its style.
function ruleCode(rule: string): string {
  const bare = rule.replace(/Rule$/, "");
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}
