import { Link, useNavigate } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { inboxCountPath, inboxPath } from '#app/paths.ts';
import { useHydrated } from '../backlog/hydrated.ts';
import { useLive } from '../live/use-live.ts';
import { isTyped } from '../shell/is-typed.ts';
import { pressedKey } from '../shell/pressed-key.ts';
import type { RootData } from '../shell/root-data.ts';
import { useTexts } from '../shell/texts.tsx';

/** The way to the inbox from every page, with how much is unread; with scripts the number is always of now, and I opens the inbox. */
export function InboxLink({ data }: { data: RootData }) {
  const t = useTexts();
  const unread = useUnread(data);
  const hydrated = useHydrated();
  useKey(data.singleKeys);
  const name = unread > 0 ? t('shell:inboxUnread', { count: unread }) : t('shell:inbox');
  return (
    <Link
      className="btn small inbox-link"
      to={inboxPath()}
      aria-label={name}
      title={name}
      aria-keyshortcuts={hydrated && data.singleKeys ? 'I' : undefined}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
          d="M3 2.5h10l1.5 7V13.5h-13V9.5zM1.5 9.5h4l1 2h3l1-2h4"
        />
      </svg>
      {unread > 0 && <span className="num">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}

/** What the page came with, and asked anew when the live stream says so. */
function useUnread(data: RootData): number {
  const [unread, setUnread] = useState(data.unread);
  useEffect(() => setUnread(data.unread), [data]);
  useLive(async (heard) => {
    if (heard.event !== 'hello' && !(heard.event === 'news' && heard.inbox)) return;
    const answer = await fetch(inboxCountPath()).catch(() => undefined);
    if (answer?.ok && !answer.redirected) setUnread((await answer.json()).unread);
  });
  return unread;
}

function useKey(singleKeys: boolean): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, target, defaultPrevented } = event;
      if (!singleKeys || pressedKey(event).toLowerCase() !== 'i' || ctrlKey || metaKey || altKey || defaultPrevented) return;
      if (document.querySelector('dialog[open]') || isTyped(target)) return;
      navigate(inboxPath());
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [singleKeys, navigate]);
}
