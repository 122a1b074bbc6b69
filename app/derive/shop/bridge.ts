// Why is a day's net sales another figure than the total of that day's orders in Shopify?
// Shopify's order list shows, for a day, every order created on it with the total it was placed for. From there to ours:
//   time basis     we count an order on the day it was processed, which for imported or delayed orders is another one
//   tests          test orders are no orders
//   tax, shipping  neither is sales
//   gift cards     sold gift cards are money received, not sales
//   later edits    what of edited orders' totals was not part of the first sale
//   the rest       tips, duties, discounts on shipping
//   edits, returns, cancellations   each on its own day, whatever day the order was placed on
// Orders that are cancelled stop counting as orders; what they sold stays on its day and is taken back on the day of
// cancelling. Whatever these do not explain is shown as unexplained: it should never be there.
// Worked example: created 2 orders, 150.00, of which one test of 30.00; 20.00 tax: 150.00 − 30.00 − 20.00 = 100.00 net.

export interface BridgeDay {
  day: string;
  /** What Shopify lists as created on this day. */
  createdOrders: number;
  createdCents: number;
  /** Orders processed on this day: all, tests, and those (no tests) that were cancelled since. */
  placedOrders: number;
  placedCents: number;
  testOrders: number;
  testCents: number;
  cancelledOrders: number;
  /** Of the orders processed on this day that are no tests. */
  taxCents: number;
  shippingCents: number;
  giftCardCents: number;
  /** The first sale of edited orders less what the lines above leave of their totals. */
  laterEditCents: number;
  /** Net of what happened on this day: first sales, edits, returns (positive), reversals (positive). */
  soldCents: number;
  editCents: number;
  returnCents: number;
  reversalCents: number;
  /** What every page shows for this day. */
  orders: number;
  netCents: number;
}

export const bridgeSteps = [
  "time-basis",
  "tests",
  "tax",
  "shipping",
  "gift-cards",
  "later-edits",
  "rest",
  "edits",
  "returns",
  "cancellations",
  "unexplained",
] as const;

export interface BridgeStep {
  step: (typeof bridgeSteps)[number];
  orders: number;
  cents: number;
}

/** The steps from Shopify's figures to ours, those that change nothing left out. They sum to the difference. */
export function bridgeOf(day: BridgeDay): BridgeStep[] {
  const beforeTests = day.placedCents - day.testCents;
  const leftOver = beforeTests - day.taxCents - day.shippingCents - day.giftCardCents + day.laterEditCents;
  const net = day.soldCents + day.editCents - day.returnCents - day.reversalCents;
  const counted = day.placedOrders - day.testOrders - day.cancelledOrders;
  const steps: Record<BridgeStep["step"], [orders: number, cents: number]> = {
    "time-basis": [day.placedOrders - day.createdOrders, day.placedCents - day.createdCents],
    tests: [0 - day.testOrders, 0 - day.testCents],
    tax: [0, 0 - day.taxCents],
    shipping: [0, 0 - day.shippingCents],
    "gift-cards": [0, 0 - day.giftCardCents],
    "later-edits": [0, day.laterEditCents],
    rest: [0, day.soldCents - leftOver],
    edits: [0, day.editCents],
    returns: [0, 0 - day.returnCents],
    cancellations: [0 - day.cancelledOrders, 0 - day.reversalCents],
    unexplained: [day.orders - counted, day.netCents - net],
  };
  return bridgeSteps
    .map((step) => ({ step, orders: steps[step][0], cents: steps[step][1] }))
    .filter(({ orders, cents }) => orders !== 0 || cents !== 0);
}
