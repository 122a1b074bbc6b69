// The same door as server.ts has before Remix, for a server that is not ours.
import type { ActionFunctionArgs } from "@remix-run/node";
import { takeDelivery } from "#app/webhooks.server.ts";

async function takeRequest(request: Request): Promise<Response> {
  const { status, text } = await takeDelivery({
    method: request.method,
    header: (name) => request.headers.get(name),
    body: request.body,
  });
  return new Response(text, { status, headers: status === 405 ? { Allow: "POST" } : {} });
}

export const action = ({ request }: ActionFunctionArgs) => takeRequest(request);
export const loader = ({ request }: ActionFunctionArgs) => takeRequest(request);
