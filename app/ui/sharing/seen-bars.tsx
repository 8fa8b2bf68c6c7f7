import type { SeenCount } from '#app/domain/sharing/seen.ts';
import { useFormat, useTexts } from '../shell/texts.tsx';

const [rowHeight, barHeight, widest] = [64, 14, 84];

/** What we see and what they see, as bars one below the other; the same numbers stand in a table beside it. */
export function SeenBars({ label, rows }: { label: string; rows: readonly (SeenCount & { id: string; name: string })[] }) {
  const t = useTexts();
  const { number } = useFormat();
  const most = Math.max(1, ...rows.map(({ we }) => we));
  const share = (count: number) => `${((count / most) * widest).toFixed(2)}%`;
  return (
    <figure className="seen-bars">
      <figcaption className="row small">
        <span className="we">{t('agreements:seen.we')}</span>
        <span className="they">{t('agreements:seen.they')}</span>
      </figcaption>
      <svg width="100%" height={rows.length * rowHeight} role="img" aria-label={label}>
        {rows.map(({ id, name, we, they }, at) => (
          <g key={id} transform={`translate(0 ${at * rowHeight})`}>
            <text className="name" y={14}>
              {name}
            </text>
            <Bar side="we" y={22} length={share(we)} words={number(we)} />
            <Bar side="they" y={22 + barHeight + 2} length={share(they)} words={number(they)} />
          </g>
        ))}
      </svg>
    </figure>
  );
}

function Bar({ side, y, length, words }: { side: 'we' | 'they'; y: number; length: string; words: string }) {
  return (
    <>
      <rect className={side} y={y} width={length} height={barHeight} rx="2" />
      <text x={length} dx={6} y={y + barHeight - 3}>
        {words}
      </text>
    </>
  );
}
