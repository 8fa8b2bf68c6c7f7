import type { GoalLine, ObjectiveLine } from '#app/domain/strategy/goal.ts';
import { useTexts } from '../../shell/texts.tsx';
import { useProgressWords } from './progress-words.tsx';

interface Props {
  goals: readonly GoalLine[];
  /** ISO date. */
  today: string;
}

const [width, edge, yearsHeight, goalHeight, objectiveHeight, gap] = [1_000, 8, 28, 30, 44, 10];

/**
 * Goals as bands over their years, each with its objectives: a bar from the goal's first year to the target year, filled as far as the
 * way is gone, and a line where today is. The same facts stand in the table below it.
 */
export function Strip({ goals, today }: Props) {
  const t = useTexts();
  const [from, to] = [Math.min(...goals.map((goal) => goal.fromYear)), Math.max(...goals.map((goal) => goal.toYear)) + 1];
  const x = (year: number) => edge + ((year - from) / (to - from)) * (width - 2 * edge);
  const heights = goals.map(({ objectives }) => goalHeight + objectives.length * objectiveHeight + gap);
  const height = yearsHeight + heights.reduce((sum, each) => sum + each, 0);
  const years = Array.from({ length: to - from }, (_, n) => from + n);
  const now = yearOf(today);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys (WCAG 2.1.1)
    <section className="picture wide" tabIndex={0} aria-label={t('strategy:strip.label')}>
      <svg className="strip" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('strategy:strip.label')}>
        {years.map((year) => (
          <g key={year}>
            <line className="year" x1={x(year)} x2={x(year)} y1="0" y2={height} />
            <text className="year-name" x={x(year + 0.5)} y="18" textAnchor="middle">
              {year}
            </text>
          </g>
        ))}
        {goals.map(({ id, national, fromYear, toYear }, n) => (
          <rect
            key={id}
            className={national ? 'band national' : 'band'}
            x={x(fromYear)}
            y={yearsHeight + sumOf(heights.slice(0, n))}
            width={x(toYear + 1) - x(fromYear)}
            height={(heights[n] ?? 0) - gap}
            rx="6"
          />
        ))}
        {now >= from && now <= to && (
          <g className="today">
            <line x1={x(now)} x2={x(now)} y1="24" y2={height} />
            <title>{t('strategy:strip.today')}</title>
          </g>
        )}
        {goals.map((goal, n) => (
          <Band key={goal.id} goal={goal} x={x} y={yearsHeight + sumOf(heights.slice(0, n))} />
        ))}
      </svg>
    </section>
  );
}

/** The words and bars of a goal. */
function Band({ goal, x, y }: { goal: GoalLine; x: (year: number) => number; y: number }) {
  const [left, right] = [x(goal.fromYear), x(goal.toYear + 1)];
  const side = sideOf(left, right);
  return (
    <g>
      <text className="goal-name" x={side.x} y={y + 20} textAnchor={side.anchor}>
        {cut(goal.name)}
      </text>
      {goal.objectives.map((objective, n) => (
        <Bar
          key={objective.id}
          objective={objective}
          left={left}
          right={x(objective.targetYear + 1)}
          side={side}
          y={y + goalHeight + n * objectiveHeight}
        />
      ))}
    </g>
  );
}

interface BarProps {
  objective: ObjectiveLine;
  left: number;
  right: number;
  side: ReturnType<typeof sideOf>;
  y: number;
}

function Bar({ objective, left, right, side, y }: BarProps) {
  const words = useProgressWords();
  const whole = Math.max(right - left - 16, 1);
  const share = Math.min(Math.max(objective.progress ?? 0, 0), 1);
  return (
    <g className={objective.closedOn ? 'objective closed' : 'objective'}>
      <text x={side.x} y={y + 14} textAnchor={side.anchor}>
        {cut(objective.name)}: {words(objective)}
      </text>
      <rect
        className={objective.progress === null ? 'way unknown' : 'way'}
        x={left + 8}
        y={y + 21}
        width={whole}
        height="10"
        rx="5"
      />
      {share > 0 && <rect className="gone" x={left + 8} y={y + 21} width={whole * share} height="10" rx="5" />}
      <path className="target" d={`M${right - 8} ${y + 17}l9 9-9 9-9-9z`} />
    </g>
  );
}

/** Words begin where their band does, or end where it does if it stands far to the right. */
function sideOf(left: number, right: number): { x: number; anchor: 'start' | 'end' } {
  return left > width / 2 ? { x: right - 8, anchor: 'end' } : { x: left + 8, anchor: 'start' };
}

function cut(words: string): string {
  return words.length > 84 ? `${words.slice(0, 83)}…` : words;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** A day as a place among years: the middle of 2027 is 2027.5. */
function yearOf(iso: string): number {
  const year = Number(iso.slice(0, 4));
  const [begins, ends] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return year + (Date.parse(iso) - begins) / (ends - begins);
}
