import { Link } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { BoardColumn } from '#app/domain/board/board.ts';
import { useHydrated } from '#app/ui/backlog/hydrated.ts';
import type { ChangedSeveral } from '#app/ui/several/changed-several.ts';
import { Several, type SeveralChoices } from '#app/ui/several/several.tsx';
import { severalForm } from '#app/ui/several/tick.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

interface Props {
  columns: readonly BoardColumn[];
  choices: SeveralChoices;
  sent: ChangedSeveral | undefined;
  /** The board without ticks. */
  out: string;
  onLeave(): void;
}

/** Above a board whose cards have ticks: what is done with those ticked, and the way out. */
export function SeveralOnBoard({ columns, choices, sent, out, onLeave }: Props) {
  const t = useTexts();
  useEscape(onLeave);
  useHandedFocus();
  return (
    <Several choices={choices} items={columns.flatMap(({ cards }) => cards.map(({ k }) => k))} sent={sent}>
      <Link className="btn small quiet" to={out} preventScrollReset>
        {t('several:done')}
      </Link>
      <span className="hint">{t('several:hint')}</span>
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

/** The link that led here is gone, and what led out will be: the focus goes to the form, and back to the link. */
function useHandedFocus(): void {
  // A page that is opened here keeps its focus.
  const [entered] = useState(useHydrated());
  useEffect(() => {
    if (entered) focusIfLost(`#${severalForm} input[type=checkbox]`);
    return () => void requestAnimationFrame(() => focusIfLost('[data-several]'));
  }, [entered]);
}

function focusIfLost(selector: string): void {
  const { activeElement, body } = document;
  if (activeElement && activeElement !== body) return;
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}
