import { Link } from '@remix-run/react';
import { coordinationPath, coordinationsPath, newCoordinationPath } from '#app/coordination-paths.ts';
import { nameIn } from '#app/domain/actor.ts';
import { agreementsPageSize } from '#app/domain/sharing/agreement.ts';
import type { CoordinationLine } from '#app/domain/sharing/coordination/coordination.ts';
import { agreementsPath } from '#app/paths.ts';
import { LinkButton } from '../../kit/button.tsx';
import { Chip } from '../../kit/chip.tsx';
import { DataTable } from '../../kit/data-table.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Page, PageHead } from '../../kit/page-head.tsx';
import { useFormat, useLanguage, useTexts } from '../../shell/texts.tsx';
import { PageOf } from '../../strategy/page-of.tsx';
import { toneOf } from '../words.ts';
import { useShown } from './coordination-facts.tsx';

export interface CoordinationsProps {
  lines: readonly CoordinationLine[];
  total: number;
  page: number;
  pages: number;
  coordinates: boolean;
  can: { offer: boolean };
}

/** Who sees one's blockers as a coordinator, and whose one sees, with how the terms stand. */
export function Coordinations({ lines, total, page, pages, coordinates, can }: CoordinationsProps) {
  const t = useTexts();
  const { date } = useFormat();
  const { locale } = useLanguage();
  const shown = useShown();
  return (
    <Page>
      <PageHead
        title={t('agreements:coordination.title')}
        sub={t(coordinates ? 'agreements:coordination.subOurs' : 'agreements:coordination.sub')}
        actions={<LinkButton to={agreementsPath()}>{t('agreements:title')}</LinkButton>}
      />
      {lines.length > 0 ? (
        <DataTable
          caption={t('agreements:coordination.title')}
          stacked
          rows={lines}
          rowKey={({ id, side, other }) => id ?? `${side} ${other.code}`}
          columns={[
            {
              head: t('agreements:coordination.agency'),
              cell: ({ id, other }) =>
                id ? (
                  <Link to={coordinationPath(id)} prefetch="intent">
                    {nameIn(other.names, locale)}
                  </Link>
                ) : (
                  nameIn(other.names, locale)
                ),
            },
            { head: t('agreements:coordination.way'), cell: ({ side }) => t(`agreements:coordination.side.${side}`) },
            {
              head: t('agreements:list.stands'),
              cell: ({ id, state, waitsFor, side, other }) =>
                id && state ? (
                  <span className="row">
                    <Chip tone={toneOf(state)}>{t(`agreements:state.${state}`)}</Chip>
                    {waitsFor === side && <Chip tone="warn">{t('agreements:list.yours')}</Chip>}
                  </span>
                ) : (
                  <>
                    {t('agreements:coordination.none')}{' '}
                    {can.offer && <Link to={newCoordinationPath(other.code)}>{t('agreements:coordination.offer')}</Link>}
                  </>
                ),
            },
            {
              head: t('agreements:coordination.shows'),
              cell: ({ id, shows }) => (id ? shown(shows) : t('agreements:coordination.onlyCounts')),
            },
            { head: t('agreements:term.end'), cell: ({ end }) => (end ? date(end) : '–') },
          ]}
        />
      ) : (
        <EmptyState title={t('agreements:coordination.nobody')}>
          <p>{t('agreements:coordination.nobodyNext')}</p>
        </EmptyState>
      )}
      <PageOf
        {...{
          total,
          page,
          pages,
          to: (to: number) => `${coordinationsPath()}?page=${to}`,
          size: agreementsPageSize,
          shown: lines.length,
        }}
      />
    </Page>
  );
}
