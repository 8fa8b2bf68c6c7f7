import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Keeps what a person is typing into a form while the page is read again: the form stays the same element, so that neither words nor
 * focus are lost, and a field takes over the server's value only where nobody has touched the form, or once what was sent is done.
 * A select says by `data-value` what it falls back to, where that changes.
 */
export function useKeptFields(form: RefObject<HTMLFormElement>, { follows, done }: { follows: unknown; done: boolean }): void {
  const touched = useRef(false);
  useEffect(() => {
    const element = form.current;
    const touch = () => {
      touched.current = true;
    };
    element?.addEventListener('input', touch);
    return () => element?.removeEventListener('input', touch);
  }, [form]);
  const before = useRef({ follows, done });
  useLayoutEffect(() => {
    const was = before.current;
    before.current = { follows, done };
    if (done && !was.done) touched.current = false;
    if ((was.follows !== follows || (done && !was.done)) && !touched.current) refill(form.current);
  });
}

function refill(form: HTMLFormElement | null): void {
  for (const field of form?.querySelectorAll<Typed>('input:not([type=hidden]), textarea, select') ?? []) {
    field.value = field instanceof HTMLSelectElement ? (field.dataset.value ?? firstChosen(field)) : field.defaultValue;
  }
}

/** What a list stood on when it came. */
function firstChosen({ options }: HTMLSelectElement): string {
  const first = [...options].find((option) => option.defaultSelected) ?? options[0];
  return first?.value ?? '';
}
