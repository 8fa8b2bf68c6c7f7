import { useTexts } from '../shell/texts.tsx';
import type { ClosedBeside } from './chain-props.ts';

/** What nobody here may read of, and what it stands beside. */
export function Closed({
  closed,
  text,
}: {
  closed: readonly ClosedBeside[];
  text: 'chain:longest.closed' | 'chain:what.closed';
}) {
  const t = useTexts();
  if (closed.length === 0) return null;
  return (
    <ul className="plain small">
      {closed.map(({ of, agency, desk }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells one sealed item from another
        <li key={at}>
          ▣ {t(text, { key: of, agency: agency.name })} {t('item:sealed.ask', { owner: agency.name, desk })}
        </li>
      ))}
    </ul>
  );
}
