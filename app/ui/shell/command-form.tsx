import { Form, type FormProps, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useActingAgency } from './acting-form.tsx';
import { useDraft } from './draft.ts';
import { DraftNote } from './draft-note.tsx';
import { useFormKey } from './form-key.tsx';

interface Props extends FormProps {
  /** Keeps what is typed through a crash under this name, until it is sent. */
  draft?: string;
}

/**
 * A form that changes something. It carries the agency it was shown for, so that it is refused after a switch, and a key, so that
 * a double click does nothing twice. Where it leads back to its own page, that stays where it was scrolled to.
 */
export function CommandForm({ children, method = 'post', draft, preventScrollReset = true, ...rest }: Props) {
  const agency = useActingAgency();
  const key = useFormKey();
  const form = useRef<HTMLFormElement>(null);
  const { restored, forget, throwAway } = useDraft(form, draft);
  const submitted = useSubmitted(draft ? forget : undefined);
  return (
    <Form method={method} ref={form} onSubmit={submitted} preventScrollReset={preventScrollReset} {...rest}>
      {agency && <input type="hidden" name="_agency" value={agency} />}
      <input type="hidden" name="_key" value={key} suppressHydrationWarning />
      {children}
      {restored && <DraftNote onThrowAway={throwAway} />}
    </Form>
  );
}

/** Calls back once the form has been sent and its page left: a refusal brings the form back, so its page stays. */
function useSubmitted(left: (() => void) | undefined): () => void {
  const { state } = useNavigation();
  const sent = useRef(false);
  const before = useRef(state);
  useEffect(() => {
    if (state === 'idle' && before.current !== 'idle') sent.current = false;
    before.current = state;
  }, [state]);
  useEffect(
    () => () => {
      if (sent.current) left?.();
    },
    [left],
  );
  return () => {
    sent.current = true;
  };
}
