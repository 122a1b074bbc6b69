import type { InventoryItemNode, InventoryLevelNode, ProductNode, VariantNode } from "../../shop/nodes.ts";
import { decimal, localTime, numberOf } from "./format.ts";
import type { ProductRecord, Records } from "./records.ts";

/** A body holds a hundred variants in full; the list of ids is complete. */
const variantLimit = 100;

function variantPayload(records: Records, variant: VariantNode, product: ProductNode) {
  const { currency, ianaTimezone } = records.shop;
  const [option1, option2, option3] = variant.selectedOptions.map(({ value }) => value);
  return {
    admin_graphql_api_id: variant.id,
    barcode: variant.barcode,
    compare_at_price: variant.compareAtPrice === null ? null : decimal({ amount: variant.compareAtPrice }, currency),
    created_at: localTime(variant.createdAt, ianaTimezone),
    id: numberOf(variant.id),
    inventory_policy: variant.inventoryPolicy.toLowerCase(),
    position: variant.position,
    price: decimal({ amount: variant.price }, currency),
    product_id: numberOf(product.id),
    sku: variant.sku,
    taxable: variant.taxable,
    title: variant.title,
    updated_at: localTime(variant.updatedAt, ianaTimezone),
    option1: option1 ?? null,
    option2: option2 ?? null,
    option3: option3 ?? null,
    image_id: null,
    inventory_item_id: numberOf(variant.inventoryItem.id),
    inventory_quantity: variant.inventoryQuantity,
    old_inventory_quantity: variant.inventoryQuantity,
  };
}

function optionsOf(variants: readonly VariantNode[], product: ProductNode) {
  const values = new Map<string, Set<string>>();
  for (const { selectedOptions } of variants)
    for (const { name, value } of selectedOptions) values.set(name, (values.get(name) ?? new Set()).add(value));
  return [...values].map(([name, taken], at) => ({
    name,
    id: numberOf(product.id) * 10 + at,
    product_id: numberOf(product.id),
    position: at + 1,
    values: [...taken],
  }));
}

export function productPayload(records: Records, { node: product, variants }: ProductRecord) {
  const time = (instant: string | null) => localTime(instant, records.shop.ianaTimezone);
  const image = product.featuredMedia?.preview?.image ?? null;
  const images = image
    ? [
        {
          id: numberOf(product.id) + 7,
          position: 1,
          src: image.url,
          alt: image.altText,
          product_id: numberOf(product.id),
          variant_ids: [],
        },
      ]
    : [];
  return {
    admin_graphql_api_id: product.id,
    body_html: product.descriptionHtml,
    created_at: time(product.createdAt),
    handle: product.handle,
    id: numberOf(product.id),
    product_type: product.productType,
    published_at: time(product.publishedAt),
    template_suffix: null,
    title: product.title,
    updated_at: time(product.updatedAt),
    vendor: product.vendor,
    status: product.status.toLowerCase(),
    published_scope: "global",
    tags: product.tags.join(", "),
    variants: variants.slice(0, variantLimit).map((variant) => variantPayload(records, variant, product)),
    options: optionsOf(variants, product),
    images,
    image: images[0] ?? null,
    media: [],
    variant_gids: variants.map(({ id, updatedAt }) => ({ admin_graphql_api_id: id, updated_at: updatedAt })),
    has_variants_that_requires_components: false,
    category: product.category
      ? {
          admin_graphql_api_id: product.category.id,
          name: product.category.name,
          full_name: product.category.fullName,
        }
      : null,
  };
}

export function itemPayload(records: Records, item: InventoryItemNode, variant: VariantNode | null, createdAt: string) {
  const weight = variant?.inventoryItem.measurement.weight ?? null;
  const units: Record<string, string> = { GRAMS: "g", KILOGRAMS: "kg", OUNCES: "oz", POUNDS: "lb" };
  return {
    id: numberOf(item.id),
    sku: item.sku,
    created_at: localTime(variant?.createdAt ?? createdAt, records.shop.ianaTimezone),
    updated_at: localTime(item.updatedAt, records.shop.ianaTimezone),
    requires_shipping: variant?.inventoryItem.requiresShipping ?? true,
    cost: item.unitCost ? decimal(item.unitCost, records.shop.currency) : null,
    country_code_of_origin: variant?.inventoryItem.countryCodeOfOrigin ?? null,
    province_code_of_origin: null,
    harmonized_system_code: null,
    tracked: item.tracked,
    country_harmonized_system_codes: [],
    weight_value: weight?.value ?? 0,
    weight_unit: units[weight?.unit ?? "POUNDS"] ?? "lb",
    admin_graphql_api_id: item.id,
  };
}

/** Stock levels tell what is available and nothing else. */
export function levelPayload(records: Records, level: InventoryLevelNode, itemGid: string) {
  return {
    inventory_item_id: numberOf(itemGid),
    location_id: numberOf(level.location.id),
    available: level.quantities.find(({ name }) => name === "available")?.quantity ?? null,
    updated_at: localTime(level.updatedAt, records.shop.ianaTimezone),
    admin_graphql_api_id: level.id,
  };
}
