// A few lines over the same steps, told apart by dashes and by their names at the end as well as by colour, and perhaps
// a band behind them. One drawing for wide frames and one for telephones; a style shows one of them. The numbers are
// read from a table, which whoever draws lines puts beside it.

export interface Line {
  name: string;
  /** null where there is none. */
  values: readonly (number | null)[];
}

interface LineChartProps {
  /** What is seen, in a sentence. */
  label: string;
  steps: readonly string[];
  lines: readonly Line[];
  /** The interval of the first line. */
  band?: { low: readonly number[]; high: readonly number[] };
  text(value: number): string;
}

const colors = ["#8a3b00", "#0b5394", "#4a6b12", "#6b3fa0", "#5c5f62"];
const dashes = ["", "6 3", "2 3", "8 3 2 3", "1 4"];
const wide = { width: 840, height: 260, left: 80, right: 70, bottom: 24, top: 10, font: 12 };
const narrow = { width: 326, height: 220, left: 58, right: 40, bottom: 22, top: 10, font: 10 };

export function LineChart(props: LineChartProps) {
  return (
    <>
      <Drawing {...props} shape={wide} className="hr-chart hr-chart-wide" />
      <Drawing {...props} shape={narrow} className="hr-chart hr-chart-narrow" />
    </>
  );
}

/** A round step that divides a span into three to six parts. */
export function roundStep(span: number): number {
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= rough) ?? 10) * power;
}

function scaleOf({ lines, band }: Pick<LineChartProps, "lines" | "band">) {
  const values = [...lines.flatMap((line) => line.values), ...(band?.low ?? []), ...(band?.high ?? [])].filter(
    (value): value is number => value !== null,
  );
  const [least, most] = [Math.min(0, ...values), Math.max(...values, 0)];
  const from = band ? Math.min(...values) : least;
  const step = roundStep(Math.max(most - from, 1e-9));
  const [low, high] = [Math.floor(from / step) * step, Math.ceil(most / step) * step];
  return { low, high, ticks: Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step) };
}

function Drawing({
  label,
  steps,
  lines,
  band,
  text,
  shape,
  className,
}: LineChartProps & { shape: typeof wide; className: string }) {
  const { width, height, left, right, bottom, top, font } = shape;
  const { low, high, ticks } = scaleOf({ lines, band });
  const x = (at: number) => left + ((width - left - right) * at) / Math.max(1, steps.length - 1);
  const y = (value: number) => top + ((height - top - bottom) * (high - value)) / (high - low || 1);
  const points = (values: readonly (number | null)[]) =>
    values.flatMap((value, at) => (value === null ? [] : [`${x(at).toFixed(1)},${y(value).toFixed(1)}`]));
  const every = Math.ceil(steps.length / 12);
  return (
    <svg
      role="img"
      aria-label={label}
      className={className}
      width={width}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={font}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke="#d9d9d9" />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {text(tick)}
          </text>
        </g>
      ))}
      {steps.map((step, at) =>
        at % every === 0 ? (
          <text key={step} x={x(at)} y={height - 6} textAnchor="middle">
            {width < 400 ? step.slice(0, 1) : step}
          </text>
        ) : null,
      )}
      {band ? (
        <polygon
          points={[...points(band.high), ...points(band.low).reverse()].join(" ")}
          fill="#8a3b00"
          opacity={0.12}
        />
      ) : null}
      {lines.map(({ name, values }, at) => {
        const last = values.findLastIndex((value) => value !== null);
        const color = colors[at % colors.length];
        return (
          <g key={name}>
            <polyline
              points={points(values).join(" ")}
              fill="none"
              stroke={color}
              strokeWidth={2}
              strokeDasharray={dashes[at % dashes.length]}
            />
            {last >= 0 ? (
              <text x={x(last) + 5} y={y(values[last] ?? 0) + 4} fill={color} fontWeight={600}>
                {name}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
