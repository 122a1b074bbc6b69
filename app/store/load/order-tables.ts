// The parts a file of orders brings, and the table of each.
export const loadedTables = {
  order: "Order",
  line: "OrderLine",
  fulfilment: "Fulfilment",
  refund: "Refund",
  sale: "Sale",
} as const;

export type LoadedPart = keyof typeof loadedTables;
export const loadedParts = Object.keys(loadedTables) as LoadedPart[];

/** The columns in which each part comes. */
export type PartColumns = Readonly<Record<LoadedPart, readonly string[]>>;

/** What is told of an order that is known already; its sales follow from more than the file. */
export const toldParts = ["order", "line", "fulfilment", "refund"] as const satisfies readonly LoadedPart[];
export type ToldPart = (typeof toldParts)[number];

export const orderIdOf = (part: ToldPart) => (part === "order" ? "id" : "orderId");

/** Not compared: what only the store adds, and what has a rule of its own. */
export const apartColumns: ReadonlySet<string> = new Set(["shop", "counts", "hasSale", "unitCostCents"]);
