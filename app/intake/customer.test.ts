import { describe, expect, test } from "vitest";
import { customerFieldsNoWebhookTells } from "#app/derive/customer/customer-row.ts";
import type { CustomerNode } from "#simulator/shop/nodes.ts";
import { projectFields } from "#simulator/webhooks/include-fields.ts";
import { customerPayload, emailConsentPayload, smsConsentPayload } from "#simulator/webhooks/payloads/customer.ts";
import { personOf } from "#simulator/webhooks/payloads/person.ts";
import type { Records } from "#simulator/webhooks/payloads/records.ts";
import {
  customerFromBulk,
  customerFromWebhook,
  customerTopics,
  emailConsentFromWebhook,
  mergeFromWebhook,
  purchasingFromWebhook,
  smsConsentFromWebhook,
  tagChangeFromWebhook,
} from "./customer.ts";
import { deletedIdFromWebhook } from "./told.ts";

const node: CustomerNode = {
  id: "gid://shopify/Customer/706405506930370",
  legacyResourceId: "706405506930370",
  createdAt: "2024-05-01T10:00:00Z",
  updatedAt: "2026-03-08T06:30:00Z",
  state: "ENABLED",
  locale: "en-US",
  verifiedEmail: true,
  taxExempt: true,
  taxExemptions: [],
  tags: ["Wholesale", "racer"],
  numberOfOrders: "17",
  amountSpent: { amount: "1234.5", currencyCode: "USD" },
  lifetimeDuration: "about 2 years",
  productSubscriberStatus: "NEVER_SUBSCRIBED",
  dataSaleOptOut: false,
  lastOrder: null,
  statistics: { rfmGroup: "PREVIOUSLY_LOYAL", predictedSpendTier: null },
  defaultEmailAddress: { marketingState: "SUBSCRIBED", marketingOptInLevel: null, marketingUpdatedAt: null },
  defaultPhoneNumber: { smsMarketingConsent: { state: "NOT_SUBSCRIBED" } },
  defaultAddress: { city: "Ottawa", provinceCode: "ON", countryCodeV2: "CA" },
  companyContactProfiles: [
    { id: "gid://shopify/CompanyContact/1", isMainContact: false, company: { id: "gid://shopify/Company/8" } },
    { id: "gid://shopify/CompanyContact/2", isMainContact: true, company: { id: "gid://shopify/Company/9" } },
  ],
};
const records = { shop: { ianaTimezone: "America/Denver", currency: "USD" } } as Records;
const payload = customerPayload(records, node);
const keptOf = (topic: string, body: object) => projectFields(body as Record<string, unknown>, customerTopics[topic]!);

test("a line of the bulk file becomes a row", () => {
  expect(customerFromBulk(node, "USD")).toEqual({
    id: "706405506930370",
    createdAt: "2024-05-01T10:00:00.000Z",
    updatedAt: "2026-03-08T06:30:00.000Z",
    state: "enabled",
    taxExempt: true,
    locale: "en-US",
    country: "CA",
    province: "ON",
    companyId: "9",
    ordersShopify: 17,
    spentCents: 123_450,
    rfmGroup: "previously_loyal",
    emailConsent: "subscribed",
    smsConsent: "not_subscribed",
    tags: ["Wholesale", "racer"],
  });
});

test("a webhook gives the same row, save for what it does not carry since 2025", () => {
  const untold = Object.fromEntries(customerFieldsNoWebhookTells.map((field) => [field, null]));
  expect(customerFromWebhook(payload)).toEqual({ ...customerFromBulk(node, "USD"), ...untold });
});

test("what the door keeps gives the row of the whole payload, and nothing that names a person", () => {
  const person = personOf(706405506930370);
  expect(payload.first_name).toBe(person.first_name);
  const kept = keptOf("customers/update", payload);
  expect(customerFromWebhook(kept)).toEqual(customerFromWebhook(payload));
  for (const word of [person.first_name, person.last_name, person.email, person.phone, person.address1, "Ottawa"])
    expect(JSON.stringify(kept)).not.toContain(word);
});

test("nobody's address, company, telephone, statistics are none", () => {
  const bare = {
    defaultAddress: null,
    companyContactProfiles: [],
    defaultPhoneNumber: null,
    defaultEmailAddress: null,
  };
  expect(customerFromBulk({ ...node, ...bare, statistics: null }, "USD")).toMatchObject({
    country: null,
    province: null,
    companyId: null,
    emailConsent: null,
    smsConsent: null,
    rfmGroup: null,
  });
  expect(customerFromWebhook({ ...payload, default_address: null })).toMatchObject({ country: null, province: null });
});

describe("one side of a customer", () => {
  test("tags, without order and doubles", () => {
    const body = { customerId: node.id, tags: ["b", "A", "B"], occurredAt: "2026-03-08T06:30:00.000Z" };
    expect(tagChangeFromWebhook(keptOf("customer.tags_added", body))).toEqual({
      customerId: "706405506930370",
      tags: ["A", "B"],
      at: "2026-03-08T06:30:00.000Z",
    });
  });

  test("consent to e-mail says no address, and the time only where Shopify knows it", () => {
    const kept = keptOf("customers_email_marketing_consent/update", emailConsentPayload(node));
    expect(JSON.stringify(kept)).not.toContain("@");
    expect(emailConsentFromWebhook(kept)).toEqual({ customerId: "706405506930370", consent: "subscribed", at: null });
  });

  test("consent to SMS says no number", () => {
    const kept = keptOf("customers_marketing_consent/update", smsConsentPayload(node, "2026-03-08T06:30:00Z"));
    expect(JSON.stringify(kept)).not.toContain("+1555");
    expect(smsConsentFromWebhook(kept)).toEqual({
      customerId: "706405506930370",
      consent: "not_subscribed",
      at: "2026-03-08T06:30:00.000Z",
    });
  });

  test("purchases are Shopify's own count and sum", () => {
    const body = {
      customerId: node.id,
      numberOfOrders: 18,
      amountSpent: { amount: "1300.00", currencyCode: "USD" },
      occurredAt: "2026-03-08T06:30:00Z",
    };
    expect(purchasingFromWebhook(keptOf("customers/purchasing_summary", body), "USD")).toEqual({
      customerId: "706405506930370",
      ordersShopify: 18,
      spentCents: 130_000,
      at: "2026-03-08T06:30:00.000Z",
    });
  });

  test.each([
    ["success", false],
    ["failed", true],
  ])("a merge that ended in %s", (status, hasFailed) => {
    const body = {
      admin_graphql_api_customer_kept_id: "gid://shopify/Customer/1",
      admin_graphql_api_customer_deleted_id: "gid://shopify/Customer/2",
      status,
      errors: [{ message: "John Doe is being merged" }],
    };
    const kept = keptOf("customers/merge", body);
    expect(JSON.stringify(kept)).not.toContain("John");
    expect(mergeFromWebhook(kept)).toEqual({ keptId: "1", deletedId: "2", hasFailed });
  });

  test("a deletion", () => {
    expect(deletedIdFromWebhook({ id: 7, admin_graphql_api_id: "gid://shopify/Customer/7" }, "Customer")).toBe("7");
    expect(() => deletedIdFromWebhook({ admin_graphql_api_id: "gid://shopify/Order/7" }, "Customer")).toThrow(
      /Customer/,
    );
  });
});

test("what is no customer is refused, naming the field", () => {
  expect(() => customerFromBulk({ ...node, numberOfOrders: "many" }, "USD")).toThrow(/Customer\/706.*numberOfOrders/);
  expect(() => customerFromWebhook({ ...payload, state: undefined })).toThrow(/state/);
});
