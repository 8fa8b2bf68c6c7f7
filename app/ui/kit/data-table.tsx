import type { ReactNode } from 'react';

interface Column<Row> {
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
}

interface Props<Row> {
  caption: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  captionHidden?: boolean;
}

/** Rows of facts; the first column names the row. Scrolls sideways by itself where it is too wide. */
export function DataTable<Row>({ caption, columns, rows, rowKey, captionHidden = true }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys (WCAG 2.1.1)
    <section className="table-box" tabIndex={0} aria-label={typeof caption === 'string' ? caption : undefined}>
      <table>
        <caption className={captionHidden ? 'hidden-label' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at.toString()} scope="col" className={column.numeric ? 'num' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, at) => {
                const Cell = at === 0 ? 'th' : 'td';
                return (
                  <Cell key={at.toString()} scope={at === 0 ? 'row' : undefined} className={column.numeric ? 'num' : undefined}>
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
