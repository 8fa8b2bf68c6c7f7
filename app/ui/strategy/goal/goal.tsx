import type { GoalLine } from '#app/domain/strategy/goal.ts';
import { strategyPath } from '#app/paths.ts';
import type { Sent } from '../../identity/sent.ts';
import { LinkButton } from '../../kit/button.tsx';
import { Chip } from '../../kit/chip.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Page, PageHead } from '../../kit/page-head.tsx';
import { useTexts } from '../../shell/texts.tsx';
import { ActPanel } from '../act-panel.tsx';
import { OwnerChip } from '../owner-chip.tsx';
import { GoalFields } from './goal-form.tsx';
import { ObjectiveFields } from './objective-fields.tsx';
import { ObjectiveTable } from './objective-table.tsx';
import { Strip } from './strip.tsx';

interface Props {
  goal: GoalLine;
  today: string;
  can: { shape: boolean };
  sent: Sent | undefined;
}

/** A goal with its objectives. */
export function Goal({ goal, today, can, sent }: Props) {
  const t = useTexts();
  return (
    <Page>
      <PageHead
        title={goal.name}
        sub={t('strategy:goal.years', { from: goal.fromYear, to: goal.toYear })}
        actions={<LinkButton to={strategyPath()}>{t('strategy:title')}</LinkButton>}
      />
      <div className="row">
        <OwnerChip agency={goal.agency} />
        {goal.national && <Chip tone="go">{t('strategy:goal.national')}</Chip>}
      </div>
      {goal.text && <p className="written">{goal.text}</p>}
      {goal.objectives.length > 0 ? (
        <>
          <Strip goals={[goal]} today={today} />
          <ObjectiveTable caption={t('strategy:objective.title')} objectives={goal.objectives} />
        </>
      ) : (
        <EmptyState title={t('strategy:objective.empty')}>
          <p>{t('strategy:objective.emptyNext')}</p>
        </EmptyState>
      )}
      {can.shape && (
        <>
          <ActPanel act="create-objective" title={t('strategy:objective.new')} sent={sent}>
            {(again) => <ObjectiveFields again={again} />}
          </ActPanel>
          <ActPanel act="edit-goal" title={t('strategy:goal.edit')} button={t('strategy:save')} sent={sent}>
            {(again) => <GoalFields goal={goal} again={again} />}
          </ActPanel>
        </>
      )}
    </Page>
  );
}
