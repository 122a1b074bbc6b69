import { describe, expect, test } from "vitest";
import { lineRow, orderRow, refundLineRow, refundRow } from "#tests/support/order-rows.ts";
import type { EditRow, LineRow, OrderRow, RefundLineRow } from "./order-row.ts";
import { countsAsOrder, netCents, type OrderFacts, type SaleEvent, saleEvents } from "./sales.ts";

const order = (more: Partial<OrderRow> = {}) => orderRow(1, "2026-03-02", { customerId: "7", edited: false, ...more });
const line = (quantity: number, unitCents: number, more: Partial<LineRow> = {}) =>
  lineRow(1, 11, quantity, unitCents, more);
const refund = (day: string, id = "21") => refundRow(1, id, day);
const refundLine = (quantity: number, subtotalCents: number, more: Partial<RefundLineRow> = {}): RefundLineRow => ({
  ...refundLineRow(1, 21, 11, quantity, subtotalCents),
  id: "41",
  ...more,
});

const edit = (day: string, units: number, grossCents: number, more: Partial<EditRow> = {}): EditRow => ({
  orderId: "1",
  id: "31",
  lineId: "11",
  happenedAt: `${day}T12:00:00.000Z`,
  day,
  kind: units > 0 ? "added" : units < 0 ? "removed" : "changed",
  units,
  grossCents,
  discountCents: 0,
  ...more,
});

const facts = (more: Partial<OrderFacts>): OrderFacts => ({
  order: order(),
  lines: [],
  refunds: [],
  refundLines: [],
  edits: [],
  ...more,
});

/** kind, line, day, units, gross, discount, return */
const table = (more: Partial<OrderFacts>) =>
  saleEvents(facts(more)).map((event) => [
    event.kind,
    event.lineId,
    event.day,
    event.units,
    event.grossCents,
    event.discountCents,
    event.returnCents,
  ]);

const cancelled = (day: string, more: Partial<OrderRow> = {}) =>
  order({ cancelledAt: `${day}T18:00:00.000Z`, cancelledOn: day, ...more });

// Every table is summed by hand.
describe("sales", () => {
  test("two units at 50.00 with 10.00 off are 100.00 gross and 10.00 discount on the order's day", () => {
    expect(saleEvents(facts({ lines: [line(2, 5000, { discountCents: 1000 })] }))).toEqual([
      {
        orderId: "1",
        lineId: "11",
        kind: "sale",
        day: "2026-03-02",
        customerId: "7",
        productId: "5",
        variantId: "6",
        units: 2,
        grossCents: 10_000,
        discountCents: 1000,
        returnCents: 0,
      },
    ]);
  });

  test("a discount of 1.00 over three lines stays 0.34, 0.33 and 0.33", () => {
    const lines = ["11", "12", "13"].map((id, at) => line(1, 1999, { id, discountCents: at === 0 ? 34 : 33 }));
    expect(table({ lines })).toEqual([
      ["sale", "11", "2026-03-02", 1, 1999, 34, 0],
      ["sale", "12", "2026-03-02", 1, 1999, 33, 0],
      ["sale", "13", "2026-03-02", 1, 1999, 33, 0],
    ]);
  });

  test("a zero-priced line sells units and no money", () => {
    expect(table({ lines: [line(3, 0)] })).toEqual([["sale", "11", "2026-03-02", 3, 0, 0, 0]]);
  });

  test("a test order sells nothing", () => {
    expect(table({ order: order({ test: true }), lines: [line(1, 5000)] })).toEqual([]);
  });

  test("a gift card is no sale, and giving it back no return; the part beside it is one", () => {
    const lines = [line(1, 5000, { isGiftCard: true, taxable: false }), line(1, 700, { id: "12" })];
    expect(table({ lines, refunds: [refund("2026-03-03")], refundLines: [refundLine(1, 5000)] })).toEqual([
      ["sale", "12", "2026-03-02", 1, 700, 0, 0],
    ]);
  });

  test("taxes beside the price, shipping and totals change nothing", () => {
    const told = order({ taxCents: 800, shippingCents: 900, totalCents: 11_700 });
    expect(table({ order: told, lines: [line(2, 5000, { taxCents: 800 })] })).toEqual([
      ["sale", "11", "2026-03-02", 2, 10_000, 0, 0],
    ]);
  });

  test("a currency without decimals has its whole units", () => {
    expect(table({ order: order({ currency: "JPY" }), lines: [line(2, 1200, { discountCents: 241 })] })).toEqual([
      ["sale", "11", "2026-03-02", 2, 2400, 241, 0],
    ]);
  });
});

describe("returns", () => {
  const lines = [line(2, 5000, { discountCents: 1000, currentQuantity: 1 })];

  test("a refunded unit returns at its subtotal on the refund's own day", () => {
    expect(table({ lines, refunds: [refund("2026-04-01")], refundLines: [refundLine(1, 4500)] })).toEqual([
      ["sale", "11", "2026-03-02", 2, 10_000, 1000, 0],
      ["return", "11", "2026-04-01", -1, 0, 0, 4500],
    ]);
  });

  test("money paid back without lines is no return", () => {
    expect(table({ lines, refunds: [{ ...refund("2026-04-01"), totalCents: 2500 }] })).toEqual([
      ["sale", "11", "2026-03-02", 2, 10_000, 1000, 0],
    ]);
  });

  test("the tax of a refund beside its subtotal is no return", () => {
    const refundLines = [refundLine(1, 4500, { taxCents: 360 })];
    expect(table({ lines, refunds: [refund("2026-04-01")], refundLines })[1]).toEqual([
      "return",
      "11",
      "2026-04-01",
      -1,
      0,
      0,
      4500,
    ]);
  });
});

describe("edits", () => {
  test("a unit added later is sold on the edit's day, and the sale stays what it was", () => {
    expect(table({ lines: [line(3, 5000)], edits: [edit("2026-03-05", 1, 5000)] })).toEqual([
      ["sale", "11", "2026-03-02", 2, 10_000, 0, 0],
      ["edit", "11", "2026-03-05", 1, 5000, 0, 0],
    ]);
  });

  test("a line added later has no sale on the order's day", () => {
    const lines = [line(1, 5000), line(2, 700, { id: "12", discountCents: 100 })];
    const edits = [edit("2026-03-05", 2, 1400, { lineId: "12", discountCents: 100 })];
    expect(table({ lines, edits })).toEqual([
      ["sale", "11", "2026-03-02", 1, 5000, 0, 0],
      ["edit", "12", "2026-03-05", 2, 1400, 100, 0],
    ]);
  });

  test("a unit taken off leaves on the edit's day, and the rest returns by refund on its own", () => {
    const lines = [line(2, 5000, { currentQuantity: 0, discountCents: 1000 })];
    const edits = [edit("2026-03-05", -1, -5000, { discountCents: -500 })];
    const refunds = [refund("2026-03-09")];
    expect(table({ lines, edits, refunds, refundLines: [refundLine(1, 4500)] })).toEqual([
      ["sale", "11", "2026-03-02", 2, 10_000, 1000, 0],
      ["edit", "11", "2026-03-05", -1, -5000, -500, 0],
      ["return", "11", "2026-03-09", -1, 0, 0, 4500],
    ]);
  });

  test("a unit taken off that a refund without payment tells too leaves once", () => {
    const lines = [line(2, 5000, { currentQuantity: 1 })];
    const edits = [edit("2026-03-05", -1, -5000)];
    expect(table({ lines, edits, refunds: [refund("2026-03-05")], refundLines: [refundLine(1, 5000)] })).toEqual([
      ["sale", "11", "2026-03-02", 2, 10_000, 0, 0],
      ["return", "11", "2026-03-05", -1, 0, 0, 5000],
    ]);
  });
});

describe("cancellations", () => {
  test("keep the sale and reverse it on the day of cancelling", () => {
    expect(table({ order: cancelled("2026-03-06"), lines: [line(2, 5000, { discountCents: 1000 })] })).toEqual([
      ["sale", "11", "2026-03-02", 2, 10_000, 1000, 0],
      ["reversal", "11", "2026-03-06", -2, 0, 0, 9000],
    ]);
  });

  test("reverse only what was not yet returned or taken off", () => {
    const lines = [line(4, 5000, { currentQuantity: 2 })];
    expect(
      table({
        order: cancelled("2026-03-06"),
        lines,
        edits: [edit("2026-03-03", -1, -5000)],
        refunds: [refund("2026-03-04")],
        refundLines: [refundLine(1, 5000)],
      }),
    ).toEqual([
      ["sale", "11", "2026-03-02", 4, 20_000, 0, 0],
      ["edit", "11", "2026-03-03", -1, -5000, 0, 0],
      ["return", "11", "2026-03-04", -1, 0, 0, 5000],
      ["reversal", "11", "2026-03-06", -2, 0, 0, 10_000],
    ]);
  });

  test("refunded on the day of cancelling leaves nothing to reverse", () => {
    const returned = { refunds: [refund("2026-03-06")], refundLines: [refundLine(1, 5000)] };
    expect(
      table({ order: cancelled("2026-03-06"), lines: [line(1, 5000, { currentQuantity: 0 })], ...returned }),
    ).toEqual([
      ["sale", "11", "2026-03-02", 1, 5000, 0, 0],
      ["return", "11", "2026-03-06", -1, 0, 0, 5000],
    ]);
  });

  test("paid back the day after cancelling is not taken from sales again", () => {
    const returned = { refunds: [refund("2026-03-07")], refundLines: [refundLine(1, 5000)] };
    expect(
      table({ order: cancelled("2026-03-06"), lines: [line(1, 5000, { currentQuantity: 0 })], ...returned }),
    ).toEqual([
      ["sale", "11", "2026-03-02", 1, 5000, 0, 0],
      ["reversal", "11", "2026-03-06", -1, 0, 0, 5000],
    ]);
  });

  test("a cent lost in rounding a partial refund comes back with the reversal", () => {
    const lines = [line(3, 3333, { discountCents: 1000, currentQuantity: 2 })];
    const returned = { refunds: [refund("2026-03-04")], refundLines: [refundLine(1, 3000)] };
    const events = table({ order: cancelled("2026-03-06"), lines, ...returned });
    // 99.99 − 10.00 − 30.00 = 59.99
    expect(events[2]).toEqual(["reversal", "11", "2026-03-06", -2, 0, 0, 5999]);
  });
});

describe("prices that contain tax", () => {
  test("a line's own tax is taken out of gross and discount alike: 20 % in 120.00 less 12.00", () => {
    const lines = [line(1, 12_000, { discountCents: 1200, taxCents: 1800 })];
    expect(table({ order: order({ taxesIncluded: true, taxCents: 1800 }), lines })).toEqual([
      ["sale", "11", "2026-03-02", 1, 10_000, 1000, 0],
    ]);
  });

  test("without line tax the order's is spread, and shipping bears its part", () => {
    const told = order({ taxesIncluded: true, taxCents: 2200, shippingCents: 1200 });
    const lines = [line(1, 9000), line(1, 3000, { id: "12" }), line(1, 500, { id: "13", taxable: false })];
    expect(table({ order: told, lines })).toEqual([
      ["sale", "11", "2026-03-02", 1, 7500, 0, 0],
      ["sale", "12", "2026-03-02", 1, 2500, 0, 0],
      ["sale", "13", "2026-03-02", 1, 500, 0, 0],
    ]);
  });

  test("a refund's subtotal is less its tax, and all returned is net 0", () => {
    const told = order({ taxesIncluded: true, taxCents: 2000 });
    const lines = [line(2, 6000, { taxCents: 2000, currentQuantity: 0 })];
    const refundLines = [refundLine(2, 12_000, { taxCents: 2000 })];
    expect(table({ order: told, lines, refunds: [refund("2026-03-09")], refundLines })).toEqual([
      ["sale", "11", "2026-03-02", 2, 10_000, 0, 0],
      ["return", "11", "2026-03-09", -2, 0, 0, 10_000],
    ]);
  });

  test("in yen: 10 % in 1,100 is 1,000", () => {
    const told = order({ currency: "JPY", taxesIncluded: true, taxCents: 100 });
    expect(table({ order: told, lines: [line(1, 1100)] })).toEqual([["sale", "11", "2026-03-02", 1, 1000, 0, 0]]);
  });
});

describe("facts that do not belong together are refused", () => {
  const lines = [line(1, 5000)];
  test.each<[string, Partial<OrderFacts>, RegExp]>([
    ["a refund line of an unknown refund", { lines, refundLines: [refundLine(1, 1)] }, /order 1: refund line 41/],
    [
      "a refund line of an unknown line",
      { lines, refunds: [refund("2026-03-03")], refundLines: [refundLine(1, 1, { lineId: "99" })] },
      /names line 99/,
    ],
    [
      "an edit of an unknown line",
      { lines, edits: [edit("2026-03-03", 1, 1, { lineId: "99" })] },
      /edit 31 names line 99/,
    ],
  ])("%s", (_name, told, reason) => {
    expect(() => table(told)).toThrow(reason);
  });
});

test("an order counts unless it is a test or cancelled; a fully refunded one counts", () => {
  expect(countsAsOrder(order({ financialStatus: "refunded" }))).toBe(true);
  expect(countsAsOrder(order({ test: true }))).toBe(false);
  expect(countsAsOrder(cancelled("2026-03-06"))).toBe(false);
});

function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** An order with lines, edits and refunds that fit each other, as random as they can be. */
function randomFacts(seed: number): OrderFacts {
  const random = dice(seed * 7919 + 1);
  const day = () => `2026-03-${String(3 + random(25)).padStart(2, "0")}`;
  const lines: LineRow[] = [];
  const edits: EditRow[] = [];
  const refundLines: RefundLineRow[] = [];
  const refunds = [refund(day(), "21"), refund(day(), "22")];
  for (let at = 0; at < 1 + random(5); at++) {
    const id = String(9 + at);
    const [first, added] = [1 + random(4), random(3)];
    const unit = random(20_000);
    const discount = random(first * unit + 1);
    const removed = random(first + added + 1);
    const returned = random(first + added - removed + 1);
    if (added > 0) edits.push(edit(day(), added, added * unit, { id: `3${id}`, lineId: id }));
    if (removed > 0) edits.push(edit(day(), -removed, -removed * unit, { id: `5${id}`, lineId: id }));
    if (returned > 0)
      refundLines.push(
        refundLine(returned, random(returned * unit + 1), { id: `4${id}`, lineId: id, refundId: `2${1 + random(2)}` }),
      );
    lines.push(
      line(first + added, unit, {
        id,
        discountCents: discount,
        currentQuantity: first + added - removed - returned,
        isGiftCard: random(9) === 0,
        taxable: random(4) > 0,
      }),
    );
  }
  const told = random(2) ? cancelled(day()) : order();
  return facts({
    order: { ...told, taxesIncluded: random(2) === 1, taxCents: random(1000), shippingCents: random(2000) },
    lines,
    edits,
    refunds,
    refundLines,
  });
}

const sum = (events: readonly SaleEvent[], figure: (event: SaleEvent) => number) =>
  events.reduce((total, event) => total + figure(event), 0);

describe("for 300 random orders", () => {
  const all = Array.from({ length: 300 }, (_, seed) => randomFacts(seed));

  test("the net and the units of a cancelled order are 0, line by line", () => {
    const ones = all.filter((one) => one.order.cancelledOn);
    expect(ones.length).toBeGreaterThan(100);
    for (const one of ones) {
      const events = saleEvents(one);
      for (const { id } of one.lines) {
        const own = events.filter((event) => event.lineId === id);
        expect([sum(own, netCents), sum(own, (event) => event.units)]).toEqual([0, 0]);
      }
    }
  });

  test("the order in which facts are told makes no difference", () => {
    for (const one of all) {
      const turned: OrderFacts = {
        order: one.order,
        lines: one.lines.toReversed(),
        edits: one.edits.toReversed(),
        refunds: one.refunds.toReversed(),
        refundLines: one.refundLines.toReversed(),
      };
      expect(saleEvents(turned)).toEqual(saleEvents(one));
    }
  });

  test("the units of an order that was not cancelled are those it still has", () => {
    for (const one of all.filter(({ order: { cancelledOn } }) => !cancelledOn)) {
      const left = one.lines
        .filter((part) => !part.isGiftCard)
        .reduce((total, part) => total + part.currentQuantity, 0);
      expect(sum(saleEvents(one), (event) => event.units)).toBe(left);
    }
  });
});
