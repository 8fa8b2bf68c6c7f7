import { useState } from 'react';
import { useHydrated } from '#app/ui/backlog/hydrated.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { useAnnounce } from '#app/ui/shell/announce.tsx';

/** Something to take along: a button that copies it; without scripts, and where a browser forbids that, a field to select it in. */
export function CopyField({ label, done, value }: { label: string; done: string; value: string }) {
  const announce = useAnnounce();
  const hydrated = useHydrated();
  const [copied, setCopied] = useState(false);
  const [denied, setDenied] = useState(false);
  if (!hydrated || !navigator.clipboard || denied) {
    return (
      <details className="more copy" open={denied || undefined}>
        <summary>{label}</summary>
        <input ref={denied ? select : undefined} readOnly aria-label={label} value={value} />
      </details>
    );
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
      announce(done);
    } catch {
      setDenied(true);
    }
  };
  return (
    <Button type="button" onClick={() => void copy()}>
      {copied ? done : label}
    </Button>
  );
}

/** It is selected as it appears: Ctrl-C is all that is left to do. */
function select(field: HTMLInputElement | null): void {
  field?.select();
}
