import type { SprintLine } from '#app/domain/sprint/sprint.ts';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';

const [width, height, left, foot, most] = [400, 150, 30, 18, 12];

/** What the last sprints began with (outlined) and what of it was done (filled). The table beside it says the same. */
export function VelocityChart({ sprints }: { sprints: readonly SprintLine[] }) {
  const t = useTexts();
  const { number } = useFormat();
  const shown = sprints.slice(0, most).reverse();
  const inPoints = shown.some(({ done }) => done.points > 0);
  const bars = shown.map(({ id, number: of, baseline, done }) => ({
    id,
    of,
    began: inPoints ? baseline.points : baseline.items,
    done: inPoints ? done.points : done.items,
  }));
  const top = Math.max(1, ...bars.flatMap(({ began, done }) => [began, done]));
  const step = (width - left) / Math.max(bars.length, 6);
  const up = (value: number) => (value / top) * (height - foot - 8);
  return (
    <figure className="stack">
      <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('sprint:chart.velocity')}>
        <line x1={left} x2={width} y1={height - foot} y2={height - foot} />
        <text x={left - 4} y={14} textAnchor="end">
          {number(top)}
        </text>
        {bars.map(({ id, of, began, done }, at) => {
          const x = left + at * step;
          return (
            <g key={id}>
              <rect className="done" x={x + step * 0.2} width={step * 0.6} y={height - foot - up(done)} height={up(done)} />
              <rect className="baseline" x={x + step * 0.1} width={step * 0.8} y={height - foot - up(began)} height={up(began)} />
              <text x={x + step / 2} y={height - 4} textAnchor="middle">
                {of}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption className="small soft">{t(inPoints ? 'sprint:chart.velocityPoints' : 'sprint:chart.velocityItems')}</figcaption>
    </figure>
  );
}
