import { Link } from '@remix-run/react';
import { strategyPageSize } from '#app/domain/strategy/goal.ts';
import { goalPath, newPublicationPath, objectivePath, strategyPath } from '#app/paths.ts';
import { LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Meter } from '../../kit/meter.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page, PageHead } from '../../kit/page-head.tsx';
import { InPublic } from '../../publication/in-public.tsx';
import { useFormat, useTexts } from '../../shell/texts.tsx';
import { OwnerChip } from '../owner-chip.tsx';
import { PageOf } from '../page-of.tsx';
import { Programmes } from '../strategy.tsx';
import { WorkTable } from '../work-table.tsx';
import { MeasureCourse } from './measure-course.tsx';
import { ObjectiveActs } from './objective-acts.tsx';
import type { ObjectiveProps } from './objective-props.ts';
import { useProgressWords } from './progress-words.tsx';

/** An objective: its line upward, the course of its measure, and the work that serves it. */
export function Objective(props: ObjectiveProps) {
  const t = useTexts();
  const { date } = useFormat();
  const { objective, goal, agency, programmes, can } = props;
  return (
    <Page>
      <p className="row small">
        <Link to={strategyPath()}>{t('strategy:title')}</Link> › <Link to={goalPath(goal.id)}>{goal.name}</Link>{' '}
        <OwnerChip agency={agency} />
      </p>
      <PageHead
        title={objective.name}
        sub={t('strategy:objective.by', { year: objective.targetYear })}
        actions={
          goal.own && <LinkButton to={newPublicationPath('objective', objective.id)}>{t('shell:showToCitizens')}</LinkButton>
        }
      />
      {objective.closedOn && (
        <Notice tone="warn" title={t('strategy:objective.closed', { date: date(objective.closedOn) })}>
          <p className="written">{objective.closedNote}</p>
        </Notice>
      )}
      <Standing objective={objective} />
      <InPublic kind="objective" thing={objective.id} inPublic={props.inPublic} />
      <MeasureCourse {...props} />
      {programmes.length > 0 && <Programmes programmes={programmes} />}
      <Work {...props} />
      {can.shape && <ObjectiveActs {...props} />}
    </Page>
  );
}

function Standing({ objective }: Pick<ObjectiveProps, 'objective'>) {
  const t = useTexts();
  const { number } = useFormat();
  const words = useProgressWords();
  const { measure, baseline, target, unit, progress } = objective;
  return (
    <section className="panel" aria-label={t('strategy:objective.progress')}>
      <p>{t('strategy:objective.way', { measure, baseline: number(baseline), target: number(target), unit })}</p>
      <p>
        <b>{words(objective)}</b>
      </p>
      {progress !== null && <Meter share={progress} />}
    </section>
  );
}

function Work({ objective, work, total, page, pages }: ObjectiveProps) {
  const t = useTexts();
  if (total === 0) {
    return (
      <EmptyState title={t('strategy:work.none')}>
        <p>{t('strategy:work.noneNext')}</p>
      </EmptyState>
    );
  }
  return (
    <section className="stack">
      <h2>{t('strategy:work.title')}</h2>
      <p className="small soft">{t('strategy:work.count', { count: total, open: objective.open, done: objective.done })}</p>
      <WorkTable caption={t('strategy:work.title')} work={work} />
      <PageOf
        {...{ page, pages, total }}
        size={strategyPageSize}
        shown={work.length}
        to={(other) => objectivePath(objective.id, other)}
      />
    </section>
  );
}
