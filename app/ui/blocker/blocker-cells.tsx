import { Link } from '@remix-run/react';
import type { OpenBlocker } from '#app/domain/blocker/waiting.ts';
import { blockerPath } from '#app/paths.ts';
import { useFormat, useTexts } from '../shell/texts.tsx';

/** Why it waits, with a way to its page where the reader may open that. */
export function Line({ id, line, kept }: Pick<OpenBlocker, 'id' | 'line' | 'kept'>) {
  const t = useTexts();
  if (line === null) return <span className="soft">{t('blocker:list.kept')}</span>;
  return kept ? (
    line
  ) : (
    <Link to={blockerPath(id)} prefetch="intent">
      {line}
    </Link>
  );
}

/** Who can free it; where their name is kept, whether it is one of the agency's own. */
export function FreerName({ freer }: Pick<OpenBlocker, 'freer'>) {
  const t = useTexts();
  return freer.name ?? t(`blocker:list.${freer.kind === 'party' ? 'outside' : 'own'}`);
}

/** What it has cost until now. */
export function Cost({ cost, kept }: Pick<OpenBlocker, 'cost' | 'kept'>) {
  const t = useTexts();
  const { number } = useFormat();
  if (kept?.includes('cost')) return t('blocker:list.kept');
  return cost ? `${number(cost.amount)} ${cost.currency}` : t('blocker:list.costUnknown');
}
