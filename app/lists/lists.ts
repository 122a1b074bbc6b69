// Every list the app can export.
import type { List } from "./list.ts";
import { productsList } from "./products.ts";

export const lists: readonly List[] = [productsList];
