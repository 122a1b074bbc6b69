import http from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTunnel, openPolicy, toAdminHost } from "./tunnel.ts";

const admin = "http://127.0.0.1:4000";

describe("the app's rules", () => {
  test("frame-ancestors gains the admin host and keeps the rest", () => {
    expect(
      openPolicy("frame-ancestors https://a.myshopify.com https://admin.shopify.com; default-src 'self'", admin),
    ).toBe(`frame-ancestors https://a.myshopify.com https://admin.shopify.com ${admin}; default-src 'self'`);
  });

  test("a page that must not be framed stays so", () => {
    expect(openPolicy("frame-ancestors 'none'", admin)).toBe("frame-ancestors 'none'");
  });

  test("script-src gains the admin host only where it names the CDN", () => {
    expect(openPolicy("script-src 'self' https://cdn.shopify.com", admin)).toContain(admin);
    expect(openPolicy("script-src 'self'", admin)).not.toContain(admin);
  });

  test("addresses in the admin lead to the admin host, others stay", () => {
    expect(toAdminHost("https://admin.shopify.com/store/a/apps/key?x=1", admin)).toBe(`${admin}/store/a/apps/key?x=1`);
    expect(toAdminHost("https://a.myshopify.com/admin/apps/key", admin)).toBe(`${admin}/store/a/apps/key`);
    expect(toAdminHost("https://example.com/admin", admin)).toBeNull();
    expect(toAdminHost("/login", admin)).toBeNull();
  });
});

describe("the tunnel", () => {
  let app: http.Server;
  let tunnel: http.Server;
  let origin: string;
  const listen = async (server: http.Server) => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const page = `<script src="https://cdn.shopify.com/shopifycloud/app-bridge.js"></script>`;

  beforeEach(async () => {
    app = http.createServer((request, response) => {
      if (request.url === "/page") {
        response.writeHead(200, {
          "content-type": "text/html",
          "content-security-policy": "frame-ancestors https://x",
        });
        // The address is cut in two on purpose.
        response.write(page.slice(0, 30));
        setTimeout(() => response.end(page.slice(30)), 10);
        return;
      }
      if (request.url === "/packed") {
        response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
        response.end(gzipSync('{"packed":true}'));
        return;
      }
      request.pipe(response);
    });
    app.on("upgrade", (_, socket) => {
      socket.write("HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\nhello");
      socket.end();
    });
    tunnel = createTunnel({ appAddress: await listen(app), admin: () => admin });
    origin = await listen(tunnel);
  });
  afterEach(() => {
    for (const server of [app, tunnel]) {
      server.closeAllConnections();
      server.close();
    }
  });

  test("puts the stand-in's App Bridge into pages, even when its address arrives in pieces", async () => {
    const response = await fetch(`${origin}/page`, { headers: { accept: "text/html" } });
    expect(await response.text()).toBe(`<script src="${admin}/app-bridge.js"></script>`);
    expect(response.headers.get("content-security-policy")).toBe(`frame-ancestors https://x ${admin}`);
  });

  test("passes compressed answers and bodies through", async () => {
    expect(await (await fetch(`${origin}/packed`)).json()).toEqual({ packed: true });
    expect(await (await fetch(`${origin}/echo`, { method: "POST", body: "as it is" })).text()).toBe("as it is");
  });

  test("forwards upgrades to web sockets", async () => {
    const said = await new Promise<string>((resolve, reject) => {
      const request = http.request(`${origin}/hmr`, { headers: { connection: "upgrade", upgrade: "websocket" } });
      request.on("upgrade", (_, socket, head) => {
        let text = head.toString();
        socket.on("data", (part) => {
          text += part;
        });
        socket.on("end", () => resolve(text));
      });
      request.on("error", reject);
      request.end();
    });
    expect(said).toBe("hello");
  });

  test("says so when the app does not answer", async () => {
    app.closeAllConnections();
    app.close();
    const response = await fetch(`${origin}/page`, { headers: { accept: "text/html" } });
    expect(response.status).toBe(502);
    expect(await response.text()).toContain("The app does not answer");
  });
});
