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
  /** On a narrow screen each row stands as a block of its own, each cell under its heading: for what must be read or chosen there whole. */
  stacked?: true;
}

/** Rows of facts; the first column names the row. Scrolls sideways by itself where it is too wide. */
export function DataTable<Row>({ caption, columns, rows, rowKey, captionHidden = true, stacked }: Props<Row>) {
  const box = stacked ? 'table-box stacked' : 'table-box';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys (WCAG 2.1.1)
    <section className={box} tabIndex={0} aria-label={typeof caption === 'string' ? caption : undefined}>
      <table role={stacked && 'table'}>
        <caption className={captionHidden ? 'hidden-label' : undefined}>{caption}</caption>
        <thead>
          <tr role={stacked && 'row'}>
            {columns.map((column, at) => (
              <th key={at.toString()} scope="col" role={stacked && 'columnheader'} className={column.numeric ? 'num' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} role={stacked && 'row'}>
              {columns.map((column, at) => {
                const Cell = at === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={at.toString()}
                    scope={at === 0 ? 'row' : undefined}
                    role={stacked && (at === 0 ? 'rowheader' : 'cell')}
                    className={column.numeric ? 'num' : undefined}
                  >
                    {stacked && at > 0 && (
                      <span className="cell-head" aria-hidden="true">
                        {column.head}
                      </span>
                    )}
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
