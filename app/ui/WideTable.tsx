// A table that may be wider than its page: it scrolls in a frame of its own, which the keyboard reaches.
import { Table, type TableProps } from "./Table.tsx";

export function WideTable<Row>(props: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="hr-scroll" aria-label={props.caption} tabIndex={0}>
      <Table {...props} />
    </section>
  );
}
