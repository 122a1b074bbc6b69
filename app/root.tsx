import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useRevalidator,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { env } from "#app/env.server.ts";
import { errorWords } from "#app/ui/error-words.ts";
import { pageLanguage } from "#app/ui/format.ts";
import { failedRequestId } from "#app/ui/request-id.ts";
import type { loader as adminLoader } from "./routes/app/route.tsx";

export function loader({ request }: LoaderFunctionArgs) {
  return { apiKey: env.apiKey, requestId: request.headers.get("x-request-id") };
}

export const meta: MetaFunction = () => [{ title: "Hot Rodan" }];

// A browser may lay out a framed page before its styles are there, which counts as a jump. Should the styles never come,
// the page shows itself after three seconds.
const unstyledIsHidden = "body{display:none;animation:show 1ms 3s forwards}@keyframes show{to{display:block}}";

export function Layout({ children }: { children: ReactNode }) {
  const apiKey = useRouteLoaderData<typeof loader>("root")?.apiKey;
  const shop = useRouteLoaderData<typeof adminLoader>("routes/app")?.shop;
  const inAdmin = useMatches().some(({ id }) => id === "routes/app");
  return (
    <html lang={pageLanguage(shop?.locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        {inAdmin ? <meta name="shopify-api-key" content={apiKey} /> : null}
        {inAdmin ? <script src="https://cdn.shopify.com/shopifycloud/app-bridge.js" suppressHydrationWarning /> : null}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        {inAdmin ? <style>{unstyledIsHidden}</style> : null}
        <Links />
      </head>
      <body>
        {children}
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

// Errors outside Shopify Admin; those inside are shown within the app's frame by routes/app.
export function ErrorBoundary() {
  const error = useRouteError();
  const rootData = useRouteLoaderData<typeof loader>("root");
  const requestId = failedRequestId() ?? rootData?.requestId;
  const { revalidate } = useRevalidator();
  const { title, text, retry } = errorWords(isRouteErrorResponse(error) ? error.status : null);
  return (
    <main>
      <h1>{title}</h1>
      <p>{text}</p>
      {retry ? (
        <button type="button" onClick={revalidate}>
          Try again
        </button>
      ) : null}
      {retry && requestId ? <p>Request {requestId}: name it when you ask for help.</p> : null}
    </main>
  );
}
