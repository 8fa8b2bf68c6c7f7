import type { Paper } from './paper.ts';

const [width, height, left, foot, head] = [360, 132, 24, 18, 8];

/** Blockers week by week: raised (dark), freed (light), open at the end (line). The table beside it says the same. */
export function CourseChart({ picture: { title, rows } }: Pick<Paper, 'picture'>) {
  const top = Math.max(1, ...rows.flatMap(({ raised, freed, open }) => [raised, freed, open]));
  const step = (width - left) / Math.max(rows.length, 1);
  const across = (at: number) => left + at * step;
  const up = (value: number) => height - foot - (value / top) * (height - foot - head);
  const bar = step / 4;
  const line = rows.map(({ open }, at) => `${at === 0 ? 'M' : 'L'}${(across(at) + step / 2).toFixed(1)} ${up(open).toFixed(1)}`);
  return (
    <svg className="course" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      <line x1={left} x2={width} y1={up(0)} y2={up(0)} />
      <text x={left - 4} y={up(top) + 4} textAnchor="end">
        {top}
      </text>
      <text x={left - 4} y={up(0)} textAnchor="end">
        0
      </text>
      {rows.map(({ week, raised, freed }, at) => (
        <g key={week}>
          <rect className="raised" x={across(at) + bar} y={up(raised)} width={bar} height={up(0) - up(raised)} />
          <rect className="freed" x={across(at) + 2 * bar} y={up(freed)} width={bar} height={up(0) - up(freed)} />
          {(rows.length - 1 - at) % 2 === 0 && (
            <text x={across(at) + step / 2} y={height - 4} textAnchor="middle">
              {week}
            </text>
          )}
        </g>
      ))}
      <path className="open" d={line.join(' ')} />
    </svg>
  );
}
