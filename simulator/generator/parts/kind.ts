// One kind of part: what it is, how shops word it, what it costs, and how its category is (or is not) told.

export interface Axis {
  name: string;
  /** The slot of the titles that names one of its values. */
  slot: string;
  values: readonly string[];
  /** Each value's price against the first's. Left out: all the same. */
  priceStep?: number;
}

/** What the kind says about vehicles: made for some, universal by its nature or by its words, told by the engine, or no part. */
export type KindFit = "vehicle" | "universal" | "engine" | "unsaid" | "not-a-part";

export interface PartKind {
  l1: string;
  l2: string;
  l3: string;
  /** {fit} stands for a statement of fitment; other slots for values of axes and slots. */
  titles: readonly string[];
  slots?: Readonly<Record<string, readonly string[]>>;
  axes?: readonly Axis[];
  vendors: readonly string[];
  /** Dollars, from the cheapest to the dearest. */
  price: readonly [number, number];
  /** Product types as the merchant's people have typed them over the years. */
  types: readonly string[];
  tags: readonly string[];
  fit: KindFit;
  /** Shopify's category, where there is one that fits. */
  category?: string;
  performance?: boolean;
  restoration?: boolean;
  custom?: boolean;
  /** Bought by the dozen. */
  bulk?: boolean;
  /** What somebody buys who begins. */
  starter?: boolean;
  /** How many of the products are of this kind, against the others of its group. */
  share: number;
  pounds: number;
}
