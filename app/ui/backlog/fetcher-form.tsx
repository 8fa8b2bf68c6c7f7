import type { FetcherWithComponents } from '@remix-run/react';
import { type FormHTMLAttributes, useEffect, useState } from 'react';
import { useActingAgency } from '#app/ui/shell/acting-form.tsx';
import { freshKey } from '#app/ui/shell/form-key.tsx';

interface Props extends Omit<FormHTMLAttributes<HTMLFormElement>, 'method' | 'encType'> {
  fetcher: FetcherWithComponents<unknown>;
  /** The command that the form is for. */
  act: string;
}

/**
 * A form that a script sends without leaving the page, and a plain one where there are no scripts. It carries the agency it was shown
 * for, and a key that is new once what was sent has been answered.
 */
export function FetcherForm({ fetcher, act, children, ...rest }: Props) {
  const agency = useActingAgency();
  const [key, setKey] = useState(freshKey);
  const { state } = fetcher;
  useEffect(() => {
    if (state === 'idle') setKey(freshKey());
  }, [state]);
  return (
    <fetcher.Form method="post" {...rest}>
      <input type="hidden" name="act" value={act} />
      {agency && <input type="hidden" name="_agency" value={agency} />}
      <input type="hidden" name="_key" value={key} suppressHydrationWarning />
      {children}
    </fetcher.Form>
  );
}
