// The words of a text with markup, as a reader sees them: tags gone, entities read, one space between words and one line
// per block. Whatever is no markup stays.

const opening = /<(?:!--|(script|style|template)\b)/gi;
const closings: Readonly<Record<string, RegExp>> = {
  "": /-->/g,
  script: /<\/script[^>]*>/gi,
  style: /<\/style[^>]*>/gi,
  template: /<\/template[^>]*>/gi,
};
const block = /<\/?(?:p|div|br|hr|li|ul|ol|dl|dt|dd|h[1-6]|table|tr|section|article|blockquote|pre)\b[^<>]*>/gi;
// The cells of a row are words apart.
const cell = /<\/?(?:td|th)\b[^<>]*>/gi;
const tag = /<\/?[a-z][^<>]*>/gi;
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi;

const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", ndash: "–", mdash: "—", hellip: "…" },
    ...{ lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", prime: "′", bull: "•", middot: "·", deg: "°" },
    ...{ plusmn: "±", times: "×", frac12: "½", frac14: "¼", frac34: "¾", reg: "®", trade: "™", copy: "©" },
    ...{ eacute: "é", uuml: "ü", ouml: "ö", auml: "ä", szlig: "ß" },
  }),
);

function characterOf(all: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return named.get(name) ?? named.get(name.toLowerCase()) ?? all;
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? "", 16);
  return code >= 32 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : " ";
}

/** Without comments, scripts and styles; one that does not end hides the rest, as in a browser. */
function seenPart(markup: string): string {
  let seen = "";
  let from = 0;
  for (;;) {
    opening.lastIndex = from;
    const found = opening.exec(markup);
    if (!found) return seen + markup.slice(from);
    seen += `${markup.slice(from, found.index)} `;
    const closing = closings[found[1]?.toLowerCase() ?? ""];
    if (!closing) return seen;
    closing.lastIndex = found.index;
    if (!closing.exec(markup)) return seen;
    from = closing.lastIndex;
  }
}

/** At most so many characters, none of them half, and none that PostgreSQL cannot hold. */
export function cutText(text: string, most: number): string {
  return text
    .replaceAll("\0", "")
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD$/, "");
}

export function plainText(markup: string, most: number): string {
  const words = seenPart(markup)
    .replace(block, "\n")
    .replace(cell, " ")
    .replace(tag, "")
    .replace(entity, characterOf)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
  return cutText(words, most).trimEnd();
}
