// Polaris' link, followed by Remix inside the app and by App Bridge when it leads into Shopify Admin (shopify://admin/…).
import { Link } from "@remix-run/react";
import { type AnchorHTMLAttributes, forwardRef } from "react";

interface RouterLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  url: string;
  external?: boolean;
}

export const RouterLink = forwardRef<HTMLAnchorElement, RouterLinkProps>(function RouterLink(
  { url, external, target, ...rest },
  ref,
) {
  if (!external && url.startsWith("/")) return <Link {...rest} target={target} to={url} ref={ref} />;
  const leavesFrame = url.startsWith("shopify:") ? "_top" : target;
  return (
    <a
      {...rest}
      href={url}
      target={external ? "_blank" : leavesFrame}
      rel={external ? "noopener" : rest.rel}
      ref={ref}
    />
  );
});
