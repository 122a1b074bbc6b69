// Shopify's global ids: gid://shopify/Product/123 → "123". Kept as text: they may exceed a JavaScript number.

export function idOf(gid: string, type: string): string {
  const [, found, id] = /^gid:\/\/shopify\/(\w+)\/([^/?]+)/.exec(gid) ?? [];
  if (!id || found !== type) throw new Error(`"${gid}" is not the id of a ${type}`);
  return id;
}

export function typeOf(gid: string): string {
  const [, type] = /^gid:\/\/shopify\/(\w+)\//.exec(gid) ?? [];
  if (!type) throw new Error(`"${gid}" is not an id of Shopify`);
  return type;
}
