// What stands around every page inside Shopify Admin: Polaris, the app's menu and the one main landmark.
import { useNavigate } from "@remix-run/react";
import { NavMenu } from "@shopify/app-bridge-react";
import { AppProvider, type AppProviderProps } from "@shopify/polaris";
import english from "@shopify/polaris/locales/en.json" with { type: "json" };
import { type ReactNode, useEffect } from "react";
import { RouterLink } from "./RouterLink.tsx";

const menu = [
  ["/app/segments", "Segments"],
  ["/app/slow-movers", "Slow movers"],
  ["/app/seasons", "Seasons"],
  ["/app/categories", "Categories"],
  ["/app/settings", "Settings"],
] as const;

// Polaris' type wants a link that also takes a string as its ref, which React itself gave up; Polaris passes none.
const linkComponent = RouterLink as AppProviderProps["linkComponent"];

// Polaris is provided here and not by the Shopify library's own AppProvider, which would load App Bridge a second time.
export function AdminFrame({ children }: { children: ReactNode }) {
  useMenuNavigation();
  return (
    <AppProvider i18n={english} linkComponent={linkComponent}>
      <NavMenu>
        <RouterLink url="/app" rel="home">
          Home
        </RouterLink>
        {menu.map(([url, name]) => (
          <RouterLink key={url} url={url}>
            {name}
          </RouterLink>
        ))}
      </NavMenu>
      <main>{children}</main>
    </AppProvider>
  );
}

// App Bridge says with this event which link of the menu was chosen in the admin, outside this frame.
function useMenuNavigation() {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: Event) => {
      const href = event.target instanceof Element ? event.target.getAttribute("href") : null;
      if (href) navigate(href);
    };
    addEventListener("shopify:navigate", follow);
    return () => removeEventListener("shopify:navigate", follow);
  }, [navigate]);
}
