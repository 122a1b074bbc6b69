// What webhooks tell of customers, and of which customer is which.
import {
  customerFromWebhook,
  emailConsentFromWebhook,
  mergeFromWebhook,
  purchasingFromWebhook,
  smsConsentFromWebhook,
  tagChangeFromWebhook,
} from "#app/intake/customer.ts";
import { customersUntold, type Missing } from "#app/store/inbox/wanted.ts";
import {
  applyConsent,
  applyCustomers,
  applyPurchases,
  applyTags,
  deleteCustomers,
} from "#app/store/source/apply-customers.ts";
import { mergeCustomers } from "#app/store/source/merge-customers.ts";
import { goneOf, idsOf, latestOf } from "./apply-catalogue.ts";
import { nothingMissing, type Part, part } from "./inbox-part.ts";

const customers = part({
  topics: ["customers/create", "customers/update"],
  read: customerFromWebhook,
  async apply(tx, shop, rows) {
    await applyCustomers(tx, shop.id, rows);
    return customersUntold(tx, shop.id, idsOf(rows));
  },
});

const merges = part({
  topics: ["customers/merge"],
  read: (body, _shop, { triggeredAt }) => ({ ...mergeFromWebhook(body), at: triggeredAt }),
  async apply(tx, shop, told) {
    const merges = told
      .filter(({ hasFailed }) => !hasFailed)
      .map(({ keptId, deletedId, at }) => ({ keptId, goneId: deletedId, at }));
    if (merges.length > 0) await mergeCustomers(tx, shop.id, merges);
    // What the kept one has become is told by an update of its own, its tags are not.
    return merges.map(({ keptId }): Missing => ({ kind: "customer", id: keptId }));
  },
});

const goneCustomers = part({
  topics: ["customers/delete"],
  read: goneOf("Customer"),
  apply: (tx, shop, gone) => nothingMissing(deleteCustomers(tx, shop.id, idsOf(gone), latestOf(gone))),
});

const tags = (what: "added" | "removed") =>
  part({
    topics: [`customer.tags_${what}`],
    read: tagChangeFromWebhook,
    async apply(tx, shop, changes) {
      const unsure = await applyTags(tx, shop.id, what, changes);
      return unsure.map((id): Missing => ({ kind: "customer", id }));
    },
  });

const emailConsent = part({
  topics: ["customers_email_marketing_consent/update"],
  read: emailConsentFromWebhook,
  apply: (tx, shop, changes) => nothingMissing(applyConsent(tx, shop.id, "email", changes)),
});

const smsConsent = part({
  topics: ["customers_marketing_consent/update"],
  read: smsConsentFromWebhook,
  apply: (tx, shop, changes) => nothingMissing(applyConsent(tx, shop.id, "sms", changes)),
});

const purchases = part({
  topics: ["customers/purchasing_summary"],
  read: (body, shop) => purchasingFromWebhook(body, shop.currency),
  apply: (tx, shop, changes) => nothingMissing(applyPurchases(tx, shop.id, changes)),
});

/** In the order in which they are applied. */
export const customerParts: readonly Part[] = [
  customers,
  tags("added"),
  tags("removed"),
  emailConsent,
  smsConsent,
  purchases,
  merges,
  goneCustomers,
];
