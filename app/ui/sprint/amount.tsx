import type { Amount } from '#app/domain/sprint/sprint.ts';
import { Progress } from '#app/ui/kit/progress.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';

/** Points and items in words; without points where nothing is estimated. */
export function useAmount(): (amount: Amount) => string {
  const t = useTexts();
  const { number } = useFormat();
  return ({ points, items }) => {
    const counted = t('sprint:items', { count: items });
    return points === 0 ? counted : `${t('sprint:points', { count: points, points: number(points) })} · ${counted}`;
  };
}

/** Dates of a sprint in words. */
export function useDates(): (dates: { startsOn: string; endsOn: string }) => string {
  const t = useTexts();
  const { date } = useFormat();
  return ({ startsOn, endsOn }) => t('sprint:dates', { from: date(startsOn), to: date(endsOn) });
}

/** How much of a sprint is done, in what the team counts in. */
export function SprintProgress({ unit, done, all }: { unit: 'points' | 'items'; done: number; all: number }) {
  const t = useTexts();
  const { number } = useFormat();
  const whole = unit === 'points' ? t('sprint:points', { count: all, points: number(all) }) : t('sprint:items', { count: all });
  return <Progress label={t('sprint:progress', { done: number(done), all: whole })} done={done} all={all} />;
}
