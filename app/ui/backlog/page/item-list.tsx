import { useFetchers, useSubmit } from '@remix-run/react';
import { useId, useState } from 'react';
import type { ItemRow as Row } from '#app/domain/backlog/backlog.ts';
import { useHydrated } from '#app/ui/backlog/hydrated.ts';
import { Tick } from '#app/ui/several/tick.tsx';
import { useActingAgency } from '#app/ui/shell/acting-form.tsx';
import { freshKey } from '#app/ui/shell/form-key.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { ItemRow } from './item-row.tsx';
import { RankNote } from './rank-note.tsx';
import { type RankAsked, withMoves } from './rank-order.ts';
import { type RankStep, useRankHand } from './use-rank-hand.ts';

interface Props {
  items: readonly Row[];
  /** The place of the first row in the whole list, from 1, and how long that is. */
  first: number;
  total: number;
  rank: boolean;
  /** The list stands in the order of the reader's own agency. */
  own: boolean;
  /** Whether items can be ticked, to change several at once. */
  tick: boolean;
}

/** A page of the ranked list. Moves are drawn at once and kept until the list has come again with them. */
export function ItemList({ items, first, total, rank, own, tick }: Props) {
  const t = useTexts();
  const help = useId();
  const [said, setSaid] = useState('');
  const submit = useSubmit();
  const agency = useActingAgency() ?? '';
  const hydrated = useHydrated();
  const rows = withMoves(items, useMoves());
  const keys = rows.map(({ key }) => key);
  const { drawn, lifted, list, handle } = useRankHand({
    rows,
    onDrop: (asked) =>
      submit(
        { act: own ? 'rank-own' : 'rerank-item', ...asked, _agency: agency, _key: freshKey() },
        { method: 'post', navigate: false, fetcherKey: `rank-${asked.item}` },
      ),
    onStep: (step) => setSaid(words(step)),
  });

  function words({ step, item, at, above }: RankStep): string {
    const values = { key: item, place: first + at, total, above: above ?? '' };
    return step === 'over' && above === undefined ? t('backlog:rank.overTop', values) : t(`backlog:rank.${step}`, values);
  }

  return (
    <>
      <p id={help} hidden>
        {t('backlog:rank.instructions')}
      </p>
      <ol className="items" start={first} ref={list}>
        {drawn.map((item) => (
          <li key={item.key} data-row={item.key} className={item.key === lifted ? 'item lifted' : 'item'}>
            <ItemRow
              item={item}
              rank={rank}
              own={own}
              tick={tick && <Tick item={item.key} title={item.title} along={keys} />}
              handle={
                rank &&
                hydrated && (
                  <button
                    type="button"
                    className="handle"
                    aria-describedby={help}
                    aria-pressed={item.key === lifted}
                    {...handle(item.key)}
                  >
                    <span aria-hidden="true">⠿</span>
                    <span className="hidden-label">{t('backlog:rank.handle', { key: item.key })}</span>
                  </button>
                )
              }
              note={rank && <RankNote item={item.key} onSaid={setSaid} />}
            />
          </li>
        ))}
      </ol>
      <p className="hidden-label" role="status" aria-live="assertive">
        {said}
      </p>
    </>
  );
}

/** The moves on their way, in the order they were sent. */
function useMoves(): RankAsked[] {
  return useFetchers().flatMap(({ key, formData }) => {
    if (!key.startsWith('rank-') || !formData) return [];
    const [item, after, before] = ['item', 'after', 'before'].map((name) => formData.get(name));
    if (typeof item !== 'string') return [];
    if (typeof after === 'string') return { item, after };
    return typeof before === 'string' ? { item, before } : [];
  });
}
