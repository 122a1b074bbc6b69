// What is a category called? A department of the taxonomy by its number in the sums; 0 is what has none yet.
import { nodeOfNumber, standardTaxonomy, type Taxonomy } from "../product/taxonomy.ts";

export const categoryName = (node: number, taxonomy: Taxonomy = standardTaxonomy): string =>
  node === 0 ? "Not categorised" : (nodeOfNumber(taxonomy, node)?.name ?? `Category ${node}`);
