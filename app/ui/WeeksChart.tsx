// Sales by week as bars, what was to be expected as a line, weeks without stock shaded. The table behind it says the same.
import { useFormat } from "./ShopFormat.tsx";
import { Table } from "./Table.tsx";

export interface ChartWeek {
  day: string;
  units: number;
  expected: number;
  outDays: number;
  unknownDays: number;
}

const width = 520;
const height = 160;
const foot = 18;

export function WeeksChart({ weeks, label }: { weeks: readonly ChartWeek[]; label: string }) {
  const { count, day } = useFormat();
  const most = Math.max(1, ...weeks.flatMap(({ units, expected }) => [units, expected]));
  const step = width / weeks.length;
  const y = (units: number) => (height - foot) * (1 - Math.max(0, units) / most);
  const sold = weeks.reduce((sum, { units }) => sum + units, 0);
  const out = weeks.reduce((sum, { outDays }) => sum + outDays, 0);
  return (
    <figure className="hr-weeks">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${label}: ${count(sold)} units in ${count(weeks.length)} weeks, out of stock on ${count(out)} known days. The table below has every week.`}
      >
        {weeks.map(({ day: key, outDays }, at) =>
          outDays > 0 ? (
            <rect
              key={key}
              className="hr-weeks-out"
              x={at * step}
              y={0}
              width={step}
              height={height - foot}
              opacity={0.25 + (0.75 * outDays) / 7}
            />
          ) : null,
        )}
        {weeks.map(({ day: key, units }, at) =>
          units > 0 ? (
            <rect
              key={key}
              className="hr-weeks-bar"
              x={at * step + 1}
              y={y(units)}
              width={Math.max(1, step - 2)}
              height={height - foot - y(units)}
            />
          ) : null,
        )}
        <polyline
          className="hr-weeks-line"
          points={weeks.map(({ expected }, at) => `${(at + 0.5) * step},${y(expected)}`).join(" ")}
        />
        <text x={0} y={height - 4}>
          {day(weeks[0]?.day ?? "2000-01-03")}
        </text>
        <text x={width} y={height - 4} textAnchor="end">
          {day(weeks.at(-1)?.day ?? "2000-01-03")}
        </text>
        <text x={2} y={11}>
          {count(Math.ceil(most))}
        </text>
      </svg>
      <figcaption>
        Bars: units sold, less returns. Line: units to expect while demand lives. Shaded: known to be out of stock.
      </figcaption>
      <details>
        <summary>Every week as a table</summary>
        <Table
          caption={label}
          columns={[
            { heading: "Week from", cell: (week) => day(week.day) },
            { heading: "Units", cell: ({ units }) => count(units), numeric: true },
            { heading: "Expected", cell: ({ expected }) => count(Math.round(expected * 100) / 100), numeric: true },
            {
              heading: "Days out of stock",
              cell: ({ outDays, unknownDays }) =>
                unknownDays === 7
                  ? "Not known"
                  : `${count(outDays)}${unknownDays > 0 ? ` (${count(unknownDays)} not known)` : ""}`,
              numeric: true,
            },
          ]}
          rows={weeks}
          rowKey={(week) => week.day}
        />
      </details>
    </figure>
  );
}
