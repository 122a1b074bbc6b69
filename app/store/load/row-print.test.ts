import { expect, test } from "vitest";
import { addRow } from "./row-print.ts";

/** Cells as COPY has them; null has no bytes. */
function rowOf(...cells: (string | null)[]): DataView {
  const parts = cells.map((cell) => {
    const text = Buffer.from(cell ?? "");
    const length = Buffer.alloc(4);
    length.writeInt32BE(cell === null ? -1 : text.length);
    return Buffer.concat([length, text]);
  });
  const bytes = Buffer.concat(parts);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function printOf(rows: readonly (string | null)[][], { leftOut = null as number[] | null, seed = 0 } = {}): string {
  const sum = { high: 0, low: 0 };
  for (const row of rows) {
    const bytes = { view: rowOf(...row), at: 0 };
    addRow(sum, bytes, row.length, leftOut && Uint8Array.from(leftOut), seed);
    expect(bytes.at).toBe(bytes.view.byteLength);
  }
  return `${sum.high} ${sum.low}`;
}

test("rows in another order have the same print", () => {
  const rows = [
    ["1", "a"],
    ["2", "bcdefgh"],
    ["3", null],
  ];
  expect(printOf(rows.toReversed())).toBe(printOf(rows));
});

test("what is left out does not matter, the rest does", () => {
  const leftOut = [0, 1, 0];
  expect(printOf([["1", "abc", "x"]], { leftOut })).toBe(printOf([["1", null, "x"]], { leftOut }));
  expect(printOf([["1", "abc", "x"]], { leftOut })).not.toBe(printOf([["1", "abc", "y"]], { leftOut }));
});

test("other values, a value one column on, nothing in place of an empty text, and another table make other prints", () => {
  const all = [
    printOf([["ab", "c"]]),
    printOf([["a", "bc"]]),
    printOf([["abc", ""]]),
    printOf([["abc", null]]),
    printOf([["abc", ""]], { seed: 1 }),
    printOf([
      ["abc", ""],
      ["abc", ""],
    ]),
    printOf([]),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test("no two of 200,000 rows that differ in one digit have the same half of a print by more than chance", () => {
  const halves = [new Set<number>(), new Set<number>()];
  const sum = { high: 0, low: 0 };
  for (let id = 0; id < 200_000; id++) {
    sum.high = 0;
    sum.low = 0;
    addRow(sum, { view: rowOf(`order ${String(id).padStart(8, "0")} of a shop`), at: 0 }, 1, null, 0);
    halves[0]!.add(sum.high);
    halves[1]!.add(sum.low);
  }
  // By chance 200,000² / 2 / 2³² = 5 pairs meet in 32 bits.
  for (const half of halves) expect(200_000 - half.size).toBeLessThan(25);
});
