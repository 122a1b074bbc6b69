// The app as a browser reaches it: a proxy on an origin of its own. It lets the admin host frame the app, puts the
// stand-in's App Bridge in the place of Shopify's, and sends the way back into Shopify's admin to the admin host.
import http from "node:http";
import net from "node:net";

export interface TunnelOptions {
  /** Where the app listens. */
  appAddress: string;
  /** The admin host's origin; known once it listens. */
  admin: () => string;
}

const shopifyBridge = "https://cdn.shopify.com/shopifycloud/app-bridge.js";

/** frame-ancestors gains the admin host, script-src gains it where it named Shopify's CDN. */
export function openPolicy(policy: string, admin: string): string {
  return policy
    .split(";")
    .map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      if (name === "frame-ancestors" && !sources.includes("'none'")) return [name, ...sources, admin].join(" ");
      if (
        /^(script-src|script-src-elem|default-src)$/.test(name) &&
        sources.some((source) => source.includes("cdn.shopify.com"))
      )
        return [name, ...sources, admin].join(" ");
      return directive.trim();
    })
    .filter((directive) => directive !== "")
    .join("; ");
}

/** An address in Shopify's admin, or a shop's own, on the admin host instead; null when it is neither. */
export function toAdminHost(address: string, admin: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.hostname === "admin.shopify.com") return `${admin}${url.pathname}${url.search}`;
  const name = /^([a-z0-9][a-z0-9-]*)\.myshopify\.com$/i.exec(url.hostname)?.[1];
  const rest = /^\/admin(\/.*)?$/.exec(url.pathname);
  return name && rest ? `${admin}/store/${name}${rest[1] ?? ""}${url.search}` : null;
}

const withBridge = (text: string, admin: string) => text.replaceAll(shopifyBridge, `${admin}/app-bridge.js`);

function answerHeaders(from: http.IncomingMessage, admin: string): http.OutgoingHttpHeaders {
  const headers: http.OutgoingHttpHeaders = { ...from.headers };
  const policy = headers["content-security-policy"];
  if (typeof policy === "string") headers["content-security-policy"] = openPolicy(policy, admin);
  if (typeof headers.link === "string") headers.link = withBridge(headers.link, admin);
  else if (Array.isArray(headers.link)) headers.link = headers.link.map((link) => withBridge(String(link), admin));
  if (typeof headers.location === "string") headers.location = toAdminHost(headers.location, admin) ?? headers.location;
  for (const hop of ["connection", "keep-alive", "transfer-encoding", "proxy-authenticate", "upgrade"])
    delete headers[hop];
  return headers;
}

const silence = (
  appAddress: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>The app does not answer</title>
<style>body{font:16px/1.5 system-ui,sans-serif;color:#23302f;margin:15vh auto;max-width:28rem;padding:0 1.5rem}h1{font-size:1.25rem}</style>
<h1>The app does not answer</h1><p>Nothing listens at ${appAddress}. Start the app, then load this page again.</p></html>`;

function forward(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  options: TunnelOptions,
  agent: http.Agent,
): void {
  const wantsPage = (request.headers.accept ?? "").includes("text/html");
  const target = new URL(options.appAddress);
  const headers: http.OutgoingHttpHeaders = {
    ...request.headers,
    "x-forwarded-host": request.headers.host,
    "x-forwarded-proto": "http",
    "x-forwarded-for": request.socket.remoteAddress ?? "127.0.0.1",
  };
  // A page is rewritten, so it must come as it is; everything else may be compressed.
  if (wantsPage) headers["accept-encoding"] = "identity";
  const upstream = http.request(
    { host: target.hostname, port: target.port, method: request.method, path: request.url, headers, agent },
    (from) => {
      const admin = options.admin();
      const answer = answerHeaders(from, admin);
      const isPage = String(answer["content-type"]).startsWith("text/html") && !answer["content-encoding"];
      from.on("error", () => response.destroy());
      if (!isPage) {
        response.writeHead(from.statusCode ?? 502, answer);
        from.pipe(response);
        return;
      }
      delete answer["content-length"];
      response.writeHead(from.statusCode ?? 502, answer);
      // Streamed pages stay streams: only a possible beginning of the address is held back.
      let held = "";
      from.setEncoding("utf8");
      from.on("data", (part: string) => {
        const text = withBridge(held + part, admin);
        const keep = Math.min(text.length, partialMatch(text));
        held = keep ? text.slice(-keep) : "";
        const ready = keep ? text.slice(0, -keep) : text;
        if (ready && !response.write(ready)) {
          from.pause();
          response.once("drain", () => from.resume());
        }
      });
      from.on("end", () => response.end(held));
    },
  );
  upstream.on("error", () => {
    if (response.headersSent) return void response.destroy();
    response.writeHead(502, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    response.end(silence(options.appAddress));
  });
  response.on("close", () => {
    if (!response.writableFinished) upstream.destroy();
  });
  request.pipe(upstream);
}

/** How many of the last characters may be the beginning of the bridge's address. */
function partialMatch(text: string): number {
  for (let length = Math.min(text.length, shopifyBridge.length - 1); length > 0; length -= 1)
    if (shopifyBridge.startsWith(text.slice(-length))) return length;
  return 0;
}

export function createTunnel(options: TunnelOptions): http.Server {
  const agent = new http.Agent({ keepAlive: true });
  const server = http.createServer((request, response) => forward(request, response, options, agent));
  server.on("upgrade", (request, socket, head) => {
    const target = new URL(options.appAddress);
    const upstream = net.connect(Number(target.port), target.hostname, () => {
      const lines = [`${request.method} ${request.url} HTTP/1.1`];
      for (let at = 0; at < request.rawHeaders.length; at += 2)
        lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`);
      upstream.write(`${lines.join("\r\n")}\r\n\r\n`);
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("error", () => upstream.destroy());
  });
  server.on("close", () => agent.destroy());
  return server;
}
