// What kinds of part are there? A tree of three levels: department, group, kind. A code is a path ("fuel", "fuel/pumps",
// "fuel/pumps/in-tank") and never changes, so judgements, rules and sums outlive a new name. A node's number in the sums
// is 1000 × department + group: fuel/pumps is 8007; 8000 is "fuel, group unknown", 0 is nothing at all.
// A shop may rename any node and add groups and kinds of its own; it may not take the ten departments away.
import { taxonomyOutline, taxonomyVersion } from "./taxonomy-outline.ts";

export interface TaxonomyNode {
  code: string;
  /** Within its parent; departments 1–10, a shop's own nodes from 501 on. */
  number: number;
  name: string;
  /** Whether the shop added it. */
  isOwn: boolean;
  children: readonly TaxonomyNode[];
}

export interface Taxonomy {
  version: string;
  departments: readonly TaxonomyNode[];
  byCode: ReadonlyMap<string, TaxonomyNode>;
}

function treeOf(version: string, departments: readonly TaxonomyNode[]): Taxonomy {
  const byCode = new Map<string, TaxonomyNode>();
  const note = (node: TaxonomyNode) => {
    byCode.set(node.code, node);
    node.children.forEach(note);
  };
  departments.forEach(note);
  return { version, departments, byCode };
}

/** Reads an outline: two blanks a level, then number, code and name. */
export function parseTaxonomy(version: string, outline: string): Taxonomy {
  const departments: TaxonomyNode[] = [];
  const open: { node: TaxonomyNode; children: TaxonomyNode[] }[] = [];
  for (const line of outline.split("\n").filter((text) => text.trim() !== "")) {
    const parts = /^( *)(\d+) ([a-z0-9-]+) (.+)$/.exec(line);
    if (!parts) throw new Error(`This line of the taxonomy is not "number code name": ${line}`);
    const [, blanks = "", number, word, name = ""] = parts;
    open.length = blanks.length / 2;
    const parent = open.at(-1);
    const children: TaxonomyNode[] = [];
    const code = parent ? `${parent.node.code}/${word}` : String(word);
    const node = { code, number: Number(number), name, isOwn: false, children };
    (parent?.children ?? departments).push(node);
    open.push({ node, children });
  }
  return treeOf(version, departments);
}

export const standardTaxonomy = parseTaxonomy(taxonomyVersion, taxonomyOutline);

export const levelOf = (code: string): 1 | 2 | 3 => Math.min(3, code.split("/").length) as 1 | 2 | 3;

/** The codes from the department down to this one. */
export function pathOf(code: string): { l1: string; l2: string | null; l3: string | null } {
  const [first = "", second, third] = code.split("/");
  const l2 = second === undefined ? null : `${first}/${second}`;
  return { l1: first, l2, l3: third === undefined ? null : `${l2}/${third}` };
}

/** The number under which sums are kept; 0 for a code that the taxonomy does not have. */
export function nodeNumber(taxonomy: Taxonomy, code: string | null): number {
  if (code === null || !taxonomy.byCode.has(code)) return 0;
  const { l1, l2 } = pathOf(code);
  const department = taxonomy.byCode.get(l1)?.number ?? 0;
  return department * 1000 + ((l2 && taxonomy.byCode.get(l2)?.number) || 0);
}

/** The department or group of a number in the sums; null where there is none. */
export function nodeOfNumber(taxonomy: Taxonomy, number: number): TaxonomyNode | null {
  const department = taxonomy.departments.find((node) => node.number === Math.floor(number / 1000));
  if (number % 1000 === 0) return department ?? null;
  return department?.children.find((node) => node.number === number % 1000) ?? null;
}

export const nodeName = (taxonomy: Taxonomy, code: string | null): string | null =>
  code === null ? null : (taxonomy.byCode.get(code)?.name ?? null);

/** The node that a person means by its code, its name, or its names from the top ("Fuel & Ignition > Hose"). */
export function findNode(taxonomy: Taxonomy, text: string): TaxonomyNode | null {
  const wanted = text.trim();
  const exact = taxonomy.byCode.get(wanted);
  if (exact) return exact;
  const names = wanted.split(/\s*>\s*/).map((name) => name.toLowerCase());
  const fits = [...taxonomy.byCode.values()].filter(({ code }) => {
    const steps = code.split("/");
    const path = steps.map((_, at) => nodeName(taxonomy, steps.slice(0, at + 1).join("/"))?.toLowerCase());
    return names.length === 1 ? path.at(-1) === names[0] : path.join(">") === names.join(">");
  });
  // A group and its only kind may share a name: the upper one is meant.
  return fits.sort((a, b) => levelOf(a.code) - levelOf(b.code))[0] ?? null;
}

export const makeTaxonomy = treeOf;
