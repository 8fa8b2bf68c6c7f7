import { Link } from '@remix-run/react';
import { coordinationPath, coordinationsPath } from '#app/coordination-paths.ts';
import { nameIn } from '#app/domain/actor.ts';
import type { SeenByCoordinator } from '#app/domain/sharing/coordination/coordination.ts';
import { DataTable } from '../../kit/data-table.tsx';
import { useFormat, useLanguage, useTexts } from '../../shell/texts.tsx';
import { useShown } from './coordination-facts.tsx';

/** What each agency that coordinates sees of one's own open blockers, by which terms. */
export function SeenByCoordinators({ coordinators }: { coordinators: readonly SeenByCoordinator[] }) {
  const t = useTexts();
  const { date } = useFormat();
  const { locale } = useLanguage();
  const fieldsOf = useShown();
  return (
    <div className="stack">
      <h2>{t('agreements:coordination.seen')}</h2>
      <DataTable
        caption={t('agreements:coordination.seen')}
        stacked
        rows={coordinators}
        rowKey={({ coordinator }) => coordinator.code}
        columns={[
          { head: t('agreements:coordination.agency'), cell: ({ coordinator }) => nameIn(coordinator.names, locale) },
          {
            head: t('agreements:coordination.sees'),
            cell: ({ terms, shown }) =>
              terms
                ? t('agreements:coordination.seenShown', { count: shown, fields: fieldsOf(terms.shows) })
                : t('agreements:coordination.onlyCounts'),
          },
          {
            head: t('agreements:coordination.title'),
            cell: ({ sealed }) => t('agreements:coordination.seenSealed', { count: sealed }),
          },
          {
            head: t('agreements:coordination.legalBasis'),
            cell: ({ terms }) =>
              terms ? (
                <Link to={coordinationPath(terms.id)}>
                  {t('agreements:coordination.until', { date: date(terms.end), basis: terms.legalBasis })}
                </Link>
              ) : (
                <Link to={coordinationsPath()}>{t('agreements:coordination.none')}</Link>
              ),
          },
        ]}
      />
    </div>
  );
}
