// Every list the app can export.

import { catalogueList } from "./catalogue.ts";
import { categorySalesList } from "./category-sales.ts";
import { cohortsList } from "./cohorts.ts";
import { dailySalesList } from "./daily-sales.ts";
import type { List } from "./list.ts";
import { pairsList } from "./pairs.ts";
import { productsList } from "./products.ts";
import { seasonsList } from "./seasons.ts";
import { stockUpList } from "./stock-up.ts";
import { variantsList } from "./variants.ts";

export const lists: readonly List[] = [
  productsList,
  catalogueList,
  variantsList,
  dailySalesList,
  categorySalesList,
  seasonsList,
  stockUpList,
  cohortsList,
  pairsList,
];
