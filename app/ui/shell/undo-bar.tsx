import { type FetcherWithComponents, Link, useFetcher, useLocation } from '@remix-run/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { LastChange, Undone } from '#app/domain/board/undo/undo.ts';
import type { Problem } from '#app/domain/errors.ts';
import { itemPath, undoPath } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { useActingAgency } from './acting-form.tsx';
import { useAnnounce } from './announce.tsx';
import { freshKey } from './form-key.tsx';
import { useProblemText } from './problems.tsx';
import { textKey, useFormat, useTexts } from './texts.tsx';
import { useUndoKey } from './undo-key.ts';

type Answer = { ok: true; answer: Undone } | { ok: false; problems: readonly Problem[] };

const namedAtMost = 3;

interface BarProps {
  change: LastChange | null;
  /** It stands in an open dialog. */
  over?: boolean;
}

/** Offers to take back what one did last, by Ctrl-Z too, for as long as that can be done, and says what came of it. */
export function UndoBar({ change, over }: BarProps) {
  const t = useTexts();
  const announce = useAnnounce();
  const fetcher = useFetcher<Answer>();
  const [asked, setAsked] = useState<string>();
  const [before] = useState(change?.change);
  const offered = useRef<HTMLFormElement>(null);
  const { data: answer } = fetcher;
  useUndoKey(
    () => {
      if (offered.current && change?.code !== 'taken_back') offered.current.requestSubmit();
      else announce(t('shell:change.nothing'));
    },
    { over },
  );
  if (!change) return null;
  // Once it is taken back, that is what one did last; whatever comes after it is offered again.
  const isLatest = change.change === asked || (answer?.ok && change.change === answer.answer.change);
  if (answer && isLatest) return <CameOf answer={answer} />;
  return (
    <Offer
      key={change.change}
      change={change}
      isNew={change.change !== before}
      offered={offered}
      form={fetcher.Form}
      onAsk={() => setAsked(change.change)}
    />
  );
}

interface OfferProps {
  change: LastChange;
  /** It was done while the page stood, and is told to those who hear it. */
  isNew: boolean;
  offered: RefObject<HTMLFormElement>;
  form: FetcherWithComponents<Answer>['Form'];
  onAsk(): void;
}

/** A plain form where there are no scripts. */
function Offer({ change, isNew, offered, form: Form, onAsk }: OfferProps) {
  const t = useTexts();
  const announce = useAnnounce();
  const words = useRef<HTMLSpanElement>(null);
  const agency = useActingAgency();
  const { pathname, search } = useLocation();
  const [key] = useState(freshKey);
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const left = new Date(change.until).getTime() - Date.now();
    const hiding = setTimeout(() => setShown(false), Math.max(0, left));
    return () => clearTimeout(hiding);
  }, [change.until]);
  const again = change.code === 'taken_back';
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once
  useEffect(() => {
    if (isNew && !again) announce(t('shell:change.offered', { what: words.current?.textContent ?? '' }), { stays: true });
  }, []);
  if (!shown) return null;
  return (
    <aside className="undo-bar no-print" aria-label={t('shell:change.title')}>
      <span ref={words}>
        <Items keys={change.items} /> {t(textKey(`shell:change.what.${change.code}`))}
      </span>
      <Form ref={offered} method="post" action={undoPath()} onSubmit={onAsk}>
        <input type="hidden" name="change" value={change.change} />
        <input type="hidden" name="back" value={pathname + search} />
        {agency && <input type="hidden" name="_agency" value={agency} />}
        <input type="hidden" name="_key" value={key} suppressHydrationWarning />
        <Button small>{t(again ? 'shell:change.again' : 'shell:change.undo')}</Button>
      </Form>
    </aside>
  );
}

function Items({ keys }: { keys: readonly string[] }) {
  const { number } = useFormat();
  return (
    <>
      {keys.slice(0, namedAtMost).map((key, at) => (
        <span key={key}>
          {at > 0 && ', '}
          <Link to={itemPath(key)}>{key}</Link>
        </span>
      ))}
      {keys.length > namedAtMost && ` +${number(keys.length - namedAtMost)}`}
    </>
  );
}

/** Says what came of it, to those who hear the page too. */
function CameOf({ answer }: { answer: Answer }) {
  const t = useTexts();
  const announce = useAnnounce();
  const text = useProblemText();
  const kept = answer.ok ? answer.answer.refused.map(({ item }) => item).join(', ') : '';
  const done = kept ? t('shell:change.undoneBut', { keys: kept }) : t('shell:change.undone');
  const words = answer.ok ? done : answer.problems.map(text).join(' ');
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    announce(words);
    // The button that was pressed is gone.
    if (document.activeElement === document.body) bar.current?.focus({ preventScroll: true });
  }, [announce, words]);
  return (
    <aside ref={bar} tabIndex={-1} className={answer.ok ? 'undo-bar no-print' : 'undo-bar warn no-print'}>
      {words}
    </aside>
  );
}
