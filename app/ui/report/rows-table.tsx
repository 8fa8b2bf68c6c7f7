import { Link } from '@remix-run/react';
import type { Locale } from '#app/domain/actor.ts';
import { formatsOf } from '#app/locales/formats.ts';
import { DataTable } from '../kit/data-table.tsx';
import { useLanguage } from '../shell/texts.tsx';
import type { PaperRow } from './paper.ts';

/** Exactly the rows that a number of the report counts, in the report's language. */
export function RowsTable({ rows, heads, locale }: { rows: readonly PaperRow[]; heads: readonly string[]; locale: Locale }) {
  const { zone } = useLanguage();
  const { date } = formatsOf(locale, zone);
  const [what, about, who, waits, by, days, note] = heads;
  return (
    <DataTable
      caption={what}
      stacked
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { head: what, cell: (row) => (row.href ? <Link to={row.href}>{row.what}</Link> : row.what) },
        { head: about, cell: (row) => row.about },
        { head: who, cell: (row) => row.who },
        { head: waits, cell: (row) => row.waits },
        { head: by, cell: (row) => row.by && date(row.by) },
        { head: days, cell: (row) => row.days, numeric: true },
        { head: note, cell: (row) => row.note },
      ]}
    />
  );
}
