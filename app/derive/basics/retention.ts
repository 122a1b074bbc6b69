// How long is what kept that nobody uses any more?
// A shop that removed the app: Shopify asks to forget it after 48 hours; if that never comes, we forget it after 30 days.
// The file that answers a customer's data request: 60 days, twice what the merchant has to hand it on.
// Applied webhook deliveries are kept as long as the merchant sets (settings.ts, deliveryDays).

export const daysKeptAfterUninstall = 30;
export const daysOfDataRequests = 60;
