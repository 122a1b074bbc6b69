// For tests of this folder and of the jobs: a real HTTP server in the place of Shopify's, which answers as it is told.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Heard {
  shop: string;
  path: string;
  token: string | undefined;
  body: Record<string, unknown>;
}

export interface Said {
  status?: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON. */
  body?: unknown;
  /** The connection is cut instead. */
  cut?: boolean;
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return text ? JSON.parse(text) : {};
}

function say(response: ServerResponse, { status = 200, headers = {}, body = {}, cut = false }: Said) {
  if (cut) return response.destroy();
  const text = typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(text);
}

/** Requests to any SHOP.myshopify.com go to this server until `stop`. */
export async function listenAsShopify(answer: (heard: Heard) => Said | Promise<Said>) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const asked: Heard = {
      shop: String(request.headers["x-forwarded-host"] ?? ""),
      path: request.url ?? "",
      token: request.headers["x-shopify-access-token"] as string | undefined,
      body: await readJson(request),
    };
    heard.push(asked);
    say(response, await answer(asked));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const realFetch = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!url.hostname.endsWith(".myshopify.com")) return realFetch(input, init);
    const request = new Request(new URL(url.pathname + url.search, origin), input instanceof Request ? input : init);
    request.headers.set("x-forwarded-host", url.host);
    return realFetch(request);
  };
  return {
    origin,
    heard,
    async stop() {
      globalThis.fetch = realFetch;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
