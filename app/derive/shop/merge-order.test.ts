import { describe, expect, test } from "vitest";
import {
  dice,
  lineRow,
  orderHistory,
  orderRow,
  orderWord,
  refundLineRow,
  refundRow,
  shuffle,
} from "#tests/support/order-rows.ts";
import { type KnownOrder, mergeOrder, nothingKnown } from "./merge-order.ts";
import { saleRowsOf } from "./sale-rows.ts";

const at = (time: string) => `2026-03-02T${time}:00.000Z`;
const mondays = orderRow(1, "2026-03-02", { updatedAt: at("12:00"), channel: "web", financialStatus: "pending" });
const tuesdays = orderRow(1, "2026-03-02", { updatedAt: at("13:00"), financialStatus: "paid" });

const bothWays = (...words: Parameters<typeof mergeOrder>[1]) => {
  const merged = mergeOrder(nothingKnown, words);
  expect(mergeOrder(nothingKnown, words.toReversed())).toEqual(merged);
  return merged as KnownOrder;
};

describe("whichever comes first", () => {
  test("the newer telling wins, and the older gives what the newer cannot know", () => {
    const merged = bothWays(orderWord(mondays, []), orderWord(tuesdays, []));
    expect(merged.order).toEqual({ ...tuesdays, channel: "web" });
  });

  test("a line that the newer telling does not name is gone", () => {
    const merged = bothWays(
      orderWord(mondays, [lineRow(1, 11, 1, 500), lineRow(1, 12, 1, 700)]),
      orderWord(tuesdays, [lineRow(1, 12, 1, 700)]),
    );
    expect(merged.lines.map(({ id }) => id)).toEqual(["12"]);
  });

  test("a line keeps the product that is gone, and its tax", () => {
    const told = lineRow(1, 11, 1, 500, { taxCents: 40 });
    const gone = lineRow(1, 11, 1, 500, { productId: null, variantId: null });
    const merged = bothWays(orderWord(mondays, [told]), orderWord(tuesdays, [gone]));
    expect(merged.lines).toEqual([told]);
  });

  test("a refund told alone stays, also when a telling from before it comes later", () => {
    const refund = refundRow(1, 21, "2026-03-03");
    const line = refundLineRow(1, 21, 11, 1, 500);
    const merged = bothWays({ kind: "refund", refund, lines: [line] }, orderWord(tuesdays, [lineRow(1, 11, 1, 500)]));
    expect([merged.refunds, merged.refundLines]).toEqual([[refund], [line]]);
  });

  test("the bulk file names refunds without their lines, which stay as told", () => {
    const refund = refundRow(1, 21, "2026-03-03");
    const line = refundLineRow(1, 21, 11, 1, 500);
    const merged = bothWays(
      orderWord(mondays, [lineRow(1, 11, 1, 500)], { refunds: [refund], refundLines: [line] }),
      orderWord(tuesdays, [lineRow(1, 11, 1, 500)], { refunds: [{ ...refund, totalCents: 500 }], refundLines: null }),
    );
    expect([merged.refunds.length, merged.refundLines]).toEqual([1, [line]]);
  });

  test("a deletion is the last word", () => {
    expect(
      mergeOrder(nothingKnown, [{ kind: "deleted", orderId: "1", at: new Date() }, orderWord(mondays, [])]),
    ).toBeNull();
  });
});

test("an order told in pieces, in any order, with repeats, is the same order with the same sales", () => {
  const days = Array.from({ length: 60 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
  for (let seed = 1; seed <= 100; seed++) {
    const random = dice(seed);
    const words = orderHistory(seed, random, { customers: 5, products: 9, days }).filter(
      ({ kind }) => kind !== "deleted",
    );
    const merged = mergeOrder(nothingKnown, words) as KnownOrder;
    const mixed = mergeOrder(nothingKnown, shuffle([...words, ...words], random)) as KnownOrder;
    expect(mixed).toEqual(merged);
    expect(saleRowsOf({ ...mixed, order: mixed.order! })).toEqual(saleRowsOf({ ...merged, order: merged.order! }));
  }
});

test("refund lines and edits of a line that is not told yet wait for it", () => {
  const facts = {
    order: tuesdays,
    lines: [lineRow(1, 11, 1, 500)],
    refunds: [refundRow(1, 21, "2026-03-03")],
    refundLines: [refundLineRow(1, 21, 99, 1, 700)],
    edits: [],
  };
  expect(saleRowsOf(facts).map(({ lineId, kind }) => [lineId, kind])).toEqual([["11", 0]]);
});

test("two refunds of a line on one day are one row with the sum of both", () => {
  const facts = {
    order: tuesdays,
    lines: [lineRow(1, 11, 3, 500, { currentQuantity: 1 })],
    refunds: [refundRow(1, 21, "2026-03-03"), refundRow(1, 22, "2026-03-03")],
    refundLines: [refundLineRow(1, 21, 11, 1, 500), refundLineRow(1, 22, 11, 1, 450)],
    edits: [],
  };
  expect(saleRowsOf(facts).map(({ kind, day, units, returnCents }) => [kind, day, units, returnCents])).toEqual([
    [0, "2026-03-02", 3, 0],
    [2, "2026-03-03", -2, 950],
  ]);
});
