import { useState } from 'react';
import { itemPath } from '#app/paths.ts';
import { useHydrated } from '#app/ui/backlog/hydrated.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { useAnnounce } from '#app/ui/shell/announce.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

/** Copies the item's address; without scripts, and where a browser forbids it, the address bar has it. */
export function CopyLink({ item }: { item: string }) {
  const t = useTexts();
  const announce = useAnnounce();
  const hydrated = useHydrated();
  const [copied, setCopied] = useState(false);
  if (!hydrated || !navigator.clipboard) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(itemPath(item), window.location.href).href);
    setCopied(true);
    announce(t('item:page.copied'));
  };
  return (
    <Button type="button" onClick={() => void copy()}>
      {t(copied ? 'item:page.copied' : 'item:page.copy')}
    </Button>
  );
}
