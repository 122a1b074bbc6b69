// Is an order, as Shopify has it, the one we know?
// Compared is what is cheap to read of many orders and changes with anything that matters: its own time, money, state and
// customer, which refunds and fulfilments it has, how much of each line is left, and when it was edited. Its time alone
// does not do: two changes within one second have the same, and a merge of customers may leave it as it was.
// We know better where what we were told is newer; then nothing is wrong. Lines and edits are compared as far as told.
// Worked example: both say 12:00:05, Shopify names refund 7 and we know of none: it differs.

export interface OrderFace {
  id: string;
  updatedAt: string;
  cancelledAt: string | null;
  customerId: string | null;
  financialStatus: string | null;
  fulfillmentStatus: string;
  totalCents: number;
  /** Sorted. */
  tags: readonly string[];
  refundIds: readonly string[];
  /** "id status", sorted. */
  fulfilments: readonly string[];
  /** "id quantity currentQuantity", sorted. */
  lines: readonly string[];
  isEdited: boolean;
  /** The instants of its edits, sorted; null where they are not told. */
  editedAt: readonly string[] | null;
}

const same = ["updatedAt", "cancelledAt", "customerId", "financialStatus", "fulfillmentStatus", "totalCents"] as const;
const sameList = ["tags", "refundIds", "fulfilments"] as const;

const holds = (all: readonly string[], some: readonly string[]) => {
  const set = new Set(all);
  return some.every((one) => set.has(one));
};

/** `known` null: we do not have it. */
export function faceDiffers(told: OrderFace, known: OrderFace | null): boolean {
  if (!known) return true;
  if (known.updatedAt > told.updatedAt) return false;
  if (same.some((name) => told[name] !== known[name])) return true;
  if (sameList.some((name) => told[name].join("\n") !== known[name].join("\n"))) return true;
  if (!holds(known.lines, told.lines)) return true;
  if (!told.isEdited) return false;
  return told.editedAt ? !holds(known.editedAt ?? [], told.editedAt) : !known.isEdited;
}
