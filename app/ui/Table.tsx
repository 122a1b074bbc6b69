// A plain table with a caption, row headings and numbers aligned at their end. Polaris' own tables take no caption and
// measure themselves after the page is drawn, which moves what is below them.
import type { ReactNode } from "react";

export interface Column<Row> {
  heading: string;
  cell(row: Row): ReactNode;
  numeric?: boolean;
}

export interface TableProps<Row> {
  caption: string;
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  rowKey(row: Row): string;
}

export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  const [first, ...others] = columns;
  return (
    <table className="hr-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ heading, numeric }) => (
            <th key={heading} scope="col" className={numeric ? "hr-number" : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            <th scope="row">{first.cell(row)}</th>
            {others.map(({ heading, cell, numeric }) => (
              <td key={heading} className={numeric ? "hr-number" : undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
