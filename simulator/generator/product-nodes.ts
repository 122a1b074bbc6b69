// Products, stock and collections as Shopify writes them.
import {
  type CollectionNode,
  type InventoryItemNode,
  type InventoryLevelNode,
  type LocationNode,
  type MetafieldNode,
  type ProductCollectionNode,
  type ProductNode,
  quantityNames,
  type VariantNode,
} from "#simulator/shop/nodes.ts";
import { type Calendar, instantText } from "./calendar.ts";
import type { Product, Variant } from "./catalogue.ts";
import { categoryNode } from "./category.ts";
import { descriptionOf } from "./description.ts";
import { type Currency, decimalText, priceText } from "./money.ts";
import { gid } from "./order-nodes.ts";
import { random } from "./random.ts";
import { PLACES, type Stock } from "./stock.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;

export const inventoryNumber = (variant: Variant) => variant.number + 2_000_000_000_000;

export function locationNodes(calendar: Calendar): LocationNode[] {
  const updatedAt = instantText((calendar.days[0]?.startsAt ?? calendar.endsAt) - 30 * DAY);
  const rows: readonly [string, string, string][] = [
    ["Main Warehouse", "Fort Worth", "TX"],
    ["Speed Shop Counter", "Fort Worth", "TX"],
    ["Overflow Building 2", "Weatherford", "TX"],
  ];
  return rows.map(([name, city, provinceCode], at) => ({
    id: gid("Location", 71_000_000_001 + at * 65_536),
    name,
    isActive: true,
    fulfillsOnlineOrders: true,
    shipsInventory: at !== 1,
    isFulfillmentService: false,
    address: { city, provinceCode, countryCode: "US" },
    updatedAt,
  }));
}

/** Collections as they grow in a shop: some by category, some by whim. */
export const collectionRules: readonly { handle: string; title: string; holds: (product: Product) => boolean }[] = [
  { handle: "an-fittings", title: "AN Fittings", holds: ({ kind }) => kind.l2 === "AN Fittings" },
  {
    handle: "adapters",
    title: "Adapters & Bungs",
    holds: ({ kind }) => kind.l2 === "Adapters" || kind.l3 === "Weld Bungs",
  },
  { handle: "hose", title: "Hose by the Foot", holds: ({ kind }) => kind.l2 === "Hose" },
  { handle: "efi", title: "EFI Fuel System", holds: ({ kind }) => /EFI|Fuel|Regulator|Filter|Sending/.test(kind.l2) },
  {
    handle: "ls-swap",
    title: "LS Swap Headquarters",
    holds: ({ title, tags }) => /\bLS\b|LS swap/i.test(`${title} ${tags.join(" ")}`),
  },
  { handle: "stopping-power", title: "Stopping Power", holds: ({ kind }) => /Brake|Cylinder/.test(kind.l2) },
  {
    handle: "wheels",
    title: "Wheels",
    holds: ({ kind }) => /Wheels|Hubcaps/.test(kind.l2) && kind.l1 === "Brakes & Wheels",
  },
  { handle: "get-it-low", title: "Get It Low", holds: ({ kind }) => kind.l1 === "Suspension & Steering" },
  { handle: "sheet-metal", title: "Sheet Metal & Trim", holds: ({ kind }) => kind.l1 === "Exterior & Body" },
  { handle: "inside", title: "Inside the Car", holds: ({ kind }) => kind.l1 === "Interior & Trim" },
  { handle: "wiring-and-lights", title: "Wiring & Lights", holds: ({ kind }) => kind.l1 === "Electrical & Lighting" },
  { handle: "engine", title: "Engine & Drivetrain", holds: ({ kind }) => kind.l1 === "Engine & Drivetrain" },
  { handle: "make-noise", title: "Make Some Noise", holds: ({ kind }) => kind.l1 === "Exhaust & Intake" },
  { handle: "new-builders", title: "Start Here: First Build", holds: ({ kind }) => kind.starter === true },
  { handle: "deals", title: "Deals", holds: ({ variants }) => variants.some(({ compareAt }) => compareAt !== null) },
  { handle: "gear", title: "Gear", holds: ({ kind }) => kind.l1 === "Accessories & Apparel" },
];

const collectionNumber = (at: number) => 410_000_000_001 + at * 32_768;

export const collectionNodes = (calendar: Calendar): CollectionNode[] =>
  collectionRules.map(({ handle, title }, at) => ({
    id: gid("Collection", collectionNumber(at)),
    handle,
    title,
    updatedAt: instantText(calendar.endsAt - (at + 2) * 5 * DAY),
    sortOrder: at % 3 === 0 ? "BEST_SELLING" : "MANUAL",
  }));

export interface ProductShop {
  seed: number;
  calendar: Calendar;
  currency: Currency;
  domain: string;
  stock: Stock;
  locations: readonly string[];
}

const dayStart = ({ days, endsAt }: Calendar, day: number) => {
  const [first] = days;
  if (day < 0) return (first?.startsAt ?? 0) + day * DAY;
  return days[day]?.startsAt ?? endsAt - DAY;
};

export function productNodes(
  product: Product,
  shop: ProductShop,
): { node: ProductNode; children: (VariantNode | ProductCollectionNode | MetafieldNode)[] } {
  const { calendar, currency, stock } = shop;
  const chance = random(shop.seed, "product node", product.index);
  const id = gid("Product", product.number);
  const createdMs = dayStart(calendar, product.launchDay) - chance.whole(0, 9) * DAY - 5 * HOUR;
  const createdAt = instantText(createdMs);
  const updatedAt = instantText(
    Math.max(createdMs, calendar.endsAt - 1000 - Math.floor(chance.exponential() * 60 * DAY)),
  );
  const isLive = product.status === "ACTIVE";
  const quantityOf = (variant: Variant) => (product.tracked ? stock.onHandOf(variant) : 0);
  const node: ProductNode = {
    id,
    legacyResourceId: String(product.number),
    handle: product.handle,
    title: product.title,
    vendor: product.vendor,
    productType: product.productType,
    status: product.status,
    tags: [...product.tags].sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)),
    isGiftCard: product.isGiftCard,
    hasOnlyDefaultVariant: product.optionNames.length === 0,
    tracksInventory: product.tracked,
    totalInventory: product.variants.reduce((sum, variant) => sum + quantityOf(variant), 0),
    createdAt,
    updatedAt,
    publishedAt: isLive ? createdAt : null,
    descriptionHtml: descriptionOf(product, random(shop.seed, "description", product.index)),
    onlineStoreUrl: isLive ? `https://${shop.domain}/products/${product.handle}` : null,
    category: product.category === null ? null : categoryNode(product.category),
    featuredMedia: chance.chance(0.9)
      ? {
          preview: {
            image: {
              url: `https://cdn.shopify.com/s/files/1/0600/0000/products/${product.handle}.jpg`,
              altText: chance.chance(0.3) ? product.title : null,
            },
          },
        }
      : null,
  };
  const variants = product.variants.map((variant, at): VariantNode => {
    const title = variant.options.length === 0 ? "Default Title" : variant.options.join(" / ");
    const quantity = quantityOf(variant);
    return {
      id: gid("ProductVariant", variant.number),
      legacyResourceId: String(variant.number),
      title,
      displayName: `${product.title} - ${title}`,
      sku: variant.sku,
      barcode: variant.barcode,
      position: at + 1,
      price: priceText(variant.price, currency),
      compareAtPrice: variant.compareAt === null ? null : priceText(variant.compareAt, currency),
      taxable: !product.isGiftCard,
      availableForSale: isLive && (!product.tracked || variant.oversells || quantity > 0),
      inventoryPolicy: variant.oversells ? "CONTINUE" : "DENY",
      inventoryQuantity: quantity,
      createdAt,
      updatedAt,
      selectedOptions:
        variant.options.length === 0
          ? [{ name: "Title", value: "Default Title" }]
          : variant.options.map((value, option) => ({ name: product.optionNames[option] ?? "Option", value })),
      inventoryItem: {
        id: gid("InventoryItem", inventoryNumber(variant)),
        tracked: product.tracked,
        requiresShipping: !product.isGiftCard,
        unitCost: costOf(variant, currency),
        countryCodeOfOrigin: chance.chance(0.35) ? chance.pick(["US", "CN", "TW", "MX"]) : null,
        measurement: { weight: product.isGiftCard ? null : { value: variant.pounds, unit: "POUNDS" } },
      },
      __parentId: id,
    };
  });
  const collections = collectionRules.flatMap(({ handle, title, holds }, at): ProductCollectionNode[] =>
    holds(product) && chance.chance(0.93)
      ? [{ id: gid("Collection", collectionNumber(at)), handle, title, __parentId: id }]
      : [],
  );
  const metafields = product.metafields.map(
    ({ namespace, key, type, value }, at): MetafieldNode => ({
      id: gid("Metafield", 21_000_000_000_000 + product.index * 16 + at),
      namespace,
      key,
      type,
      jsonValue: value,
      updatedAt,
      __parentId: id,
    }),
  );
  return { node, children: [...variants, ...collections, ...metafields] };
}

const costOf = ({ cost }: Variant, currency: Currency) =>
  cost === null ? null : { amount: decimalText(cost, currency), currencyCode: currency.code };

export function inventoryNodes(
  variant: Variant,
  shop: ProductShop,
): { node: InventoryItemNode; children: InventoryLevelNode[] } {
  const { stock, currency } = shop;
  const number = inventoryNumber(variant);
  const id = gid("InventoryItem", number);
  const { tracked, isGiftCard } = variant.product;
  let latest = 0;
  const children = isGiftCard
    ? []
    : Array.from({ length: PLACES }, (_, place): InventoryLevelNode => {
        const cell = variant.index * PLACES + place;
        const available = tracked ? (stock.available[cell] ?? 0) : 0;
        const committed = tracked ? (stock.committed[cell] ?? 0) : 0;
        const incoming = place === 0 && tracked ? (stock.incoming[variant.index] ?? 0) : 0;
        const changed = stock.changedAt[cell] ?? 0;
        latest = Math.max(latest, changed);
        const updatedAt = instantText(changed);
        const amounts: Record<string, number> = { available, committed, incoming, on_hand: available + committed };
        return {
          id: `gid://shopify/InventoryLevel/${98_000_000_000 + place}?inventory_item_id=${number}`,
          isActive: true,
          updatedAt,
          location: { id: shop.locations[place] ?? "" },
          quantities: quantityNames.map((name) => ({ name, quantity: amounts[name] ?? 0, updatedAt })),
          __parentId: id,
        };
      });
  const updatedAt = instantText(latest || dayStart(shop.calendar, variant.product.launchDay));
  return { node: { id, sku: variant.sku, tracked, updatedAt, unitCost: costOf(variant, currency) }, children };
}
