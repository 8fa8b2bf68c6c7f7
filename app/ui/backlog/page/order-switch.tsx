import { Link } from '@remix-run/react';
import { searchOf } from '#app/domain/backlog/filter/filter.ts';
import { backlogPath, itemPath } from '#app/paths.ts';
import { DataTable } from '#app/ui/kit/data-table.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import type { BacklogProps } from './backlog-props.ts';

/** The joint order or that of one's own agency, as the address has it; of the latter also where the two differ most. */
export function OrderSwitch({ backlog, asked, order, differences }: BacklogProps) {
  const t = useTexts();
  const own = order === 'own';
  const to = (theirs: boolean) => {
    const search = searchOf(asked.filter);
    if (theirs) search.set('order', 'own');
    return search.size > 0 ? `${backlogPath(backlog.prefix)}?${search}` : backlogPath(backlog.prefix);
  };
  return (
    <section className="stack" aria-label={t('backlog:order.label')}>
      <nav className="row views" aria-label={t('backlog:order.label')}>
        <Link className={own ? 'chip' : 'chip agency'} to={to(false)} aria-current={own ? undefined : 'true'} preventScrollReset>
          {t('backlog:order.joint')}
        </Link>
        <Link className={own ? 'chip agency' : 'chip'} to={to(true)} aria-current={own ? 'true' : undefined} preventScrollReset>
          {t('backlog:order.own')}
        </Link>
      </nav>
      {differences && <p className="small soft">{t('backlog:order.means')}</p>}
      {differences && <Differences {...differences} />}
    </section>
  );
}

function Differences({ total, most }: NonNullable<BacklogProps['differences']>) {
  const t = useTexts();
  const { number } = useFormat();
  if (total === 0) return <p className="small soft">{t('backlog:order.same')}</p>;
  const title = t('backlog:order.differ', { count: total });
  return (
    <details className="panel">
      <summary>{title}</summary>
      <DataTable
        caption={t('backlog:order.most')}
        captionHidden={false}
        stacked
        rows={most}
        rowKey={({ key }) => key}
        columns={[
          {
            head: t('backlog:order.item'),
            cell: ({ key, title: called }) => (
              <Link to={itemPath(key)}>
                <span className="key">{key}</span> {called}
              </Link>
            ),
          },
          { head: t('backlog:order.jointPlace'), cell: ({ joint }) => number(joint), numeric: true },
          { head: t('backlog:order.ownPlace'), cell: ({ own }) => number(own), numeric: true },
          {
            head: t('backlog:order.by'),
            cell: ({ joint, own }) => `${own < joint ? '↑' : '↓'} ${number(Math.abs(joint - own))}`,
          },
        ]}
      />
    </details>
  );
}
