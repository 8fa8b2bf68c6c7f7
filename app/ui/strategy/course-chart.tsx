interface Point {
  /** 0 at the left, 1 at the right. */
  at: number;
  value: number;
  /** Said when the pointer rests on it. */
  title: string;
}

interface Props {
  label: string;
  points: readonly Point[];
  /** Words under the left and the right end. */
  from: string;
  to: string;
  /** Lines across with their words, e.g. a target; the largest values are in sight. */
  marks: readonly { value: number; label: string }[];
}

const [width, height, left, right, top, bottom] = [640, 220, 8, 8, 18, 26];

/** The course of a number as a line; the same facts stand in a table below. */
export function CourseChart({ label, points, from, to, marks }: Props) {
  const values = [...points, ...marks].map(({ value }) => value);
  const [least, most] = [Math.min(0, ...values), Math.max(...values)];
  const x = (at: number) => left + at * (width - left - right);
  const y = (value: number) => height - bottom - ((value - least) / (most - least || 1)) * (height - top - bottom);
  const line = points.map(({ at, value }, n) => `${n === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys (WCAG 2.1.1)
    <section className="picture" tabIndex={0} aria-label={label}>
      <svg className="course-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <line className="axis" x1={left} x2={width - right} y1={y(least)} y2={y(least)} />
        {marks.map(({ value, label: words }) => (
          <line key={words} className="mark-line" x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
        ))}
        <path className="course" d={line} />
        {points.map(({ at, value, title }) => (
          <circle key={title} cx={x(at)} cy={y(value)} r="3">
            <title>{title}</title>
          </circle>
        ))}
        {marks.map(({ value, label: words }) => (
          <text key={words} x={left} y={y(value) - 5}>
            {words}
          </text>
        ))}
        <text x={left} y={height - 8}>
          {from}
        </text>
        <text x={width - right} y={height - 8} textAnchor="end">
          {to}
        </text>
      </svg>
    </section>
  );
}
