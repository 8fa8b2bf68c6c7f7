import type { FetcherWithComponents } from '@remix-run/react';
import { type FormHTMLAttributes, useEffect, useRef, useState } from 'react';
import { useActingAgency } from '#app/ui/shell/acting-form.tsx';
import { useAnnounce } from '#app/ui/shell/announce.tsx';
import { useDraft } from '#app/ui/shell/draft.ts';
import { DraftNote } from '#app/ui/shell/draft-note.tsx';
import { freshKey } from '#app/ui/shell/form-key.tsx';
import { useKeptFields } from './kept-fields.ts';
import { useSentLines } from './sent-lines.ts';

interface Props extends Omit<FormHTMLAttributes<HTMLFormElement>, 'method' | 'encType'> {
  fetcher: FetcherWithComponents<unknown>;
  /** The command that the form is for. */
  act: string;
  /** What its fields show as the server has it: when that changes, fields that nobody has touched take it over. */
  follows?: string | number | null;
  /** Said to those who hear the page, once what was sent is done. */
  says?: string;
  /** Keeps what is typed through a crash under this name, until it is sent. */
  draft?: string;
  /** The field in which one line is written after another: it is empty for the next as soon as one is sent. */
  lines?: string;
}

/**
 * A form that a script sends without leaving the page, and a plain one where there are no scripts. It carries the agency it was shown
 * for, and a key that is new once what was sent has been answered.
 */
export function FetcherForm({ fetcher, act, follows, says, draft, lines, children, ...rest }: Props) {
  const agency = useActingAgency();
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const [key, setKey] = useState(freshKey);
  const { state } = fetcher;
  const before = useRef(state);
  const done = state === 'idle' && isDone(fetcher.data);
  useKeptFields(form, { follows, done: done && !lines });
  const { restored, forget, throwAway } = useDraft(form, draft);
  useEffect(() => {
    if (state !== 'idle' || before.current === 'idle') {
      before.current = state;
      return;
    }
    before.current = state;
    setKey(freshKey());
    if (!done) return;
    forget();
    if (says) announce(says);
  }, [state, done, says, announce, forget]);
  const onSubmit = useSentLines(fetcher, lines, done);
  return (
    <fetcher.Form method="post" ref={form} onSubmit={onSubmit} {...rest}>
      <input type="hidden" name="act" value={act} />
      {agency && <input type="hidden" name="_agency" value={agency} />}
      <input type="hidden" name="_key" value={key} suppressHydrationWarning />
      {children}
      {restored && <DraftNote onThrowAway={throwAway} />}
    </fetcher.Form>
  );
}

function isDone(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'ok' in data && data.ok === true;
}
