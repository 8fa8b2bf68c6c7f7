import { Link } from '@remix-run/react';
import type { PublicationLine } from '#app/domain/publication/publication.ts';
import { publicationPath } from '#app/paths.ts';
import { DataTable } from '../kit/data-table.tsx';
import { Named } from '../public/named.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { StandingChips } from './standing.tsx';

/** Publications with what they are about, how they stand, and who did what. */
export function PublicationTable({ caption, publications }: { caption: string; publications: readonly PublicationLine[] }) {
  const t = useTexts();
  const { moment } = useFormat();
  return (
    <DataTable
      stacked
      caption={caption}
      rows={publications}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('publications:what'),
          cell: ({ id, title }) => (
            <Link to={publicationPath(id)} prefetch="intent">
              {typeof title === 'string' ? title : <Named names={title} />}
            </Link>
          ),
        },
        { head: t('publications:kindHead'), cell: ({ kind }) => t(`publications:kind.${kind}`) },
        { head: t('publications:stands'), cell: (line) => <StandingChips {...line} /> },
        {
          head: t('publications:proposed'),
          cell: ({ proposedBy, proposedAt }) => t('publications:byAt', { person: proposedBy, moment: moment(proposedAt) }),
        },
        { head: t('publications:last'), cell: (line) => <LastAct {...line} /> },
      ]}
    />
  );
}

/** What a second person, or whoever withdrew it, did with it. */
function LastAct({ withdrawnBy, withdrawnAt, decidedBy, decidedAt }: PublicationLine) {
  const t = useTexts();
  const { moment } = useFormat();
  if (withdrawnAt) return t('publications:byAt', { person: withdrawnBy ?? '', moment: moment(withdrawnAt) });
  return decidedAt ? t('publications:byAt', { person: decidedBy ?? '', moment: moment(decidedAt) }) : '–';
}
