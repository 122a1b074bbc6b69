// The file that answers a customer's data request, for the merchant to hand on.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authenticateShop } from "#app/authenticate.server.ts";
import { readDataRequest } from "#app/store/app/data-requests.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const id = params.id ?? "";
  const file = /^\d{1,18}$/.test(id) ? await readDataRequest(shop.id, id) : null;
  if (!file) throw new Response("There is no file for this request.", { status: 404 });
  return new Response(JSON.stringify(file, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="customer-data-${id}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
