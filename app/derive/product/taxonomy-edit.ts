// A shop's own words over the standard taxonomy: other names, and groups and kinds of its own. Edits are applied in order,
// so the same edits always give the same tree. A code that was given once is never given again.
// Example: rename "fuel/hose" to "Hose & Line"; add a kind "Nylon Hose" under "fuel/hose", which becomes
// "fuel/hose/nylon-hose" with the number 501.
import { levelOf, makeTaxonomy, type Taxonomy, type TaxonomyNode } from "./taxonomy.ts";

export type TaxonomyEdit = { do: "rename"; code: string; name: string } | { do: "add"; parent: string; name: string };

export interface EditError {
  /** Which edit, counted from 0. */
  at: number;
  field: "code" | "parent" | "name";
  message: string;
}

const firstOwnNumber = 501;
const lastNumber = 999;
export const longestNodeName = 60;

export function ownCode(parent: string, name: string): string {
  const word = name
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return `${parent}/${word}`;
}

function faultOf(taxonomy: Taxonomy, edit: TaxonomyEdit): Omit<EditError, "at"> | null {
  const target = edit.do === "rename" ? edit.code : edit.parent;
  const field = edit.do === "rename" ? "code" : "parent";
  const node = taxonomy.byCode.get(target);
  if (!node) return { field, message: `There is no category "${target}". Choose one of the list.` };
  const name = edit.name.trim();
  if (name === "") return { field: "name", message: "A category needs a name." };
  if (name.length > longestNodeName)
    return { field: "name", message: `"${name}" is longer than ${longestNodeName} characters.` };
  const parent = edit.do === "add" ? node : parentOf(taxonomy, target);
  const siblings = parent ? parent.children : taxonomy.departments;
  const double = siblings.find(
    (sibling) => sibling.name.toLowerCase() === name.toLowerCase() && (edit.do === "add" || sibling.code !== target),
  );
  if (double) return { field: "name", message: `"${double.name}" is there already.` };
  if (edit.do === "rename") return null;
  if (levelOf(target) === 3)
    return { field: "parent", message: `"${node.name}" is on the lowest level; nothing can be added under it.` };
  if (ownCode("", name) === "/") return { field: "name", message: `"${name}" has no letter or digit.` };
  if (taxonomy.byCode.has(ownCode(target, name)))
    return { field: "name", message: `"${name}" is too like a category that is there already.` };
  if (numberFor(node) > lastNumber) return { field: "parent", message: `"${node.name}" is full.` };
  return null;
}

const parentOf = (taxonomy: Taxonomy, code: string): TaxonomyNode | undefined =>
  taxonomy.byCode.get(code.split("/").slice(0, -1).join("/"));

const numberFor = (parent: TaxonomyNode): number =>
  Math.max(firstOwnNumber - 1, ...parent.children.map((child) => child.number)) + 1;

function changed(nodes: readonly TaxonomyNode[], code: string, change: (node: TaxonomyNode) => TaxonomyNode) {
  return nodes.map((node): TaxonomyNode => {
    if (node.code === code) return change(node);
    if (!code.startsWith(`${node.code}/`)) return node;
    return { ...node, children: changed(node.children, code, change) };
  });
}

function applyEdit(taxonomy: Taxonomy, edit: TaxonomyEdit): Taxonomy {
  const name = edit.name.trim();
  const departments =
    edit.do === "rename"
      ? changed(taxonomy.departments, edit.code, (node) => ({ ...node, name }))
      : changed(taxonomy.departments, edit.parent, (node) => {
          const code = ownCode(node.code, name);
          const own: TaxonomyNode = { code, number: numberFor(node), name, isOwn: true, children: [] };
          return { ...node, children: [...node.children, own] };
        });
  return makeTaxonomy(taxonomy.version, departments);
}

/** The tree after the edits that can be applied, and what is wrong with the others. */
export function editTaxonomy(
  taxonomy: Taxonomy,
  edits: readonly TaxonomyEdit[],
): { taxonomy: Taxonomy; errors: readonly EditError[] } {
  const errors: EditError[] = [];
  let edited = taxonomy;
  for (const [at, edit] of edits.entries()) {
    const fault = faultOf(edited, edit);
    if (fault) errors.push({ at, ...fault });
    else edited = applyEdit(edited, edit);
  }
  return { taxonomy: edited, errors };
}
