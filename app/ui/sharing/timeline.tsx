import { DataTable } from '../kit/data-table.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import type { AgreementProps } from './agreement-props.ts';
import { type CourseMark, courseOf, moment } from './course.ts';
import { useSideName } from './words.ts';

const [width, left, right, barHeight, top] = [720, 60, 24, 16, 14];

/** The course of an agreement as a picture, and the same facts as a table. */
export function Timeline(props: AgreementProps) {
  const t = useTexts();
  const { date } = useFormat();
  const { agreement, versions, now } = props;
  const nameOf = useSideName(agreement);
  const { marks, bars } = courseOf({ versions, ...agreement });
  const words = ({ what, by }: CourseMark) => t(`agreements:course.${what}`, { name: by ? nameOf(by) : '' });
  const moments = [...marks.map(({ at }) => at), ...bars.flatMap(({ from, to }) => [from, to]), now].map(moment);
  const [least, most] = [Math.min(...moments), Math.max(...moments)];
  const x = (at: string) => left + ((moment(at) - least) / (most - least || 1)) * (width - left - right);
  const rows = [...new Set(bars.map(({ number }) => number))];
  const y = (number: number) => top + Math.max(rows.indexOf(number), 0) * (barHeight + 8);
  const base = top + Math.max(rows.length, 1) * (barHeight + 8) + 6;
  return (
    <section className="stack">
      <h2>{t('agreements:course.title')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys (WCAG 2.1.1) */}
      <section className="timeline-box" tabIndex={0} aria-label={t('agreements:course.picture')}>
        <svg className="timeline" viewBox={`0 0 ${width} ${base + 34}`} role="img" aria-label={t('agreements:course.picture')}>
          {bars.map(({ number, from, to, last, waits }) => (
            <g key={`${number}${waits}`}>
              <rect
                className={waits ? 'bar waits' : 'bar'}
                x={x(from)}
                y={y(number)}
                width={Math.max(x(to) - x(from), 3)}
                height={barHeight}
                rx="4"
              >
                <title>{t('agreements:course.bar', { number, from: date(from), to: date(last) })}</title>
              </rect>
              <text x={4} y={y(number) + 12}>
                {t('agreements:version.short', { number })}
              </text>
            </g>
          ))}
          <line className="axis" x1={left} x2={width - right} y1={base} y2={base} />
          {marks.map((mark) => (
            <circle key={`${mark.what}${mark.number}`} className="act" cx={x(mark.at)} cy={base} r="4">
              <title>{`${date(mark.at)}: ${words(mark)}`}</title>
            </circle>
          ))}
          <line className="today" x1={x(now)} x2={x(now)} y1={4} y2={base + 6} />
          <text x={x(now)} y={base + 28} textAnchor={x(now) > width / 2 ? 'end' : 'start'}>
            {t('agreements:course.today')}
          </text>
          <text x={left} y={base + 16}>
            {date(new Date(least).toISOString())}
          </text>
          <text x={width - right} y={base + 16} textAnchor="end">
            {date(new Date(most).toISOString())}
          </text>
        </svg>
      </section>
      <DataTable
        caption={t('agreements:course.table')}
        rows={marks}
        rowKey={({ what, number }) => `${what}${number}`}
        columns={[
          { head: t('agreements:course.when'), cell: ({ at }) => date(at) },
          { head: t('agreements:course.what'), cell: words },
          { head: t('agreements:version.title'), cell: ({ number }) => number, numeric: true },
        ]}
      />
    </section>
  );
}
