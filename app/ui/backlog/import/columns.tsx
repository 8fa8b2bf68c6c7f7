import { columnRoles } from '#app/domain/backlog/import/table/roles.ts';
import { dayOrders, type StagedColumn, type StagedTable, tableSources } from '#app/domain/backlog/import/table/staged-table.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { DataTable } from '#app/ui/kit/data-table.tsx';
import { Select } from '#app/ui/kit/field.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';

/** What each column of a table was taken for, with what stands in it, and a way to have it read otherwise. */
export function Columns({ table }: { table: StagedTable }) {
  const t = useTexts();
  const rows = table.columns.map((column, at) => ({ ...column, at }));
  return (
    <Panel title={t('import:columns.title')} id="columns">
      <p className="soft">
        {t(table.chosen ? 'import:columns.remembered' : 'import:columns.guessed')} {t('import:columns.sprints')}
      </p>
      <CommandForm className="stack">
        <input type="hidden" name="act" value="map-columns" />
        <Select name="source" label={t('import:upload.source')} defaultValue={table.source}>
          {tableSources.map((source) => (
            <option key={source} value={source}>
              {t(`import:source.${source}`)}
            </option>
          ))}
        </Select>
        <ColumnTable rows={rows} />
        <div>
          <Button>{t('import:columns.again')}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}

type PlacedColumn = StagedColumn & { at: number };

function ColumnTable({ rows }: { rows: readonly PlacedColumn[] }) {
  const t = useTexts();
  const { number } = useFormat();
  return (
    <DataTable
      stacked
      caption={t('import:columns.title')}
      rows={rows}
      rowKey={(row) => String(row.at)}
      columns={[
        {
          head: t('import:columns.column'),
          cell: ({ name, count }) => (
            <>
              {name} {count > 1 && <span className="small soft">{t('import:columns.times', { count })}</span>}
            </>
          ),
        },
        { head: t('import:columns.is'), cell: (row) => <ColumnChoice {...row} /> },
        { head: t('import:columns.filled'), cell: (row) => number(row.filled), numeric: true },
        { head: t('import:columns.samples'), cell: (row) => <span className="small soft">{row.samples.join(' · ')}</span> },
      ]}
    />
  );
}

function ColumnChoice({ name, at, role, dayOrder }: PlacedColumn) {
  const t = useTexts();
  return (
    <>
      <Select name={`column.${at}`} label={`${name}: ${t('import:columns.is')}`} labelHidden defaultValue={role}>
        {columnRoles.map((each) => (
          <option key={each} value={each}>
            {t(`import:role.${each}`)}
          </option>
        ))}
      </Select>
      {dayOrder && (
        <Select name={`order.${at}`} label={t('import:columns.dayOrder')} defaultValue={dayOrder}>
          {dayOrders.map((each) => (
            <option key={each} value={each}>
              {t(`import:columns.order.${each}`)}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}
