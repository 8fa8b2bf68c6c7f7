import { useEffect, useRef } from 'react';
import { Notice } from '#app/ui/kit/notice.tsx';
import { useProblemText } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import type { ChangedSeveral } from './changed-several.ts';

/** Says how many items were changed, and which were refused and why. */
export function CameOf({ sent }: { sent: ChangedSeveral }) {
  const t = useTexts();
  const text = useProblemText();
  const lines = sent.ok
    ? sent.refused.map(({ item, ...refusal }) => `${item}: ${text(refusal)}`)
    : sent.problems.map((problem) => (/-\d+$/.test(problem.field) ? `${problem.field}: ${text(problem)}` : text(problem)));
  const box = useRef<HTMLDivElement>(null);
  // The form may have stayed in sight while its place has not.
  useEffect(() => {
    if (sent) box.current?.scrollIntoView({ block: 'nearest' });
  }, [sent]);
  const tone = lines.length > 0 ? (sent.ok ? 'warn' : 'stop') : 'go';
  return (
    <div ref={box}>
      <Notice tone={tone} role={sent.ok ? 'status' : 'alert'}>
        {sent.ok && <p>{t('several:changed', { count: sent.changed.length })}</p>}
        {lines.length > 0 && (
          <>
            <p>{t('several:refused', { count: lines.length })}</p>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  );
}
