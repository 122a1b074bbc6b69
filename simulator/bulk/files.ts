// The files bulk operations leave, as they are fetched over HTTP without a token.
import { createReadStream, existsSync, type ReadStream, statSync } from "node:fs";
import { join } from "node:path";
import type { Shop, World } from "#simulator/state/world.ts";

export { receiveUpload } from "./uploads.ts";

export function resultPath(shop: Shop, name: string): string {
  return join(shop.folder, "bulk", name);
}

export function resultUrl(shop: Shop, name: string): string {
  return `${shop.origin}/bulk-results/${shop.domain}/${name}`;
}

// The file behind /bulk-results/DOMAIN/NAME, or undefined.
export function openResult(
  world: World,
  pathname: string,
): { stream: ReadStream; size: number; name: string } | undefined {
  const match = /^\/bulk-results\/([^/]+)\/(bulk-[\w-]+\.jsonl)$/.exec(pathname);
  const shop = world.shops.get(match?.[1] ?? "");
  const name = match?.[2];
  if (!shop || !name) return undefined;
  const file = resultPath(shop, name);
  if (!existsSync(file)) return undefined;
  return { stream: createReadStream(file), size: statSync(file).size, name };
}
