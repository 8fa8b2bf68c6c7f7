import type { PublicObjectiveLine } from '#app/domain/publication/public-page.ts';
import { publicObjectivePath } from '#app/public-paths.ts';
import { DataTable } from '../kit/data-table.tsx';
import { Meter } from '../kit/meter.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { useProgressWords } from '../strategy/goal/progress-words.tsx';
import { Named } from './named.tsx';
import { usePublicPath } from './use-public-path.ts';

/** Objectives with what is counted, by when, and how far it has come. */
export function ObjectiveTable({ caption, objectives }: { caption: string; objectives: readonly PublicObjectiveLine[] }) {
  const t = useTexts();
  const { number } = useFormat();
  const toPublic = usePublicPath();
  const words = useProgressWords();
  return (
    <DataTable
      stacked
      caption={caption}
      rows={objectives}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('public:objectives.one'),
          cell: ({ id, title, measure }) => (
            <>
              <a href={toPublic(publicObjectivePath(id))}>{title}</a>
              <br />
              <span className="small soft">{measure}</span>
            </>
          ),
        },
        { head: t('public:agency'), cell: ({ agency }) => <Named names={agency.names} /> },
        {
          head: t('public:objectives.target'),
          cell: ({ target, unit, targetYear }) => t('public:targetBy', { target: number(target), unit, year: targetYear }),
        },
        {
          head: t('public:objectives.progress'),
          cell: (objective) => (
            <>
              {words(objective)}
              {objective.progress !== null && <Meter share={objective.progress} />}
            </>
          ),
        },
      ]}
    />
  );
}
