import type { Trend } from '#app/domain/blocker/commitment.ts';
import type { Texts } from '#app/locales/texts.ts';

/** How often a promised day was moved, and where to: `2 × · 9 working days later`. */
export function movedWords({ moved, by }: Pick<Trend, 'moved' | 'by'>, t: Texts): string {
  if (moved === 0) return t('blocker:promises.never');
  const where =
    by === 0 ? t('blocker:promises.sameDay') : t(`blocker:promises.${by > 0 ? 'later' : 'earlier'}`, { count: Math.abs(by) });
  return `${moved} × · ${where}`;
}
