// What a person does to a shop on the admin's pages, and a test through the controls: one list of deeds for both.
import { type Fields, isFields, textOf } from "../http.ts";
import type { StandIn } from "../stand-in.ts";
import {
  addTags,
  cancelOrder,
  createCustomer,
  createOrder,
  createProduct,
  deleteCustomer,
  deleteOrder,
  deleteProduct,
  editOrder,
  fulfillOrder,
  mergeCustomers,
  refundOrder,
  removeTags,
  setAvailable,
  updateCollection,
  updateCustomer,
  updateProduct,
  updateShop,
} from "../state/actions.ts";
import type { Node } from "../state/gid.ts";
import type { Shop } from "../state/world.ts";
import { customerRedactPayload, dataRequestPayload } from "../webhooks/payloads/compliance.ts";
import { numberOf } from "../webhooks/payloads/format.ts";
import { rollDice } from "../webhooks/trouble.ts";
import { createRandomOrders, doAtRandom } from "./at-random.ts";

export interface Outcome {
  /** The admin's page that shows it. */
  page: string;
  done?: string;
  failed?: string;
  /** Ids of what was made or changed. */
  ids: string[];
}

type Deed = (shop: Shop, fields: Fields, standIn: StandIn) => Omit<Outcome, "page"> & { page?: string };

const gidOf = (type: string, value: string): string =>
  value.startsWith("gid:") ? value : `gid://shopify/${type}/${value}`;

function wholeNumber(fields: Fields, name: string, otherwise: number): number {
  const text = textOf(fields, name);
  const value = text === "" ? otherwise : Number(text);
  if (!Number.isInteger(value)) throw new Error(`${name} must be a whole number, not ${text}`);
  return value;
}

const mostAtOnce = 10_000;

function countOf(fields: Fields, otherwise: number): number {
  const count = wholeNumber(fields, "count", otherwise);
  if (count < 1 || count > mostAtOnce) throw new Error(`count must be from 1 to ${mostAtOnce}, not ${count}`);
  return count;
}

function findVariant(shop: Shop, text: string): string {
  if (text.startsWith("gid:")) return text;
  if (/^\d+$/.test(text) && shop.find(gidOf("ProductVariant", text))) return gidOf("ProductVariant", text);
  for (const row of shop.tables.products.scan({ by: "id" })) {
    const variants = (row.node().variants as Node[] | undefined) ?? [];
    const found = variants.find(({ sku }) => sku === text);
    if (found) return found.id;
  }
  throw new Error(`no variant has the id or SKU ${text}`);
}

const pageOf = (gid: string): string => {
  const places: Record<string, string> = {
    Order: "orders",
    Product: "products",
    Customer: "customers",
    Segment: "segments",
  };
  const type = /^gid:\/\/shopify\/(\w+)\//.exec(gid)?.[1] ?? "";
  return places[type] ? `/${places[type]}/${numberOf(gid)}` : "/";
};

const made = (node: { id: string }, done: string) => ({ ids: [node.id], done, page: pageOf(node.id) });
const idIn = (fields: Fields, type: string) => gidOf(type, textOf(fields, "id"));

const tagDeed =
  (change: typeof addTags, done: string): Deed =>
  (shop, fields) => {
    const id = textOf(fields, "id");
    const tags = Array.isArray(fields.tags) ? fields.tags.map(String) : [textOf(fields, "tag")];
    const problem = change(shop, id, tags);
    return problem ? { ids: [], failed: problem.message, page: pageOf(id) } : { ids: [id], done, page: pageOf(id) };
  };

const deeds: Record<string, Deed> = {
  order(shop, fields) {
    const customer = textOf(fields, "customer");
    const variant = textOf(fields, "variant");
    const quantity = wholeNumber(fields, "quantity", 1);
    const customerId = customer === "" ? null : gidOf("Customer", customer);
    // A test may give the whole order; a person gives a variant, or leaves it to chance.
    if (isFields(fields.order)) {
      const order = createOrder(shop, fields.order as unknown as Parameters<typeof createOrder>[1]);
      return made(order, `Order ${order.name} is placed.`);
    }
    if (variant === "") {
      const [id] = createRandomOrders(shop, 1, rollDice(Date.now()), customerId);
      return made({ id: String(id) }, "The order is placed.");
    }
    const order = createOrder(shop, { customerId, lines: [{ variantId: findVariant(shop, variant), quantity }] });
    return made(order, `Order ${order.name} is placed.`);
  },
  orders(shop, fields) {
    const count = countOf(fields, 1);
    const customer = textOf(fields, "customer");
    const dice = rollDice(wholeNumber(fields, "seed", 1));
    const ids = createRandomOrders(shop, count, dice, customer === "" ? undefined : gidOf("Customer", customer));
    return { ids, done: `${count} orders are placed.`, page: "/orders" };
  },
  mix(shop, fields) {
    const ids = doAtRandom(shop, countOf(fields, 100), rollDice(wholeNumber(fields, "seed", 1)));
    return { ids, done: `${ids.length} things happened.`, page: "/orders" };
  },
  refund(shop, fields) {
    const line = textOf(fields, "line");
    const quantity = wholeNumber(fields, "quantity", 1);
    const restockType = textOf(fields, "restock") === "1" || fields.restock === true ? "RETURN" : "NO_RESTOCK";
    const shipping = textOf(fields, "shipping");
    const { order } = refundOrder(shop, idIn(fields, "Order"), {
      ...(line !== "" && { lines: [{ lineItemId: gidOf("LineItem", line), quantity, restockType }] }),
      ...(shipping !== "" && { shipping }),
    });
    return made(order, "The refund is made.");
  },
  cancel: (shop, fields) => made(cancelOrder(shop, idIn(fields, "Order")), "The order is cancelled."),
  fulfill: (shop, fields) => made(fulfillOrder(shop, idIn(fields, "Order")), "The order is fulfilled."),
  edit(shop, fields) {
    const variant = textOf(fields, "variant");
    const remove = textOf(fields, "remove");
    const quantity = wholeNumber(fields, "quantity", 1);
    const order = editOrder(shop, idIn(fields, "Order"), {
      ...(variant !== "" && { add: [{ variantId: findVariant(shop, variant), quantity }] }),
      ...(remove !== "" && { remove: [{ lineItemId: gidOf("LineItem", remove), quantity }] }),
    });
    return made(order, "The order is edited.");
  },
  "delete-order"(shop, fields) {
    deleteOrder(shop, idIn(fields, "Order"));
    return { ids: [idIn(fields, "Order")], done: "The order is deleted.", page: "/orders" };
  },
  stock(shop, fields) {
    const item = gidOf("InventoryItem", textOf(fields, "item"));
    setAvailable(shop, item, gidOf("Location", textOf(fields, "location")), wholeNumber(fields, "available", 0));
    const product = textOf(fields, "id");
    return {
      ids: [item],
      done: "The stock is changed.",
      page: product ? pageOf(gidOf("Product", product)) : "/products",
    };
  },
  "add-tag": tagDeed(addTags, "The tag is added."),
  "remove-tag": tagDeed(removeTags, "The tag is removed."),
  customer: (shop, fields) =>
    made(
      createCustomer(shop, isFields(fields.fields) ? (fields.fields as Parameters<typeof createCustomer>[1]) : {}),
      "The customer is added.",
    ),
  "update-customer": (shop, fields) =>
    made(
      updateCustomer(
        shop,
        idIn(fields, "Customer"),
        isFields(fields.fields) ? (fields.fields as Parameters<typeof updateCustomer>[2]) : {},
      ),
      "The customer is changed.",
    ),
  "delete-customer"(shop, fields) {
    deleteCustomer(shop, idIn(fields, "Customer"));
    return { ids: [idIn(fields, "Customer")], done: "The customer is deleted.", page: "/customers" };
  },
  merge: (shop, fields) =>
    made(
      mergeCustomers(shop, idIn(fields, "Customer"), gidOf("Customer", textOf(fields, "other"))),
      "The customers are merged.",
    ),
  product(shop, fields) {
    const given = isFields(fields.fields) ? fields.fields : {};
    return made(
      createProduct(shop, { ...given, title: textOf(given, "title") || textOf(fields, "title") || "New part" }),
      "The product is added.",
    );
  },
  "update-product": (shop, fields) =>
    made(
      updateProduct(
        shop,
        idIn(fields, "Product"),
        isFields(fields.fields) ? (fields.fields as Parameters<typeof updateProduct>[2]) : {},
      ),
      "The product is changed.",
    ),
  "delete-product"(shop, fields) {
    deleteProduct(shop, idIn(fields, "Product"));
    return { ids: [idIn(fields, "Product")], done: "The product is deleted.", page: "/products" };
  },
  "update-collection"(shop, fields) {
    const id = idIn(fields, "Collection");
    updateCollection(shop, id, isFields(fields.fields) ? fields.fields : {});
    return { ids: [id], done: "The collection is changed." };
  },
  "update-shop"(shop, fields) {
    updateShop(shop, isFields(fields.fields) ? fields.fields : {});
    return { ids: [], done: "The shop is changed." };
  },
  privacy(shop, fields, { dispatch }) {
    const id = idIn(fields, "Customer");
    const topic = textOf(fields, "topic");
    const payload =
      topic === "customers/redact" ? customerRedactPayload(shop, id) : dataRequestPayload(shop, id, Date.now());
    const sent = dispatch.sendBody(shop, topic, payload);
    if (sent === 0) return { ids: [], failed: `The app does not subscribe to ${topic}.`, page: pageOf(id) };
    return { ids: [id], done: "The request is sent to the app.", page: pageOf(id) };
  },
};

export function perform(standIn: StandIn, shop: Shop, name: string, fields: Fields): Outcome {
  const deed = deeds[name];
  const here = textOf(fields, "id");
  const page = here.startsWith("gid:") ? pageOf(here) : "/";
  if (!deed) return { page, ids: [], failed: `Nothing is called ${name}; there is ${Object.keys(deeds).join(", ")}.` };
  try {
    return { page, ...deed(shop, fields, standIn) };
  } catch (error) {
    return { page, ids: [], failed: (error as Error).message };
  }
}
