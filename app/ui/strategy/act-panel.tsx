import { useLocation } from '@remix-run/react';
import { type ReactNode, useRef } from 'react';
import type { Sent } from '../identity/sent.ts';
import { Button } from '../kit/button.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';

/** What fields of a form need to stand there again as they were typed. */
export interface Again {
  problem: (field: string) => string | undefined;
  typed: Record<string, string>;
}

interface Props {
  /** The command. */
  act: string;
  title: string;
  /** The button's words, where they are not the title's. */
  button?: string;
  sent: Sent | undefined;
  children?: (again: Again) => ReactNode;
}

/** A form of a page that is unfolded when it is needed; it stands open, as it was typed, where it was refused. */
export function ActPanel({ act, title, button = title, sent, children }: Props) {
  const refused = sent?.act === act && !sent.ok ? sent : undefined;
  const problem = useProblems(refused?.problems);
  // Drawn anew, folded and empty, once it was done; a refusal leaves it as it is, with what is typed into it meanwhile.
  const { key } = useLocation();
  const drawn = useRef(key);
  if (!refused) drawn.current = key;
  return (
    <details className="panel act-panel" key={drawn.current} open={refused !== undefined || undefined}>
      <summary>{title}</summary>
      <CommandForm className="stack" aria-label={title}>
        <input type="hidden" name="act" value={act} />
        <ProblemList problems={refused?.problems} />
        {children?.({ problem, typed: refused?.values ?? {} })}
        <div className="row">
          <Button>{button}</Button>
        </div>
      </CommandForm>
    </details>
  );
}
