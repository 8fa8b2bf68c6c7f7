import type { PublicPromise } from '#app/domain/publication/public-page.ts';
import { Chip, type ChipTone } from '../kit/chip.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { Named } from './named.tsx';

const tones: Record<PublicPromise['kept'], ChipTone> = { kept: 'go', late: 'warn', open: 'plain', overdue: 'stop' };

/** What was promised for which day, and when it was delivered. */
export function PromiseTable({ caption, promises }: { caption: string; promises: readonly PublicPromise[] }) {
  const t = useTexts();
  const { date } = useFormat();
  return (
    <DataTable
      stacked
      caption={caption}
      rows={promises}
      rowKey={({ id }) => id}
      columns={[
        { head: t('public:promises.what'), cell: ({ title }) => title },
        { head: t('public:agency'), cell: ({ agency }) => <Named names={agency.names} /> },
        { head: t('public:promises.promised'), cell: ({ promisedOn }) => date(promisedOn) },
        {
          head: t('public:promises.delivered'),
          cell: ({ deliveredOn }) => (deliveredOn ? date(deliveredOn) : t('public:promises.notYet')),
        },
        { head: t('public:promises.stands'), cell: ({ kept }) => <Chip tone={tones[kept]}>{t(`public:kept.${kept}`)}</Chip> },
      ]}
    />
  );
}
