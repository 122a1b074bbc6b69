// HTML as a tagged template: whatever is put in is escaped, unless it is itself made by this tag.
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

function print(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (Array.isArray(part)) return part.map(print).join("");
  if (typeof part === "object" && "html" in part) return part.html;
  return escapeHtml(String(part));
}

export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: strings.map((text, at) => text + (at < parts.length ? print(parts[at]) : "")).join("") };
}

/** A value inside a script element. */
export const script = (value: unknown): Html => ({ html: JSON.stringify(value).replaceAll("<", "\\u003c") });
