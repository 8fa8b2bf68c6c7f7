import type { Burndown } from '#app/domain/sprint/burndown.ts';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';

const [width, height, left, foot, head] = [400, 200, 30, 20, 8];

/** What remains from day to day (solid), all that is in the sprint (dashed) and an even pace (dotted). The table beside it says the same. */
export function BurndownChart({ burndown }: { burndown: Burndown }) {
  const t = useTexts();
  const { date, number } = useFormat();
  const { start, days, unit } = burndown;
  const known = [start, ...days.flatMap(({ state }) => state ?? [])];
  const top = Math.max(1, ...known.map(({ scope }) => scope));
  const across = (at: number) => left + (at / Math.max(days.length, 1)) * (width - left - 8);
  const up = (value: number) => height - foot - (value / top) * (height - foot - head);
  const path = (values: readonly number[]) =>
    values.map((value, at) => `${at === 0 ? 'M' : 'L'}${across(at).toFixed(1)} ${up(value).toFixed(1)}`).join(' ');
  const every = Math.max(1, Math.ceil(days.length / 6));
  return (
    <figure className="stack">
      <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('sprint:chart.burndown')}>
        <line x1={left} x2={width} y1={up(0)} y2={up(0)} />
        <text x={left - 4} y={up(top) + 8} textAnchor="end">
          {number(top)}
        </text>
        <text x={left - 4} y={up(0)} textAnchor="end">
          0
        </text>
        {days.map(({ day }, at) =>
          at % every === 0 ? (
            <text key={day} x={across(at + 1)} y={height - 4} textAnchor={at === 0 ? 'start' : 'middle'}>
              {date(day)}
            </text>
          ) : null,
        )}
        <path className="ideal" d={path([start.scope, ...days.map(({ ideal }) => ideal)])} />
        <path className="scope" d={path(known.map(({ scope }) => scope))} />
        <path className="remaining" d={path(known.map(({ remaining }) => remaining))} />
      </svg>
      <figcaption className="small soft">{t(unit === 'points' ? 'sprint:chart.inPoints' : 'sprint:chart.inItems')}</figcaption>
    </figure>
  );
}
