import { useLocation, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useAnnounce } from './announce.tsx';
import { useTexts } from './texts.tsx';

/** A form on its way: the page it was sent from, its command, and what that page said of an earlier one. */
interface Sent {
  from: string;
  act: string;
  said: Element | null;
}

const notice = '.notice[role="status"]';

/**
 * After a form that leads back to its own page nothing tells those who hear it what became of it: that it was saved is said, or what
 * was refused is brought into sight and can be put right at once. One that leads to another page shows that from its top, as a link
 * would, and what that page tells of it is said.
 */
export function useSentForm(): void {
  const { state, formMethod, formAction, formData } = useNavigation();
  const { pathname, hash } = useLocation();
  const announce = useAnnounce();
  const t = useTexts();
  const sent = useRef<Sent>();
  const latest = useRef({ pathname, hash, announce, t });
  latest.current = { pathname, hash, announce, t };

  useEffect(() => {
    const { pathname, hash, announce, t } = latest.current;
    if (state === 'submitting') {
      const act = formData?.get('act');
      const own = formMethod === 'POST' && formAction?.split('?')[0] === pathname;
      sent.current = own ? { from: pathname, act: typeof act === 'string' ? act : '', said: shownNotice() } : undefined;
    }
    if (state === 'loading' && !formMethod) sent.current = undefined;
    if (state !== 'idle' || !sent.current) return;
    const { from, act, said } = sent.current;
    sent.current = undefined;
    if (from !== pathname) {
      if (hash === '') window.scrollTo(0, 0);
      // It came with the page, which says nothing of itself.
      const told = shownNotice()?.textContent;
      if (told) announce(told);
      return;
    }
    const answer = document.querySelector<HTMLElement>('main [data-answer]');
    if (answer) {
      answer.focus();
      return;
    }
    keepFocus(act);
    const refusal = document.querySelector('main [role="alert"], main .field .problem');
    refusal?.scrollIntoView({ block: 'nearest' });
    if (refusal) document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
    if (!refusal && (said === shownNotice() || !shownNotice())) announce(t('shell:saved'));
    else if (refusal && refusal.role !== 'alert') announce(refusal.textContent ?? '');
  }, [state, formMethod, formAction, formData]);
}

function shownNotice(): Element | null {
  return document.querySelector(`main ${notice}`);
}

/** A form that was drawn anew, empty for the next, lets the focus fall: it goes on at its first field. */
function keepFocus(act: string): void {
  if (act === '' || document.activeElement !== document.body) return;
  const forms = document.querySelectorAll(`main form:has(input[name="act"][value="${CSS.escape(act)}"])`);
  if (forms.length === 1) forms[0]?.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea, button')?.focus();
}
