// Who may frame a page of ours: Shopify Admin and the shop itself, and for any other page nobody.
import { isShopDomain } from "#app/derive/basics/shop-domain.ts";

/** The headers of every HTML document. Only the shop's own documents carry `?shop=`; later pages make no document. */
export function addDocumentHeaders(request: Request, headers: Headers): void {
  const shop = new URL(request.url).searchParams.get("shop") ?? "";
  const ancestors = isShopDomain(shop) ? `https://${shop} https://admin.shopify.com` : "'none'";
  headers.set("Content-Security-Policy", `frame-ancestors ${ancestors};`);
  headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  headers.set("X-Content-Type-Options", "nosniff");
  headers.delete("X-Frame-Options");
}
