import { useLocation } from '@remix-run/react';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { useActing } from './acting-form.tsx';

const prefix = 'hashar-draft';
type Text = HTMLInputElement | HTMLTextAreaElement;
const texts = 'textarea, input[type=text], input:not([type], [hidden])';
/** Goes with the words: restored over a newer text they are a conflict, as they would have been. */
const version = 'input[name=textVersion]';

/**
 * Keeps the words of a form in this browser while they are typed, and puts them back where the page was lost before they were sent: a
 * crash, a closed lid, no network. They belong to the person, the agency they act for, the page and the form's name; nobody else who
 * signs in on this browser is shown them, and signing in as somebody else throws them away.
 * @returns whether words were put back, and how to let go of them
 * @param name tells forms of one page apart; undefined keeps nothing
 */
export function useDraft(form: RefObject<HTMLFormElement>, name: string | undefined) {
  const { person, agency } = useActing();
  const { pathname } = useLocation();
  const key = name && person && agency ? `${prefix}:${person}:${agency}:${pathname}:${name}` : undefined;
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    const element = form.current;
    if (!key || !element) return;
    dropOthers(person ?? '');
    setRestored(restore(element, key));
    const keep = () => save(element, key);
    element.addEventListener('input', keep);
    return () => element.removeEventListener('input', keep);
  }, [form, key, person]);
  const forget = useCallback(() => {
    setRestored(false);
    if (key) safely(() => localStorage.removeItem(key));
  }, [key]);
  const throwAway = () => {
    forget();
    for (const field of form.current?.querySelectorAll<Text>(`${texts}, ${version}`) ?? []) field.value = field.defaultValue;
  };
  return { restored, forget, throwAway };
}

function save(form: HTMLFormElement, key: string): void {
  const typed = [...form.querySelectorAll<Text>(texts)].filter((field) => field.value !== field.defaultValue);
  const kept = [...typed, ...form.querySelectorAll<Text>(version)];
  const words = Object.fromEntries(kept.map((field) => [field.name, field.value]));
  safely(() => (typed.length > 0 ? localStorage.setItem(key, JSON.stringify(words)) : localStorage.removeItem(key)));
}

/** Whether there was anything to put back. */
function restore(form: HTMLFormElement, key: string): boolean {
  const words = safely(() => JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, string>) ?? {};
  const differs = [...form.querySelectorAll<Text>(texts)].filter((field) => {
    const kept = words[field.name];
    // What the server gave back, after a refusal, is the later word.
    return typeof kept === 'string' && field.value === field.defaultValue && field.value !== kept;
  });
  if (differs.length === 0) return false;
  for (const field of [...differs, ...form.querySelectorAll<Text>(version)]) field.value = words[field.name] ?? field.value;
  return true;
}

/** Words of another person have no business on a browser that somebody else signs in on. */
function dropOthers(person: string): void {
  safely(() => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`${prefix}:`) && !key.startsWith(`${prefix}:${person}:`)) localStorage.removeItem(key);
    }
  });
}

/** A browser may forbid to keep anything, or have no room; then there are no drafts. */
function safely<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
