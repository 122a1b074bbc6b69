// Addresses inside Shopify Admin, as App Bridge understands them from within the app's frame.

export function productsOfTypeUrl(productType: string): string {
  const query = productType === "" ? "-product_type:*" : `product_type:"${productType.replace(/(["\\])/g, "\\$1")}"`;
  return `shopify://admin/products?query=${encodeURIComponent(query)}`;
}

export const allProductsUrl = "shopify://admin/products";

export const allOrdersUrl = "shopify://admin/orders";

export const productUrl = (id: string) => `shopify://admin/products/${id}`;
