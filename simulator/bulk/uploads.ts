// Staged uploads: a place to POST a file of variables to, as Shopify's storage takes it.
import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeGid } from "#simulator/state/gid.ts";
import type { Shop, World } from "#simulator/state/world.ts";

const largestFile = 100 * 1024 * 1024;

interface Parameter {
  name: string;
  value: string;
}

interface StagedUpload {
  id: string;
  key: string;
  parameters: Parameter[];
  file: string | null;
}

export function stageUpload(shop: Shop, input: { filename: string; mimeType: string }) {
  const key = `tmp/${shop.info.id}/bulk/${randomUUID()}/${input.filename}`;
  const parameters: Parameter[] = [
    { name: "Content-Type", value: input.mimeType },
    { name: "success_action_status", value: "201" },
    { name: "acl", value: "private" },
    { name: "key", value: key },
    { name: "x-goog-algorithm", value: "GOOG4-RSA-SHA256" },
    { name: "policy", value: Buffer.from(JSON.stringify({ key })).toString("base64") },
    { name: "x-goog-signature", value: randomUUID().replaceAll("-", "") },
  ];
  const upload: StagedUpload = { id: makeGid("StagedUpload", shop.nextId()), key, parameters, file: null };
  shop.tables.uploads.put({ ...upload });
  const url = `${shop.origin}/staged-uploads/${shop.domain}/`;
  return { url, resourceUrl: `${url}${key}`, parameters };
}

export function uploadedFile(shop: Shop, key: string): string | undefined {
  return findUpload(shop, key)?.file ?? undefined;
}

function findUpload(shop: Shop, key: string): StagedUpload | undefined {
  for (const row of shop.tables.uploads.scan({ by: "id", reverse: true })) {
    const upload = row.node() as unknown as StagedUpload;
    if (upload.key === key) return upload;
  }
  return undefined;
}

export interface UploadAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

// The POST of a multipart form to /staged-uploads/DOMAIN/. Undefined: the path is not one of a known shop.
export function receiveUpload(
  world: World,
  pathname: string,
  contentType: string,
  body: Buffer,
): UploadAnswer | undefined {
  const domain = /^\/staged-uploads\/([^/]+)\/?$/.exec(pathname)?.[1];
  const shop = domain === undefined ? undefined : world.shops.get(domain);
  if (!shop) return undefined;
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary) return refusal(400, "InvalidArgument", "The body is not multipart/form-data with a boundary.");
  const parts = partsOf(body, boundary);
  const fields = new Map(parts.map((part) => [part.name, part.content.toString("utf8")]));
  const upload = findUpload(shop, fields.get("key") ?? "");
  if (!upload) return refusal(403, "AccessDenied", "The field key is missing or names no staged upload.");
  const last = parts.at(-1);
  if (last?.name !== "file") return refusal(400, "InvalidArgument", "The file must be the last field of the form.");
  const wrong = upload.parameters.find(({ name, value }) => fields.get(name) !== value);
  if (wrong) return refusal(403, "AccessDenied", `The field ${wrong.name} is not as the staged upload gave it.`);
  if (last.content.length > largestFile) return refusal(400, "EntityTooLarge", "The file is larger than 100 MB.");
  const folder = join(shop.folder, "uploads");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${randomUUID()}.jsonl`);
  writeFileSync(file, last.content);
  shop.tables.uploads.put({ ...upload, file });
  const location = `${shop.origin}${pathname}${upload.key}`;
  return {
    status: 201,
    headers: { "content-type": "application/xml", location },
    body: `<?xml version="1.0" encoding="UTF-8"?><PostResponse><Location>${location}</Location><Key>${upload.key}</Key></PostResponse>`,
  };
}

function refusal(status: number, code: string, message: string): UploadAnswer {
  return {
    status,
    headers: { "content-type": "application/xml" },
    body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  };
}

function partsOf(body: Buffer, boundary: string): { name: string; content: Buffer }[] {
  const mark = Buffer.from(`--${boundary}`);
  const parts: { name: string; content: Buffer }[] = [];
  for (let at = body.indexOf(mark); at !== -1; ) {
    const start = at + mark.length;
    const next = body.indexOf(mark, start);
    if (next === -1) break;
    const part = body.subarray(start + 2, next - 2);
    const end = part.indexOf("\r\n\r\n");
    const name = /name="([^"]*)"/.exec(part.toString("latin1", 0, end))?.[1];
    if (end !== -1 && name !== undefined) parts.push({ name, content: part.subarray(end + 4) });
    at = next;
  }
  return parts;
}
