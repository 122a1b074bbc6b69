import type { CollectionNode, LocationNode } from "../../shop/nodes.ts";
import { localTime, numberOf } from "./format.ts";
import { personOf } from "./person.ts";
import type { Records } from "./records.ts";

/** The shop as shop/update and app/uninstalled carry it. */
export function shopPayload(records: Records) {
  const { shop } = records;
  const owner = personOf(shop.domain);
  return {
    id: numberOf(shop.gid),
    name: shop.name,
    email: owner.email,
    domain: shop.domain,
    province: null,
    country: "US",
    address1: owner.address1,
    zip: owner.zip,
    city: null,
    source: null,
    phone: owner.phone,
    latitude: null,
    longitude: null,
    primary_locale: "en",
    address2: null,
    created_at: null,
    updated_at: localTime(records.now().toISOString(), shop.ianaTimezone),
    country_code: "US",
    country_name: "United States",
    currency: shop.currency,
    customer_email: owner.email,
    timezone: shop.ianaTimezone,
    iana_timezone: shop.ianaTimezone,
    shop_owner: owner.name,
    money_format: "{{amount}}",
    money_with_currency_format: `{{amount}} ${shop.currency}`,
    weight_unit: { GRAMS: "g", KILOGRAMS: "kg", OUNCES: "oz", POUNDS: "lb" }[shop.weightUnit],
    taxes_included: shop.taxesIncluded,
    plan_display_name: shop.plan,
    plan_name: shop.plan.toLowerCase().replaceAll(" ", "_"),
    myshopify_domain: shop.domain,
    multi_location_enabled: true,
    setup_required: false,
    enabled_presentment_currencies: [shop.currency],
  };
}

export function locationPayload(records: Records, location: LocationNode) {
  const place = personOf(location.id);
  return {
    id: numberOf(location.id),
    name: location.name,
    address1: place.address1,
    address2: null,
    city: location.address.city,
    zip: place.zip,
    province: location.address.provinceCode,
    country: location.address.countryCode,
    phone: place.phone,
    created_at: localTime(location.updatedAt, records.shop.ianaTimezone),
    updated_at: localTime(location.updatedAt, records.shop.ianaTimezone),
    country_code: location.address.countryCode,
    country_name: location.address.countryCode,
    province_code: location.address.provinceCode,
    legacy: location.isFulfillmentService,
    active: location.isActive,
    admin_graphql_api_id: location.id,
  };
}

export function collectionPayload(records: Records, collection: CollectionNode) {
  return {
    id: numberOf(collection.id),
    handle: collection.handle,
    title: collection.title,
    updated_at: localTime(collection.updatedAt, records.shop.ianaTimezone),
    body_html: null,
    published_at: localTime(collection.updatedAt, records.shop.ianaTimezone),
    sort_order: collection.sortOrder.toLowerCase().replaceAll("_", "-"),
    template_suffix: null,
    published_scope: "web",
    admin_graphql_api_id: collection.id,
  };
}
