import { classifications } from '#app/domain/classification.ts';
import type { WhatTheySee } from '#app/domain/sharing/agreement.ts';
import { DataTable } from '../kit/data-table.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';

interface Props {
  sees: WhatTheySee;
  /** The heading over it. */
  title: string;
  /** Who may see restricted items is said where the terms reach that far. */
  ceiling?: string;
}

/** What a partner sees under some terms: how many items by who may see them, how many stay closed, and the first of them. */
export function TheySee({ sees: { total, byClass, above, rows }, title, ceiling }: Props) {
  const t = useTexts();
  const { number } = useFormat();
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <dl className="facts">
        <div>
          <dt>{t('agreements:sees.items')}</dt>
          <dd className="num">{number(total)}</dd>
        </div>
        {classifications.map(
          (each) =>
            byClass[each] !== undefined && (
              <div key={each}>
                <dt>{t(`item:classification.${each}`)}</dt>
                <dd className="num">{number(byClass[each])}</dd>
              </div>
            ),
        )}
        {above !== null && above > 0 && (
          <div className="closed">
            <dt>▣ {t('agreements:sees.above')}</dt>
            <dd className="num">{t('agreements:sees.closed', { count: above })}</dd>
          </div>
        )}
      </dl>
      {ceiling === 'restricted' && <p className="small soft">{t('agreements:sees.restricted')}</p>}
      {rows === null && <p className="small soft">{t('agreements:sees.noList')}</p>}
      {rows && rows.length > 0 && (
        <details className="more">
          <summary>{t('agreements:sees.first', { count: rows.length })}</summary>
          <DataTable
            caption={t('agreements:sees.first', { count: rows.length })}
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              { head: t('agreements:sees.key'), cell: ({ key }) => <span className="key">{key}</span> },
              { head: t('agreements:sees.title'), cell: (row) => row.title },
              { head: t('agreements:sees.state'), cell: ({ state }) => state },
            ]}
          />
        </details>
      )}
    </section>
  );
}
