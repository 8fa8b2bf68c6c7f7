import type { Amount } from '#app/domain/sprint/sprint.ts';
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
