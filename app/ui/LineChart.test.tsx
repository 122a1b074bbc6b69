import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LineChart, roundStep } from "./LineChart.tsx";

test.each([
  [100, 25],
  [7, 2],
  [0.4, 0.1],
  [1_300_000, 500_000],
])("a span of %d is divided by %d", (span, step) => {
  expect(roundStep(span)).toBeCloseTo(step, 10);
});

test("a line leaves out what is not there, and is named at its last point", () => {
  const markup = renderToStaticMarkup(
    <LineChart
      label="Sales of two years"
      steps={["Jan", "Feb", "Mar"]}
      lines={[
        { name: "2025", values: [10, 20, 30] },
        { name: "2026", values: [15, null, null] },
      ]}
      text={String}
    />,
  );
  expect([...markup.matchAll(/<polyline points="([^"]+)"/g)].map((match) => match[1]!.split(" ").length)).toEqual([
    3, 1, 3, 1,
  ]);
  expect(markup.match(/>2026</g)).toHaveLength(2);
});
