// Every request to the stand-in's own door, by who is meant: a shop's address, the admin host, or the controls.
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerStore } from "./admin/answer-store.ts";
import { nameOf } from "./admin/layout.ts";
import { answerShopAddress } from "./admin-api.ts";
import { openResult, receiveUpload } from "./bulk/files.ts";
import { answerControl } from "./control.ts";
import { RequestError, readBody, redirect, send, sendJson } from "./http.ts";
import type { StandIn } from "./stand-in.ts";

const javaScript = "text/javascript; charset=utf-8";
const assets: Record<string, { files: string[]; type: string }> = {
  "/app-bridge.js": { files: ["browser/app-bridge.js"], type: javaScript },
  "/app-frame.js": { files: ["browser/app-frame.js"], type: javaScript },
  "/admin-menu.js": { files: ["browser/admin-menu.js"], type: javaScript },
  "/admin.css": {
    files: ["base", "frame", "pages", "app", "narrow"].map((name) => `styles/${name}.css`),
    type: "text/css; charset=utf-8",
  },
};

function sendAsset(path: string, response: ServerResponse): boolean {
  const asset = assets[path];
  if (!asset) return false;
  const parts = asset.files.map((file) => readFileSync(new URL(`admin/${file}`, import.meta.url), "utf8"));
  send(response, 200, parts.join("\n"), { "content-type": asset.type, "access-control-allow-origin": "*" });
  return true;
}

const uploadLimit = 101 * 1024 * 1024;

/** What bulk operations leave to be fetched, and what is uploaded for them; neither asks for a token. */
async function answerFiles({ world }: StandIn, path: string, request: IncomingMessage, response: ServerResponse) {
  if (path.startsWith("/bulk-results/")) {
    const result = openResult(world, path);
    if (!result) throw new RequestError(404, `there is no result at ${path}`);
    response.writeHead(200, {
      "content-type": "application/jsonl",
      "content-length": result.size,
      "content-disposition": `attachment; filename="${result.name}"`,
    });
    result.stream.on("error", () => response.destroy());
    response.on("close", () => result.stream.destroy());
    result.stream.pipe(response);
    return true;
  }
  if (!path.startsWith("/staged-uploads/") || request.method !== "POST") return false;
  const type = request.headers["content-type"] ?? "";
  const answer = receiveUpload(world, path, type, await readBody(request, uploadLimit));
  if (!answer) throw new RequestError(404, `nothing is uploaded to ${path}`);
  send(response, answer.status, answer.body, answer.headers);
  return true;
}

/** A page of another origin may not make the admin do things. */
function isForeign({ headers, method }: IncomingMessage, standIn: StandIn): boolean {
  if (method === "GET" || method === "HEAD") return false;
  return headers.origin !== undefined && headers.origin !== standIn.origins.admin && headers.origin !== "null";
}

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** A page of a name that was made to point at this machine reads as one of ours; its name betrays it. */
function mustBeAskedHere({ headers }: IncomingMessage): void {
  if (!loopback.test(headers.host ?? ""))
    throw new RequestError(421, `the stand-in is asked as 127.0.0.1 or localhost, not as "${headers.host ?? ""}"`);
}

async function route(standIn: StandIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  mustBeAskedHere(request);
  const asked = request.url ?? "/";
  // Two slashes begin an address with a host name in it, which a path is not.
  if (!asked.startsWith("/") || asked.startsWith("//")) throw new RequestError(400, `${asked} is not a path`);
  const url = new URL(asked, standIn.origins.admin);
  const { pathname: path, searchParams: search } = url;
  const forwarded = String(request.headers["x-forwarded-host"] ?? "").toLowerCase();
  if (forwarded.endsWith(".myshopify.com"))
    return answerShopAddress(standIn, forwarded, path, search, request, response);
  const prefixed = /^\/shop\/([^/]+)(\/.*)$/.exec(path);
  if (prefixed?.[1] && prefixed[2])
    return answerShopAddress(standIn, prefixed[1].toLowerCase(), prefixed[2], search, request, response);
  if (await answerFiles(standIn, path, request, response)) return;
  if (sendAsset(path, response)) return;
  if (isForeign(request, standIn)) throw new RequestError(403, "this page is not of the admin");
  if (path.startsWith("/control/") || path === "/control")
    return answerControl(standIn, path, search, request, response);
  const store = /^\/store\/([^/]+)(\/.*)?$/.exec(path);
  const shop = store && [...standIn.world.shops.values()].find((one) => nameOf(one) === store[1]);
  if (store && shop) return answerStore(standIn, shop, store[2] ?? "", url.search, request, response);
  const [first] = standIn.world.shops.values();
  if ((path === "/" || path === "/store") && first) return redirect(response, `/store/${nameOf(first)}`);
  throw new RequestError(404, `there is nothing at ${path}`);
}

export async function answerRequest(
  standIn: StandIn,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await route(standIn, request, response);
  } catch (error) {
    if (response.headersSent) return void response.destroy();
    const status = error instanceof RequestError ? error.status : 500;
    if (status === 500) process.stderr.write(`${request.method} ${request.url}: ${(error as Error).stack}\n`);
    sendJson(response, status, { error: (error as Error).message });
  }
}
