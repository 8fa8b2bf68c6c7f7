import { useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

/**
 * An idempotency key for one showing of a form. Without scripts it comes with the page; with them, a new one is taken when what was
 * sent has been answered, since the next sending of the same form is meant anew.
 */
export function useFormKey(): string {
  const [key, setKey] = useState(freshKey);
  const { state } = useNavigation();
  const before = useRef(state);
  useEffect(() => {
    if (state === 'idle' && before.current !== 'idle') setKey(freshKey());
    before.current = state;
  }, [state]);
  return key;
}

/** A key nobody else has; `randomUUID` is missing where a browser has no secure context, so it is made of random values. */
export function freshKey(): string {
  return Array.from(globalThis.crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
}
