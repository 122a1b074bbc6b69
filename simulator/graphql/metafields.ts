// Metafields of anything that can own them, and the definitions an app creates.
import { createHash } from "node:crypto";
import { makeGid, type Node, typeOfGid } from "#simulator/state/gid.ts";
import { metafieldsOf, type StoredMetafield, saveMetafields } from "#simulator/state/metafields.ts";
import { pageOfList } from "./connection.ts";
import type { Context, Resolve, Resolvers, Source } from "./context.ts";
import { legacyResourceId } from "./fields.ts";
import { parseMetafieldValue } from "./metafield-value.ts";
import { type UserError, userError } from "./refusal.ts";

const mostPerCall = 25;
const longestValue = 16_000;
const owners: Readonly<Record<string, string>> = {
  Customer: "CUSTOMER",
  Product: "PRODUCT",
  ProductVariant: "PRODUCTVARIANT",
  Collection: "COLLECTION",
  Order: "ORDER",
  Shop: "SHOP",
};

// $app is the app's own room: app--<id>, and $app:x is app--<id>--x.
export function wholeNamespace(context: Context, given: unknown): string {
  const namespace = typeof given === "string" && given !== "" ? given : "$app";
  if (!namespace.startsWith("$app")) return namespace;
  const rest = namespace.slice("$app".length).replace(/^:/, "--");
  return `app--${context.caller.app.id}${rest}`;
}

function textOf(metafield: Source): string {
  if (typeof metafield.value === "string") return metafield.value;
  return typeof metafield.jsonValue === "string" ? metafield.jsonValue : JSON.stringify(metafield.jsonValue);
}

const digest = (value: string) => createHash("sha256").update(value).digest("hex");

const metafield: Resolve = (owner, args, context) => {
  const { namespace, key } = splitKey(context, args.namespace, String(args.key));
  return metafieldsOf(owner).find((item) => item.namespace === namespace && item.key === key) ?? null;
};

const metafields: Resolve = (owner, args, context) => {
  const keys = Array.isArray(args.keys)
    ? args.keys.map((key) => splitKey(context, args.namespace, String(key)))
    : undefined;
  const found = metafieldsOf(owner).filter((item) =>
    keys
      ? keys.some(({ namespace, key }) => item.namespace === namespace && item.key === key)
      : !args.namespace || item.namespace === wholeNamespace(context, args.namespace),
  );
  return pageOfList(found, args);
};

// A key may carry its namespace: "custom.build_stage".
function splitKey(context: Context, namespace: unknown, key: string): { namespace: string; key: string } {
  const dot = namespace ? -1 : key.lastIndexOf(".");
  return dot < 0
    ? { namespace: wholeNamespace(context, namespace), key }
    : { namespace: wholeNamespace(context, key.slice(0, dot)), key: key.slice(dot + 1) };
}

interface Input {
  ownerId: string;
  namespace?: string;
  key: string;
  type?: string;
  value: string;
  compareDigest?: string | null;
}

interface Problem {
  field: string;
  message: string;
  code: string;
}

function setMetafields(inputs: Input[], context: Context) {
  if (inputs.length > mostPerCall) {
    const message = `Exceeded the maximum metafields input limit of ${mostPerCall}.`;
    const error = userError(["metafields"], message, "LESS_THAN_OR_EQUAL_TO");
    return { metafields: null, userErrors: [{ ...error, elementIndex: null }] };
  }
  const at = context.shop.stamp();
  const userErrors: UserError[] = [];
  const written: { ownerId: string; metafield: StoredMetafield }[] = [];
  for (const [index, input] of inputs.entries()) {
    const checked = checkInput(input, context, at);
    if ("metafield" in checked) written.push({ ownerId: input.ownerId, metafield: checked.metafield });
    else {
      const { field, message, code } = checked;
      userErrors.push({ ...userError(["metafields", String(index), field], message, code), elementIndex: index });
    }
  }
  // All or none.
  if (userErrors.length > 0) return { metafields: [], userErrors };
  saveMetafields(context.shop, written, []);
  return { metafields: written.map((item) => item.metafield), userErrors };
}

function checkInput(input: Input, context: Context, at: string): { metafield: StoredMetafield } | Problem {
  const { shop } = context;
  const problem = (field: string, message: string, code: string): Problem => ({ field, message, code });
  const ownerType = owners[typeOfGid(input.ownerId)];
  const owner = ownerType ? shop.find(input.ownerId) : undefined;
  if (!ownerType || !owner) return problem("ownerId", "Owner does not exist.", "INVALID");
  const namespace = wholeNamespace(context, input.namespace);
  if (input.key.length < 2) return problem("key", "Key is too short (minimum is 2 characters)", "TOO_SHORT");
  if (input.key.length > 64) return problem("key", "Key is too long (maximum is 64 characters)", "TOO_LONG");
  if (!/^[\w-]+$/.test(input.key)) return problem("key", "Key contains one or more invalid characters.", "INVALID");
  const before = metafieldsOf(owner).find((item) => item.namespace === namespace && item.key === input.key);
  const type = input.type ?? before?.type ?? definedType(context, ownerType, namespace, input.key);
  if (!type) return problem("type", "Type can't be blank", "BLANK");
  if (input.value === "") return problem("value", "Value can't be blank", "BLANK");
  if (input.value.length > longestValue) return problem("value", "Value is too long", "TOO_LONG");
  if (input.compareDigest !== undefined && (before ? digest(textOf(before)) : null) !== input.compareDigest)
    return problem(
      "compareDigest",
      "The resource has been updated since it was loaded. Try again with an updated `compareDigest` value.",
      "STALE_OBJECT",
    );
  const parsed = parseMetafieldValue(type, input.value);
  if ("problem" in parsed) return problem("value", parsed.problem, "INVALID_VALUE");
  const metafield: StoredMetafield = {
    id: before?.id ?? makeGid("Metafield", shop.nextId()),
    namespace,
    key: input.key,
    type,
    value: input.value,
    jsonValue: parsed.value,
    ownerType,
    createdAt: before?.createdAt ?? at,
    updatedAt: at,
  };
  return { metafield };
}

function definedType(context: Context, ownerType: string, namespace: string, key: string): string | undefined {
  for (const row of context.shop.tables.metafieldDefinitions.scan({ by: "id" })) {
    const definition = row.node();
    if (definition.ownerType === ownerType && definition.namespace === namespace && definition.key === key)
      return String(definition.typeName);
  }
  return undefined;
}

export const metafieldResolvers: Resolvers = {
  ...Object.fromEntries(
    [...Object.keys(owners), "CustomerSegmentMember"].map((type) => [type, { metafield, metafields }]),
  ),
  Metafield: {
    legacyResourceId,
    value: textOf,
    compareDigest: (item) => digest(textOf(item)),
    createdAt: (item, _, context) => item.createdAt ?? item.updatedAt ?? context.shop.stamp(),
    updatedAt: (item, _, context) => item.updatedAt ?? item.createdAt ?? context.shop.stamp(),
  },
  MetafieldDefinition: { type: (definition) => ({ name: definition.typeName, category: "" }) },
  Mutation: {
    metafieldsSet: (_, args, context) => setMetafields(args.metafields as Input[], context),
    metafieldsDelete(_, args, context) {
      const asked = args.metafields as { ownerId: string; namespace: string; key: string }[];
      const doomed = asked.map((item) => ({ ...item, namespace: wholeNamespace(context, item.namespace) }));
      const missing = doomed.findIndex((item) => !context.shop.find(item.ownerId));
      if (missing >= 0)
        return {
          deletedMetafields: [],
          userErrors: [userError(["metafields", String(missing), "ownerId"], "Owner does not exist.")],
        };
      const gone = saveMetafields(context.shop, [], doomed);
      return { deletedMetafields: doomed.map((item, index) => (gone[index] ? item : null)), userErrors: [] };
    },
    metafieldDefinitionCreate: (_, args, context) => defineMetafield(args.definition as Node, context),
  },
};

function defineMetafield(input: Readonly<Record<string, unknown>>, context: Context) {
  const { shop } = context;
  const namespace = wholeNamespace(context, input.namespace);
  const { key, ownerType, name, type } = input as { key: string; ownerType: string; name: string; type: string };
  const fail = (field: string, message: string, code: string) => ({
    createdDefinition: null,
    userErrors: [userError(["definition", field], message, code)],
  });
  if (!/^[\w-]{2,64}$/.test(key))
    return fail("key", "Key contains one or more invalid characters.", "INVALID_CHARACTER");
  if (definedType(context, ownerType, namespace, key) !== undefined)
    return fail("key", `Key is in use for ${ownerType} metafields on the '${namespace}' namespace.`, "TAKEN");
  const definition = {
    id: makeGid("MetafieldDefinition", shop.nextId()),
    namespace,
    key,
    ownerType,
    name,
    typeName: type,
  };
  shop.tables.metafieldDefinitions.put(definition);
  return { createdDefinition: definition, userErrors: [] };
}
