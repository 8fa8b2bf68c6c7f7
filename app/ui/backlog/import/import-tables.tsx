import { Link } from '@remix-run/react';
import type { ImportChange } from '#app/domain/backlog/import/known-item.ts';
import { countedKinds, type ImportCounts, type ImportProblem } from '#app/domain/backlog/import/staged.ts';
import { itemPath } from '#app/paths.ts';
import { DataTable } from '#app/ui/kit/data-table.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';

/** What a file holds, kind by kind. */
export function Counts({ counts }: { counts: ImportCounts }) {
  const t = useTexts();
  const { number } = useFormat();
  return (
    <Panel title={t('import:counts.title')}>
      <dl className="counts">
        {countedKinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`import:counts.${kind}`)}</dt>
            <dd className="num">{number(counts[kind] ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** So many problems are shown; a page of thousands is read by nobody. */
const shown = 500;

/** Row by row what cannot be taken as it is. */
export function Problems({ problems }: { problems: readonly ImportProblem[] }) {
  const t = useTexts();
  const { number } = useFormat();
  if (problems.length === 0) return null;
  const title = t('import:problems.title', { count: problems.length });
  return (
    <Panel title={title}>
      <DataTable
        stacked
        caption={title}
        rows={problems.slice(0, shown).map((problem, at) => ({ ...problem, at }))}
        rowKey={(row) => String(row.at)}
        columns={[
          { head: t('import:problems.row'), cell: (row) => (row.row === 0 ? '' : number(row.row)), numeric: true },
          { head: t('import:problems.what'), cell: (row) => t(`import:kind.${row.kind}`) },
          { head: t('import:problems.name'), cell: (row) => row.name },
          {
            head: t('import:problems.reason'),
            cell: (row) => t(textKey(`import:problem.${row.code}`), row.values),
          },
        ]}
      />
      {problems.length > shown && <p>{t('import:problems.more', { count: number(problems.length - shown) })}</p>}
    </Panel>
  );
}

/** What a file read again says otherwise, and whose word stands. */
export function Changes({ changes }: { changes: readonly ImportChange[] }) {
  const t = useTexts();
  if (changes.length === 0) return null;
  return (
    <Panel title={t('import:changes.title')}>
      <DataTable
        caption={t('import:changes.title')}
        rows={changes}
        rowKey={({ key, field, what }) => `${key} ${field} ${what}`}
        columns={[
          {
            head: t('import:changes.item'),
            cell: (row) => (
              <>
                <Link to={itemPath(row.key)} className="key">
                  {row.key}
                </Link>{' '}
                {row.title}
              </>
            ),
          },
          { head: t('import:changes.field'), cell: (row) => t(`import:field.${row.field}`) },
          { head: t('import:changes.became'), cell: (row) => t(`import:became.${row.what}`) },
        ]}
      />
    </Panel>
  );
}
