import { useState } from 'react';
import { useHydrated } from '#app/ui/backlog/hydrated.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { useAnnounce } from '#app/ui/shell/announce.tsx';

/** Something to take along: a button that copies it; without scripts, and where a browser forbids that, a field to select it in. */
export function CopyField({ label, done, value }: { label: string; done: string; value: string }) {
  const announce = useAnnounce();
  const hydrated = useHydrated();
  const [copied, setCopied] = useState(false);
  if (!hydrated || !navigator.clipboard) {
    return (
      <details className="more copy">
        <summary>{label}</summary>
        <input readOnly aria-label={label} value={value} />
      </details>
    );
  }
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    announce(done);
  };
  return (
    <Button type="button" onClick={() => void copy()}>
      {copied ? done : label}
    </Button>
  );
}
