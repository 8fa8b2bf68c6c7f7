import type { Sealed } from '#app/domain/reach/sealed.ts';
import { SealedMark } from '#app/ui/backlog/item/ties/sealed-mark.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

/** What a team took onto its board and its owner has closed since, below the board. */
export function BoardSealed({ sealed }: { sealed: readonly Sealed[] }) {
  const t = useTexts();
  return (
    <Panel title={t('item:sealed.placed', { count: sealed.length })}>
      <ul className="plain">
        {sealed.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells one sealed item from another
          <li key={at} className="row">
            <SealedMark sealed={item} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
