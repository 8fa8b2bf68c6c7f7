import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { BoardColumn } from '#app/domain/board/board.ts';
import type { ChangedSeveral } from '#app/ui/several/changed-several.ts';
import { Several, type SeveralChoices } from '#app/ui/several/several.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

interface Props {
  columns: readonly BoardColumn[];
  choices: SeveralChoices;
  sent: ChangedSeveral | undefined;
  /** The board without ticks. */
  out: string;
  onLeave(): void;
}

/** Above a board whose cards have ticks: what is done with those ticked, and the way out. In a file of its own, since few come here. */
export default function SeveralOnBoard({ columns, choices, sent, out, onLeave }: Props) {
  const t = useTexts();
  useEscape(onLeave);
  return (
    <Several choices={choices} items={columns.flatMap(({ cards }) => cards.map(({ k }) => k))} sent={sent}>
      <Link className="btn small quiet" to={out} preventScrollReset>
        {t('several:done')}
      </Link>
      <span className="hint">{t('several:limits')}</span>
    </Several>
  );
}

/** What stands open has Escape for itself, and so have a card that is carried and a field that is typed in. */
const busy = 'dialog[open], details.menu[open], .board.lifting';
const typed = 'input:not([type=checkbox]), textarea';

function useEscape(leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector(busy)) return;
      if (!(event.target instanceof Element && event.target.matches(typed))) latest.current();
    };
    // Heard on the way down: on the way up a menu has closed itself already.
    document.addEventListener('keydown', heard, { capture: true });
    return () => document.removeEventListener('keydown', heard, { capture: true });
  }, []);
}
