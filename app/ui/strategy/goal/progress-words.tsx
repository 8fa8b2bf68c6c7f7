import type { ObjectiveLine } from '#app/domain/strategy/goal.ts';
import { useFormat, useTexts } from '../../shell/texts.tsx';

/** How an objective's progress is said: its share, or that there is no figure yet. */
export function useProgressWords(): (objective: Pick<ObjectiveLine, 'progress' | 'closedOn'>) => string {
  const t = useTexts();
  const { number } = useFormat();
  return ({ progress, closedOn }) => {
    const share =
      progress === null
        ? t('strategy:progress.none')
        : t('strategy:progress.share', { percent: number(Math.round(progress * 100)) });
    return closedOn ? `${share}, ${t('strategy:progress.closed')}` : share;
  };
}
