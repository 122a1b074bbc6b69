import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Table } from "./Table.tsx";

test("a table has a caption, column headings and a heading for each row", () => {
  const markup = renderToStaticMarkup(
    <Table
      caption="Units by type"
      columns={[
        { heading: "Type", cell: ({ type }) => type },
        { heading: "Units", cell: ({ units }) => units, numeric: true },
      ]}
      rows={[{ type: "Hose", units: 4 }]}
      rowKey={({ type }) => type}
    />,
  );
  expect(markup).toContain("<caption>Units by type</caption>");
  expect(markup.match(/scope="col"/g)).toHaveLength(2);
  expect(markup).toContain('<th scope="row">Hose</th>');
  expect(markup).toContain('<td class="hr-number">4</td>');
});
