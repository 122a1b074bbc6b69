// What our tags are called: prefix, dimension and value, joined by colons, such as rodan:lifecycle:at-risk.
// Shopify's limits: a comma would make two tags of one, letter case does not tell two tags apart, 255 characters at most.
export const standardPrefix = "rodan";
const longestPrefix = 40;
const longestTag = 255;

/** What is wrong with a prefix, or null. */
export function faultOfPrefix(prefix: string): string | null {
  if (prefix === "") return "Enter a prefix: by it everybody sees which tags are Hot Rodan's.";
  if (prefix.length > longestPrefix) return `A prefix has ${longestPrefix} characters at most.`;
  if (!/^[a-z0-9][a-z0-9-]*$/.test(prefix))
    return "A prefix has small letters, digits and hyphens, and begins with a letter or digit.";
  return null;
}

const slugOf = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");

export function tagName(prefix: string, dimension: string, value: string): string {
  return `${prefix}:${slugOf(dimension)}:${slugOf(value)}`.slice(0, longestTag);
}

/** Shopify knows a tag by its letters, whatever their case. */
export const tagKey = (tag: string): string => tag.trim().toLowerCase();
