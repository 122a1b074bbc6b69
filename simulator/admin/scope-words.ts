/** What a person is told a scope lets the app do. */
export const scopeWords: Record<string, string> = {
  read_orders: "See orders of the last 60 days",
  read_all_orders: "See all orders",
  write_orders: "Change orders",
  read_customers: "See customers",
  write_customers: "Change customers: tags, metafields and segments",
  read_customer_merge: "See when customers are merged",
  read_products: "See products and collections",
  write_products: "Change products",
  read_inventory: "See stock",
  write_inventory: "Change stock",
  read_locations: "See locations",
  read_fulfillments: "See fulfilments",
  read_reports: "See reports",
  read_discounts: "See discounts",
  write_discounts: "Create and change discounts",
  read_marketing_events: "See marketing activities",
  write_marketing_events: "Report marketing activities",
  write_pixels: "Add a web pixel to the shop",
  read_customer_events: "See what visitors of the shop do",
};

export const wordScope = (scope: string): string => scopeWords[scope] ?? scope.replaceAll("_", " ");
