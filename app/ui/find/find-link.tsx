import { Link, useLocation } from '@remix-run/react';
import { lazy, type MouseEvent, Suspense, useEffect, useState } from 'react';
import { findPath, keysPath } from '#app/paths.ts';
import { useHydrated } from '#app/ui/backlog/hydrated.ts';
import { isTyped } from '#app/ui/shell/is-typed.ts';
import { pressedKey } from '#app/ui/shell/pressed-key.ts';
import { useTexts } from '#app/ui/shell/texts.tsx';

const FindDialog = lazy(async () => ({ default: (await import('./find-dialog.tsx')).FindDialog }));
const KeysDialog = lazy(async () => ({ default: (await import('../help/keys-dialog.tsx')).KeysDialog }));

type Shown = 'find' | 'keys' | undefined;

/**
 * The way to finding from every page: a link; with scripts it opens over the page, as / and Ctrl-K (⌘K) do, and ? shows the keys. Keys
 * without Ctrl can be switched off.
 */
export function FindLink({ singleKeys }: { singleKeys: boolean }) {
  const t = useTexts();
  const [shown, setShown] = useState<Shown>();
  const hydrated = useHydrated();
  const { key } = useLocation();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const asked = askedBy(event, singleKeys);
      if (!asked || event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setShown(asked);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [singleKeys]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever went elsewhere has found it
  useEffect(() => setShown(undefined), [key]);
  const close = () => setShown(undefined);
  return (
    <>
      <Link
        className="btn small find-link"
        to={findPath()}
        aria-keyshortcuts={hydrated ? (singleKeys ? '/ Control+K' : 'Control+K') : undefined}
        onClick={(event) => {
          if (!isPlain(event)) return;
          event.preventDefault();
          setShown('find');
        }}
      >
        <span aria-hidden="true">⌕</span> <span className="find-word">{t('shell:find')}</span>
      </Link>
      {/* Not before it is asked for: React throws away a boundary that is changed before it has been brought to life (its error 421). */}
      {shown && (
        <Suspense>{shown === 'find' ? <FindDialog onClose={close} /> : <KeysDialog to={keysPath()} onClose={close} />}</Suspense>
      )}
    </>
  );
}

/** What a key pressed anywhere asks for: Ctrl-K always, single keys only where nobody types. */
function askedBy(event: KeyboardEvent, singleKeys: boolean): Shown {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if ((ctrlKey || metaKey) && !altKey && pressedKey(event).toLowerCase() === 'k') return 'find';
  if (!singleKeys || ctrlKey || metaKey || altKey || isTyped(target)) return undefined;
  return key === '/' ? 'find' : key === '?' ? 'keys' : undefined;
}

const isPlain = (event: MouseEvent) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
