// Rows of cells coloured by how far they lie from 1, each with its number in it: colour is never alone. One drawing for
// wide frames, with the rows' names beside them, and one for telephones, with the names above; a style shows one of them.
// The numbers are read from a table, which whoever draws a heat map puts beside it.

export interface HeatCell {
  text: string;
  /** 1 is neither; null is not known. */
  value: number | null;
}

export interface HeatRow {
  name: string;
  cells: readonly HeatCell[];
}

interface HeatMapProps {
  /** What is seen, in a sentence. */
  label: string;
  columns: readonly string[];
  rows: readonly HeatRow[];
}

interface Shape {
  names: number;
  cell: number;
  row: number;
  above: number;
}

const wide: Shape = { names: 168, cell: 56, row: 32, above: 0 };
const narrow: Shape = { names: 0, cell: 27, row: 26, above: 18 };
const heading = 20;

/** How far from 1 the colour is full. */
const fullAt = 0.4;

/** Pale enough for dark letters at every step. */
export function heatColor(value: number | null): string {
  if (value === null) return "#f1f1f1";
  const share = Math.max(-1, Math.min(1, (value - 1) / fullAt));
  return share >= 0 ? `hsl(28 90% ${96 - 30 * share}%)` : `hsl(210 75% ${96 + 26 * share}%)`;
}

export function HeatMap(props: HeatMapProps) {
  return (
    <>
      <Drawing {...props} shape={wide} className="hr-chart hr-chart-wide" />
      <Drawing {...props} shape={narrow} className="hr-chart hr-chart-narrow" />
    </>
  );
}

function Drawing({ label, columns, rows, shape, className }: HeatMapProps & { shape: Shape; className: string }) {
  const { names, cell, row, above } = shape;
  const width = names + cell * columns.length;
  const height = heading + rows.length * (row + above);
  const isNarrow = names === 0;
  return (
    <svg role="img" aria-label={label} className={className} width={width} viewBox={`0 0 ${width} ${height}`}>
      {columns.map((column, at) => (
        <text key={column} x={names + cell * (at + 0.5)} y={14} textAnchor="middle" fontSize={isNarrow ? 10 : 12}>
          {isNarrow ? column.slice(0, 3) : column}
        </text>
      ))}
      {rows.map(({ name, cells }, line) => {
        const top = heading + line * (row + above);
        return (
          <g key={name}>
            <text x={0} y={isNarrow ? top + 13 : top + row / 2 + 4} fontSize={12}>
              {name}
            </text>
            {cells.map(({ text, value }, at) => (
              <g key={columns[at]}>
                <rect
                  x={names + cell * at + 0.5}
                  y={top + above + 0.5}
                  width={cell - 1}
                  height={row - 2}
                  rx={3}
                  fill={heatColor(value)}
                />
                <text
                  x={names + cell * (at + 0.5)}
                  y={top + above + row / 2 + 4}
                  textAnchor="middle"
                  fontSize={isNarrow ? 10 : 12}
                >
                  {text}
                </text>
              </g>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
