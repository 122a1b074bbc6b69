// A list that can be taken out of the app as a CSV file.
import type { ShopRecord } from "#app/store/app/shops.ts";

/** Text, a number, a yes or no, several words, or null for what is not known. */
export type Cell = string | number | boolean | null | readonly string[];

export interface List {
  /** The name of the file. */
  file: string;
  columns: readonly string[];
  rows(shop: ShopRecord): AsyncIterable<readonly Cell[]>;
}
