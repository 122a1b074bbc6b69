// Pages that Shopify's library shows on the way to a session token.
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { addDocumentHeaders } from "#app/document-headers.server.ts";
import { shopify } from "#app/shopify.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  // Nobody types a shop's address here: the app is opened from Shopify Admin, and the start page says so.
  if (params["*"] === "login") return redirect("/");
  try {
    await shopify.authenticate.admin(request);
  } catch (answer) {
    // The library's own policy lets more hosts frame its pages than there is need for.
    if (answer instanceof Response && answer.headers.get("Content-Type")?.includes("text/html"))
      addDocumentHeaders(request, answer.headers);
    throw answer;
  }
  return redirect("/");
}
