// How a part's title, type and tags come out of many hands over many years.

import type { PartKind } from "./parts/kind.ts";
import type { Random } from "./random.ts";

const tidy = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .replace(/\(\s*\)/g, "")
    .replace(/^([\s,–/:]|-(?!\d))+|[\s,\-–/:]+$/g, "")
    .replace(/\s+([,)])/g, "$1")
    .replace(/\s+-\s+-\s+/g, " - ")
    .replace(/\b(for|w\/|with|to)$/i, "")
    .trim();

/** Fills a title's slots; a slot that the options of the product vary, or that stays unsaid, is left out. */
export function fillTitle(
  template: string,
  kind: PartKind,
  fixed: Readonly<Record<string, string>>,
  fit: string,
  random: Random,
): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === "fit") return fit;
    const value = fixed[slot];
    if (value !== undefined) return value;
    const words = kind.slots?.[slot];
    return words && words.length > 0 ? random.pick(words) : "";
  });
  return tidy(filled);
}

/** The state titles are really in: vendors in front, part numbers behind, shouting, a slip of the finger. */
export function roughen(title: string, vendor: string, random: Random): string {
  let text = title;
  if (random.chance(0.22) && !text.startsWith(vendor)) text = `${vendor} ${text}`;
  const number = random.whole(100, 99999);
  if (random.chance(0.13))
    text = random.pick([
      `${text} ${number}`,
      `${text} - ${random.pick(["HR", "FAB", "SP", "TX"])}-${number}`,
      `${text} #${number}`,
      `${text} (${number}ERL)`,
    ]);
  if (random.chance(0.04)) text = text.toUpperCase();
  else if (random.chance(0.02)) text = text.toLowerCase();
  if (random.chance(0.015)) text = text.replace(/([aeiou])([lnrst])/, "$2$1");
  if (random.chance(0.01)) text = text.replace(" ", "  ");
  return text;
}

/** A product type as it was typed: usually a usual one, sometimes none, sometimes the vendor. */
export function typedType(kind: PartKind, vendor: string, random: Random): string {
  const draw = random.next();
  if (draw < 0.07) return "";
  if (draw < 0.09) return vendor;
  if (draw < 0.11) return random.pick(["Parts", "Misc", "New", "Clearance", "Hot Rod Parts"]);
  const type = random.chance(0.6) ? (kind.types[0] ?? "") : random.pick(kind.types);
  if (random.chance(0.04)) return type.toLowerCase();
  if (random.chance(0.02)) return `${type} `;
  return type;
}

export function typedTags(kind: PartKind, vendor: string, extra: readonly string[], random: Random): string[] {
  const isUniversal = kind.fit === "universal";
  const tags = random
    .shuffle(kind.tags.filter((tag) => isUniversal || tag !== "universal"))
    .slice(0, random.whole(0, 4));
  if (random.chance(0.2)) tags.push(vendor);
  if (random.chance(0.06))
    tags.push(
      random.pick(["new", "sale", "clearance", "free-shipping", "google", "Best Seller", "oversize", "dropship"]),
    );
  if (kind.performance && random.chance(0.35)) tags.push(random.pick(["performance", "Performance", "race"]));
  if (kind.restoration && random.chance(0.35))
    tags.push(random.pick(["restoration", "Restoration", "OEM style", "reproduction"]));
  if (kind.custom && random.chance(0.35)) tags.push(random.pick(["custom", "fabrication", "weld-on", "custom fab"]));
  tags.push(...extra);
  const seen = new Set<string>();
  return tags.filter((tag) => {
    const key = tag.trim().toLowerCase();
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function handleOf(title: string, taken: Set<string>): string {
  const base =
    title
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 90) || "part";
  let handle = base;
  for (let copy = 1; taken.has(handle); copy += 1) handle = `${base}-${copy}`;
  taken.add(handle);
  return handle;
}
