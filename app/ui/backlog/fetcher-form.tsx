import type { FetcherWithComponents } from '@remix-run/react';
import { type FormHTMLAttributes, useEffect, useRef, useState } from 'react';
import { useActingAgency } from '#app/ui/shell/acting-form.tsx';
import { freshKey } from '#app/ui/shell/form-key.tsx';

interface Props extends Omit<FormHTMLAttributes<HTMLFormElement>, 'method' | 'encType'> {
  fetcher: FetcherWithComponents<unknown>;
  /** The command that the form is for. */
  act: string;
  /** Its fields are as at the begin once it was done; the focus stays where it is. Of others' doing it takes no notice. */
  empties?: boolean;
}

/**
 * A form that a script sends without leaving the page, and a plain one where there are no scripts. It carries the agency it was shown
 * for, and a key that is new once what was sent has been answered.
 */
export function FetcherForm({ fetcher, act, empties, children, ...rest }: Props) {
  const agency = useActingAgency();
  const [key, setKey] = useState(freshKey);
  const form = useRef<HTMLFormElement>(null);
  const { state, data } = fetcher;
  useEffect(() => {
    if (state !== 'idle') return;
    setKey(freshKey());
    if (empties && isDone(data)) form.current?.reset();
  }, [state, data, empties]);
  return (
    <fetcher.Form method="post" ref={form} {...rest}>
      <input type="hidden" name="act" value={act} />
      {agency && <input type="hidden" name="_agency" value={agency} />}
      <input type="hidden" name="_key" value={key} suppressHydrationWarning />
      {children}
    </fetcher.Form>
  );
}

function isDone(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'ok' in data && data.ok === true;
}
