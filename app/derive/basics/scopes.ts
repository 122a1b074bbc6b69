// What may the app do in a shop?
// Shopify grants scopes such as write_customers; a write scope includes the read scope of the same name, which
// Shopify sometimes lists beside it and sometimes leaves out. Here both are always listed, in alphabetical order.
// Worked example: "write_customers,read_orders" grants read_customers, read_orders and write_customers.

export function grantedScopes(told: string | readonly string[]): string[] {
  const scopes = (typeof told === "string" ? told.split(",") : told).map((scope) => scope.trim()).filter(Boolean);
  const implied = scopes.map((scope) => scope.replace(/^((?:unauthenticated_)?)write_/, "$1read_"));
  return [...new Set([...scopes, ...implied])].sort();
}
