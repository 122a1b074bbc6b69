// A customer, from the bulk file, a GraphQL node with the same fields or a webhook, as the row we keep; and what the
// topics about one side of a customer tell (tags, consent, purchases, a merge). Names and addresses stay out.
import { z } from "zod";
import { centsOf } from "#app/derive/basics/money.ts";
import type {
  ConsentChange,
  CustomerMerge,
  CustomerRow,
  PurchasingChange,
  TagChange,
} from "#app/derive/customer/customer-row.ts";
import { amount, gid, instant, plainId, readTold, reference, tagList, text, wordOf } from "./told.ts";

const count = z.union([z.string().regex(/^\d+$/, "is not a count"), z.int().nonnegative()]).transform(Number);

const node = z.object({
  id: gid("Customer"),
  createdAt: instant,
  updatedAt: instant,
  state: z.string(),
  taxExempt: z.boolean(),
  locale: text,
  tags: z.array(z.string()),
  numberOfOrders: count,
  amountSpent: z.object({ amount }),
  statistics: z.object({ rfmGroup: text }).nullish(),
  defaultEmailAddress: z.object({ marketingState: text }).nullish(),
  defaultPhoneNumber: z.object({ smsMarketingConsent: z.object({ state: text }).nullish() }).nullish(),
  defaultAddress: z.object({ provinceCode: text, countryCodeV2: text }).nullish(),
  companyContactProfiles: z.array(z.object({ isMainContact: z.boolean(), company: reference("Company") })),
});

const webhook = z.object({
  admin_graphql_api_id: gid("Customer"),
  created_at: instant,
  updated_at: instant,
  state: z.string(),
  tax_exempt: z.boolean(),
  default_address: z.object({ province_code: text, country_code: text }).nullish(),
});

const tags = z.object({ customerId: gid("Customer"), tags: z.array(z.string()), occurredAt: instant });
const consent = z.object({ state: text, consent_updated_at: instant.nullish() });
const emailConsent = z.object({ customer_id: plainId, email_marketing_consent: consent });
const smsConsent = z.object({ id: plainId, sms_marketing_consent: consent });
const purchasing = z.object({
  customerId: gid("Customer"),
  numberOfOrders: count,
  amountSpent: z.object({ amount }),
  occurredAt: instant,
});
const merge = z.object({
  admin_graphql_api_customer_kept_id: gid("Customer"),
  admin_graphql_api_customer_deleted_id: gid("Customer"),
  status: z.string(),
});

const kept = [
  "admin_graphql_api_id",
  "created_at",
  "updated_at",
  "state",
  "tax_exempt",
  "default_address.province_code",
  "default_address.country_code",
];
const keptTags = ["customerId", "tags", "occurredAt"];
const keptConsent = (field: string) => [`${field}.state`, `${field}.consent_updated_at`];

export const customerTopics: Readonly<Record<string, readonly string[]>> = {
  "customers/create": kept,
  "customers/update": kept,
  "customers/delete": ["id", "admin_graphql_api_id"],
  "customers/merge": ["admin_graphql_api_customer_kept_id", "admin_graphql_api_customer_deleted_id", "status"],
  "customers/purchasing_summary": ["customerId", "numberOfOrders", "amountSpent.amount", "occurredAt"],
  "customer.tags_added": keptTags,
  "customer.tags_removed": keptTags,
  "customers_email_marketing_consent/update": ["customer_id", ...keptConsent("email_marketing_consent")],
  "customers_marketing_consent/update": ["id", ...keptConsent("sms_marketing_consent")],
};

const small = (word: string | null | undefined) => wordOf(word?.toLowerCase());

export function customerFromBulk(line: unknown, currency: string): CustomerRow {
  const told = readTold(node, line, "a customer");
  const companies = told.companyContactProfiles;
  return {
    id: told.id,
    createdAt: told.createdAt,
    updatedAt: told.updatedAt,
    state: told.state.toLowerCase(),
    taxExempt: told.taxExempt,
    locale: wordOf(told.locale),
    country: wordOf(told.defaultAddress?.countryCodeV2),
    province: wordOf(told.defaultAddress?.provinceCode),
    companyId: (companies.find(({ isMainContact }) => isMainContact) ?? companies[0])?.company ?? null,
    ordersShopify: told.numberOfOrders,
    spentCents: centsOf(told.amountSpent.amount, currency),
    rfmGroup: small(told.statistics?.rfmGroup),
    emailConsent: small(told.defaultEmailAddress?.marketingState),
    smsConsent: small(told.defaultPhoneNumber?.smsMarketingConsent?.state),
    tags: tagList(told.tags),
  };
}

export function customerFromWebhook(body: unknown): CustomerRow {
  const told = readTold(webhook, body, "a customer");
  return {
    id: told.admin_graphql_api_id,
    createdAt: told.created_at,
    updatedAt: told.updated_at,
    state: told.state.toLowerCase(),
    taxExempt: told.tax_exempt,
    locale: null,
    country: wordOf(told.default_address?.country_code),
    province: wordOf(told.default_address?.province_code),
    companyId: null,
    ordersShopify: null,
    spentCents: null,
    rfmGroup: null,
    emailConsent: null,
    smsConsent: null,
    tags: null,
  };
}

/** The tags that were added or removed: the topic says which. */
export function tagChangeFromWebhook(body: unknown): TagChange {
  const told = readTold(tags, body, "a customer's tags");
  return { customerId: told.customerId, tags: tagList(told.tags), at: told.occurredAt };
}

function consentChange(customerId: string, told: z.infer<typeof consent>): ConsentChange {
  return { customerId, consent: small(told.state), at: told.consent_updated_at ?? null };
}

export function emailConsentFromWebhook(body: unknown): ConsentChange {
  const told = readTold(emailConsent, body, "a customer's consent to e-mail");
  return consentChange(told.customer_id, told.email_marketing_consent);
}

export function smsConsentFromWebhook(body: unknown): ConsentChange {
  const told = readTold(smsConsent, body, "a customer's consent to SMS");
  return consentChange(told.id, told.sms_marketing_consent);
}

export function purchasingFromWebhook(body: unknown, currency: string): PurchasingChange {
  const told = readTold(purchasing, body, "a customer's purchases");
  return {
    customerId: told.customerId,
    ordersShopify: told.numberOfOrders,
    spentCents: centsOf(told.amountSpent.amount, currency),
    at: told.occurredAt,
  };
}

export function mergeFromWebhook(body: unknown): CustomerMerge {
  const told = readTold(merge, body, "a merge of customers");
  return {
    keptId: told.admin_graphql_api_customer_kept_id,
    deletedId: told.admin_graphql_api_customer_deleted_id,
    hasFailed: told.status === "failed",
  };
}
