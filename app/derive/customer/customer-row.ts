// A customer as the store keeps them: nothing that names a person or a street.
// A webhook knows less than the bulk file: the fields listed below are null in its row, and the store keeps what it knows.

export interface CustomerRow {
  id: string;
  createdAt: string;
  updatedAt: string;
  state: string;
  taxExempt: boolean;
  locale: string | null;
  country: string | null;
  province: string | null;
  companyId: string | null;
  ordersShopify: number | null;
  spentCents: number | null;
  /** Shopify's own RFM group, in small letters. */
  rfmGroup: string | null;
  emailConsent: string | null;
  smsConsent: string | null;
  tags: string[] | null;
}

export const customerFieldsNoWebhookTells = [
  "locale",
  "companyId",
  "ordersShopify",
  "spentCents",
  "rfmGroup",
  "emailConsent",
  "smsConsent",
  "tags",
] as const satisfies readonly (keyof CustomerRow)[];

/** What the topics about one side of a customer tell; `at` is null where Shopify does not say when. */
export interface ConsentChange {
  customerId: string;
  consent: string | null;
  at: string | null;
}
export interface TagChange {
  customerId: string;
  tags: string[];
  at: string;
}
export interface PurchasingChange {
  customerId: string;
  ordersShopify: number;
  spentCents: number;
  at: string;
}
export interface CustomerMerge {
  keptId: string;
  deletedId: string;
  /** Shopify tells of merges that failed, too: nothing happened then. */
  hasFailed: boolean;
}
