// Categories in the words of the shop's taxonomy, for forms, lists and files.
import { levelOf, nodeNumber, pathOf, type Taxonomy, type TaxonomyNode } from "./taxonomy.ts";

export interface CategoryPlace {
  l1: string | null;
  l2: string | null;
  l3: string | null;
}

export interface CategoryOption {
  code: string;
  /** Names from the top. */
  name: string;
  /** Where sales are added up; a kind has its group's. */
  node: number;
  level: 1 | 2 | 3;
}

/** Every place of the taxonomy, each below the one above it. */
export function categoryOptions(taxonomy: Taxonomy): CategoryOption[] {
  const below = (node: TaxonomyNode, above: string): CategoryOption[] => {
    const name = above === "" ? node.name : `${above} › ${node.name}`;
    const option = { code: node.code, name, node: nodeNumber(taxonomy, node.code), level: levelOf(node.code) };
    return [option, ...node.children.flatMap((child) => below(child, name))];
  };
  return taxonomy.departments.flatMap((department) => below(department, ""));
}

/** The code of the lowest level that is told; "" where none is. */
export const codeOf = ({ l1, l2, l3 }: CategoryPlace): string => l3 ?? l2 ?? l1 ?? "";

/** Names from the top. */
export function placeName(options: readonly CategoryOption[], place: CategoryPlace): string {
  const code = codeOf(place);
  return options.find((option) => option.code === code)?.name ?? "No category yet";
}

/** The place of a code; null where the taxonomy has none such. */
export const placeOfCode = (taxonomy: Taxonomy, code: string) => (taxonomy.byCode.has(code) ? pathOf(code) : null);
