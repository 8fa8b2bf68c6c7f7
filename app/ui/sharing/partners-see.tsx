import { Link } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import type { Party } from '#app/domain/sharing/agreement.ts';
import type { SeenByCoordinator } from '#app/domain/sharing/coordination/coordination.ts';
import { partnersPageSize, type Seen } from '#app/domain/sharing/seen.ts';
import { agreementsPath, partnerSeesPath, partnersSeePath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Meter } from '../kit/meter.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useFormat, useLanguage, useTexts } from '../shell/texts.tsx';
import { PageOf } from '../strategy/page-of.tsx';
import { SeenByCoordinators } from './coordination/seen-by-coordinators.tsx';

interface Props {
  partners: readonly (Party & Seen)[];
  total: number;
  page: number;
  pages: number;
  coordinators: readonly SeenByCoordinator[];
}

/** The agencies that see something of one's own, and how much of it. */
export function PartnersSee({ partners, total, page, pages, coordinators }: Props) {
  const t = useTexts();
  return (
    <Page>
      <PageHead
        title={t('agreements:seen.title')}
        sub={t('agreements:seen.sub')}
        actions={<LinkButton to={agreementsPath()}>{t('agreements:title')}</LinkButton>}
      />
      {partners.length > 0 ? (
        <>
          <PartnerTable partners={partners} />
          <p className="small soft">{t('agreements:seen.counted')}</p>
        </>
      ) : (
        <EmptyState title={t('agreements:seen.none')}>
          <p>{t('agreements:list.noneNext')}</p>
        </EmptyState>
      )}
      {coordinators.length > 0 && <SeenByCoordinators coordinators={coordinators} />}
      <PageOf {...{ total, page, pages, to: partnersSeePath, size: partnersPageSize, shown: partners.length }} />
    </Page>
  );
}

function PartnerTable({ partners }: Pick<Props, 'partners'>) {
  const t = useTexts();
  const { number } = useFormat();
  const { locale } = useLanguage();
  return (
    <DataTable
      caption={t('agreements:seen.title')}
      stacked
      rows={partners}
      rowKey={({ code }) => code}
      columns={[
        {
          head: t('agreements:form.partner'),
          cell: ({ code, names }) => (
            <Link to={partnerSeesPath(code)} prefetch="intent">
              {nameIn(names, locale)}
            </Link>
          ),
        },
        { head: t('agreements:seen.backlogs'), cell: ({ backlogs }) => backlogs.map(({ name }) => name).join(', ') },
        { head: t('agreements:seen.we'), cell: ({ we }) => number(we), numeric: true },
        {
          head: t('agreements:seen.they'),
          cell: ({ we, they }) => (
            <>
              {number(they)}
              <Meter share={we > 0 ? they / we : 0} />
            </>
          ),
          numeric: true,
        },
      ]}
    />
  );
}
