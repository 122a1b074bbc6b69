// The domain by which Shopify knows a shop: NAME.myshopify.com and nothing around it.
const pattern = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;

export function isShopDomain(text: string): boolean {
  return pattern.test(text);
}
