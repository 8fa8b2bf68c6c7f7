import type { FetcherWithComponents } from '@remix-run/react';
import { type FormEvent, useEffect, useRef } from 'react';
import { freshKey } from '#app/ui/shell/form-key.tsx';

interface Line {
  form: HTMLFormElement;
  data: FormData;
}

/**
 * Lets a person write one line after another without waiting for the server: what is sent leaves its field at once, under a key of its
 * own, and goes when the one before it has been answered, so that they stay in order. What is refused comes back into the field, unless
 * the next one is being written there.
 * @param name the field that the lines are written in; undefined for a form that is sent as any other
 * @returns what the form does when it is sent
 */
export function useSentLines(fetcher: FetcherWithComponents<unknown>, name: string | undefined, done: boolean) {
  const { state, submit } = fetcher;
  const waiting = useRef<Line[]>([]);
  const sent = useRef<Line>();
  const send = (line: Line | undefined) => {
    sent.current = line;
    if (line) submit(line.data, { method: 'post', action: line.form.getAttribute('action') ?? undefined });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once what was sent has been answered
  useEffect(() => {
    if (!name || state !== 'idle' || !sent.current) return;
    const field = fieldOf(sent.current.form, name);
    if (!done && field?.value === '') field.value = String(sent.current.data.get(name) ?? '');
    send(waiting.current.shift());
  }, [state]);
  if (!name) return undefined;
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    data.set('_key', freshKey());
    const field = fieldOf(form, name);
    if (field) field.value = '';
    field?.focus();
    if (sent.current) waiting.current.push({ form, data });
    else send({ form, data });
  };
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | undefined {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field : undefined;
}
