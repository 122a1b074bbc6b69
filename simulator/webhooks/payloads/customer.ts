// A customer as webhooks carry it since 2025: without tags, without consent, without order counts.
import type { CustomerNode } from "../../shop/nodes.ts";
import { localTime, numberOf } from "./format.ts";
import { addressOf, personOf } from "./person.ts";
import type { Records } from "./records.ts";

const nowhere = { city: null, provinceCode: null, countryCodeV2: null };

export function customerPayload(records: Records, customer: CustomerNode) {
  const id = numberOf(customer.id);
  const person = personOf(id);
  const address = addressOf(person, customer.defaultAddress ?? nowhere);
  const defaultAddress = customer.defaultAddress
    ? { id: id + 1, customer_id: id, ...address, country_name: address.country, default: true }
    : null;
  return {
    id,
    created_at: localTime(customer.createdAt, records.shop.ianaTimezone),
    updated_at: localTime(customer.updatedAt, records.shop.ianaTimezone),
    first_name: person.first_name,
    last_name: person.last_name,
    state: customer.state.toLowerCase(),
    note: id % 7 === 0 ? `${person.first_name} builds a coupe; rings on Fridays` : null,
    verified_email: customer.verifiedEmail,
    multipass_identifier: null,
    tax_exempt: customer.taxExempt,
    email: customer.defaultEmailAddress ? person.email : null,
    phone: customer.defaultPhoneNumber ? person.phone : null,
    currency: records.shop.currency,
    addresses: defaultAddress ? [defaultAddress] : [],
    tax_exemptions: customer.taxExemptions,
    admin_graphql_api_id: customer.id,
    default_address: defaultAddress,
  };
}

export function emailConsentPayload(customer: CustomerNode) {
  const id = numberOf(customer.id);
  return {
    customer_id: id,
    email_address: personOf(id).email,
    email_marketing_consent: {
      state: customer.defaultEmailAddress?.marketingState.toLowerCase() ?? "not_subscribed",
      opt_in_level: customer.defaultEmailAddress?.marketingOptInLevel?.toLowerCase() ?? null,
      consent_updated_at: customer.defaultEmailAddress?.marketingUpdatedAt ?? null,
    },
  };
}

export function smsConsentPayload(customer: CustomerNode, at: string) {
  const id = numberOf(customer.id);
  return {
    id,
    phone: personOf(id).phone,
    sms_marketing_consent: {
      state: customer.defaultPhoneNumber?.smsMarketingConsent?.state.toLowerCase() ?? "not_subscribed",
      opt_in_level: "single_opt_in",
      consent_updated_at: at,
      consent_collected_from: "SHOPIFY",
    },
  };
}
