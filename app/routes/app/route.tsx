// The frame of every page inside Shopify Admin: who is asking, how their shop reads numbers, the menu, and what an
// error looks like.
import type { HeadersFunction, LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Outlet,
  useLoaderData,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { authenticateShop } from "#app/authenticate.server.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { AdminFrame } from "#app/ui/AdminFrame.tsx";
import { ErrorPage } from "#app/ui/ErrorPage.tsx";
import { errorWords } from "#app/ui/error-words.ts";
import { LoadingPage, useSlowNavigation } from "#app/ui/LoadingPage.tsx";
import { failedRequestId } from "#app/ui/request-id.ts";
import { ShopFormat } from "#app/ui/ShopFormat.tsx";
import styles from "#app/ui/styles.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const { locale, currency, timeZone } = shop;
  return { shop: { locale, currency, timeZone } };
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function Admin() {
  const { shop } = useLoaderData<typeof loader>();
  const slow = useSlowNavigation();
  const { pathname } = useLocation();
  return (
    <AdminFrame>
      {/* A new page is a new tree: elements that two pages share would count as having jumped from one place to another. */}
      <ShopFormat key={pathname} shop={shop}>
        {slow ? <LoadingPage /> : <Outlet />}
      </ShopFormat>
    </AdminFrame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const rootData = useRouteLoaderData<typeof rootLoader>("root");
  const script = leavingScript(error);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: Shopify's library wrote this HTML; it leads out of the frame.
  if (script !== null) return <div dangerouslySetInnerHTML={{ __html: script }} />;
  return (
    <AdminFrame>
      <ErrorPage
        {...errorWords(isRouteErrorResponse(error) ? error.status : null)}
        requestId={failedRequestId() ?? rootData?.requestId ?? null}
      />
    </AdminFrame>
  );
}

function leavingScript(error: unknown): string | null {
  return isRouteErrorResponse(error) && error.status < 400 && typeof error.data === "string" ? error.data : null;
}
