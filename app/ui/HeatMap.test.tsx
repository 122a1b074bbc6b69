import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HeatMap, heatColor } from "./HeatMap.tsx";

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrastWithDark(hsl: string): number {
  const [hue, saturation, lightness] = (hsl.match(/[\d.]+/g) ?? []).map(Number) as [number, number, number];
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    const a = (saturation / 100) * Math.min(lightness / 100, 1 - lightness / 100);
    const value = lightness / 100 - a * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(0) + 0.7152 * channel(8) + 0.0722 * channel(4);
  // #303030, Polaris' colour of text, has the luminance 0.0296.
  return (luminance + 0.05) / (0.0296 + 0.05);
}

test.each([0, 0.6, 0.8, 1, 1.2, 1.4, 3])("letters on the colour of %d have a contrast of 4.5 at least", (value) => {
  expect(contrastWithDark(heatColor(value))).toBeGreaterThanOrEqual(4.5);
});

test("more than 1 is another hue than less than 1, and what is not known is grey", () => {
  expect([heatColor(1.4), heatColor(0.6), heatColor(null)]).toEqual(["hsl(28 90% 66%)", "hsl(210 75% 70%)", "#f1f1f1"]);
});

test("every cell has its number, and the drawing a sentence", () => {
  const markup = renderToStaticMarkup(
    <HeatMap
      label="Two months of one category"
      columns={["Jan", "Feb"]}
      rows={[
        {
          name: "Brakes",
          cells: [
            { text: "0.90", value: 0.9 },
            { text: "1.10", value: 1.1 },
          ],
        },
      ]}
    />,
  );
  expect(markup).toContain('aria-label="Two months of one category"');
  expect(markup.match(/>(0\.90|1\.10)</g)).toHaveLength(4);
});
