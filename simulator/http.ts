// Reading requests and writing replies, for every door of the stand-in.
import type { IncomingMessage, ServerResponse } from "node:http";

export class RequestError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = "RequestError";
    this.status = status;
  }
}

const usualLimit = 8 * 1024 * 1024;

export async function readBody(request: IncomingMessage, limit = usualLimit): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length > limit) throw new RequestError(413, `the body is over ${limit} bytes`);
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An object from a JSON or a form body; an empty body is an empty object. */
export async function readFields(request: IncomingMessage): Promise<Fields> {
  const body = (await readBody(request)).toString();
  if (body.trim() === "") return {};
  // curl -d calls JSON a form unless told otherwise.
  const isForm = (request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded");
  if (isForm && !body.trimStart().startsWith("{")) return Object.fromEntries(new URLSearchParams(body));
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new RequestError(400, "the body is not JSON");
  }
  if (!isFields(value)) throw new RequestError(400, "the body must be a JSON object");
  return value;
}

export const textOf = (fields: Fields, name: string): string => {
  const value = fields[name];
  return value === undefined || value === null ? "" : String(value);
};

export function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    ...headers,
  });
  response.end(body);
}

export const sendJson = (
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void =>
  send(response, status, JSON.stringify(value), { "content-type": "application/json; charset=utf-8", ...headers });

export const sendHtml = (response: ServerResponse, status: number, body: string): void =>
  send(response, status, body, { "content-type": "text/html; charset=utf-8" });

export const redirect = (response: ServerResponse, address: string): void =>
  send(response, 303, "", { location: address });
