// Every address under /app that is no page, told so inside the frame.
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { authenticateShop } from "#app/authenticate.server.ts";

export const meta: MetaFunction = () => [{ title: "Page not found · Hot Rodan" }];

export async function loader({ request }: LoaderFunctionArgs): Promise<null> {
  await authenticateShop(request);
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
