import type { ObjectiveContent } from '#app/domain/publication/publication.ts';
import { progressOf } from '#app/domain/strategy/progress.rules.ts';
import { Meter } from '../kit/meter.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { MeasureCourse } from '../strategy/goal/measure-course.tsx';
import { useProgressWords } from '../strategy/goal/progress-words.tsx';
import { Named } from './named.tsx';
import { ShownHead } from './shown-head.tsx';

/** An objective as everybody sees it; its preview is the same. */
export function ShownObjective({ content, preview }: { content: ObjectiveContent; preview?: true }) {
  const t = useTexts();
  const { number, date } = useFormat();
  const words = useProgressWords();
  const { title, measure, unit, baseline, target, targetYear, closedOn, agency, figures } = content;
  const progress = progressOf(content, figures.at(-1)?.value);
  return (
    <>
      <ShownHead title={title} preview={preview} />
      <section className="panel shown-facts" aria-label={t('public:facts')}>
        <p className="need">{measure}</p>
        <p>
          {t('public:way', { from: number(baseline), to: number(target), unit, year: targetYear })}
          {closedOn && ` ${t('public:closedOn', { date: date(closedOn) })}`}
        </p>
        <p>{words({ progress, closedOn })}</p>
        {progress !== null && <Meter share={progress} />}
        <p>
          {t('public:agency')}: <Named names={agency.names} />
        </p>
      </section>
      <MeasureCourse objective={{ measure, unit, baseline, target }} figures={figures} />
    </>
  );
}
