import type { PublicServiceLine } from '#app/domain/publication/public-page.ts';
import { publicServicePath } from '#app/public-paths.ts';
import { DataTable } from '../kit/data-table.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { Named } from './named.tsx';
import { usePublicPath } from './use-public-path.ts';

/** Services of one phase. */
export function ServiceTable({ caption, services }: { caption: string; services: readonly PublicServiceLine[] }) {
  const t = useTexts();
  const { number, date, month } = useFormat();
  const toPublic = usePublicPath();
  return (
    <DataTable
      stacked
      caption={caption}
      rows={services}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('services:service'),
          cell: ({ id, names }) => (
            <a href={toPublic(publicServicePath(id))}>
              <Named names={names} />
            </a>
          ),
        },
        { head: t('public:agency'), cell: ({ agency }) => <Named names={agency.names} /> },
        { head: t('public:launched'), cell: ({ launchedOn }) => (launchedOn ? date(launchedOn) : t('public:notLaunched')) },
        {
          head: t('services:registered'),
          cell: ({ users }) =>
            users ? t('services:usersAt', { users: number(users.count), month: month(users.month) }) : t('services:noFigure'),
          numeric: true,
        },
      ]}
    />
  );
}
