import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import type { Problem } from '#app/domain/errors.ts';
import { useProblemText } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

type Answer = { ok: true } | { ok: false; problems: readonly Problem[] };

/** What became of moving an item: silence where it was saved, the reason beside it where it is back. */
export function RankNote({ item, onSaid }: { item: string; onSaid: (words: string) => void }) {
  const t = useTexts();
  const problemText = useProblemText();
  const { data, state } = useFetcher<Answer>({ key: `rank-${item}` });
  const refused = state === 'idle' && data && !data.ok ? data.problems.map(problemText).join(' ') : undefined;
  const saved = state === 'idle' && data?.ok;
  useEffect(() => {
    if (refused) onSaid(t('backlog:rank.refused', { key: item, reason: refused }));
    else if (saved) onSaid(t('backlog:rank.saved', { key: item }));
  }, [refused, saved, item, onSaid, t]);
  return refused ? <span className="problem item-note">{refused}</span> : null;
}
