import { useFetcher } from '@remix-run/react';
import { createContext, type FormHTMLAttributes, type ReactNode, type RefObject, useContext, useEffect, useRef } from 'react';
import { itemPath } from '#app/paths.ts';
import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import type { ItemAnswer } from '#app/ui/backlog/item-view.ts';
import { useProblemText } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

/** What the page was answered where there are no scripts; a part of the page knows its own by the command's name. */
export const Sent = createContext<ItemAnswer | undefined>(undefined);

interface Act {
  item: string;
  /** The command. */
  act: string;
  /** Tells forms of one command apart, e.g. by whom each takes off. */
  of?: string;
}

/** A form of the item's page: how to draw it, what was typed where it was refused, and why. */
export function useItemAct({ item, act, of = '' }: Act) {
  const fetcher = useFetcher<ItemAnswer>({ key: `item-${item}-${act}-${of}` });
  const sent = useContext(Sent);
  const problemText = useProblemText();
  const t = useTexts();
  const answer = fetcher.data ?? (sent && isOf(sent, act, of) ? sent : undefined);
  const refused = fetcher.state === 'idle' && answer && !answer.ok ? answer : undefined;
  return {
    busy: fetcher.state !== 'idle',
    done: fetcher.state === 'idle' && fetcher.data?.ok === true,
    typed: refused?.values ?? {},
    problem: refused?.problems.map(problemText).join(' '),
    form: { fetcher, act, action: itemPath(item), says: t('item:page.saved') },
  };
}

/**
 * Where one goes on in a list that has come with its first line: the form that this was written in has gone.
 * @param act the command that brought it
 */
export function useGoesOn<E extends HTMLElement>({ item, act }: Pick<Act, 'item' | 'act'>): RefObject<E> {
  const { busy, done } = useItemAct({ item, act });
  const place = useRef<E>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as it comes
  useEffect(() => {
    // Its news may be here before the answer.
    if ((busy || done) && document.activeElement === document.body) place.current?.focus();
  }, []);
  return place;
}

/** Whether a plain form's answer is for this form: of several for one command, for the one that named the same thing. */
function isOf(sent: ItemAnswer, act: string, of: string): boolean {
  if (sent.act !== act || sent.ok) return false;
  return of === '' || Object.values(sent.values).some((value) => value !== '' && of.startsWith(value));
}

interface OpensProps {
  /** The commands of its forms, and what tells these apart from others of the same commands. */
  acts: readonly string[];
  of?: string;
  summary: ReactNode;
  className?: string;
  /** Its line, for who gives it the focus. */
  line?: RefObject<HTMLElement>;
  children: ReactNode;
}

/** Forms that stand behind a line which opens them; where one was refused without scripts they stand open, with the reason. */
export function Opens({ acts, of = '', summary, className = 'more', line, children }: OpensProps) {
  const sent = useContext(Sent);
  const refused = sent !== undefined && acts.some((act) => isOf(sent, act, of));
  return (
    <details className={className} open={refused || undefined}>
      <summary ref={line}>{summary}</summary>
      {children}
    </details>
  );
}

/** A form of one button, with the reason below it where it was refused. */
export function ActButton({ item, act, of, children, ...rest }: Act & FormHTMLAttributes<HTMLFormElement>) {
  const { form, problem } = useItemAct({ item, act, of });
  return (
    <FetcherForm {...form} {...rest}>
      {children}
      {problem && (
        <span className="problem" role="alert">
          {problem}
        </span>
      )}
    </FetcherForm>
  );
}
