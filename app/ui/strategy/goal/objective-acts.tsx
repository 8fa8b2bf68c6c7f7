import { Field, TextArea } from '../../kit/field.tsx';
import { useTexts } from '../../shell/texts.tsx';
import { ActPanel } from '../act-panel.tsx';
import { ObjectiveFields } from './objective-fields.tsx';
import type { ObjectiveProps } from './objective-props.ts';

/** What may be done to an objective by who shapes the strategy. */
export function ObjectiveActs({ objective, today, sent }: Pick<ObjectiveProps, 'objective' | 'today' | 'sent'>) {
  const t = useTexts();
  return (
    <>
      <ActPanel act="record-measure" title={t('strategy:measure.record')} sent={sent}>
        {({ problem, typed }) => (
          <div className="fields">
            <Field
              type="date"
              name="day"
              label={t('strategy:measure.day')}
              problem={problem('day')}
              defaultValue={typed.day ?? today}
              max={today}
              required
            />
            <Field
              name="value"
              label={objective.unit}
              problem={problem('value')}
              defaultValue={typed.value}
              inputMode="decimal"
              required
            />
            <Field
              name="source"
              label={t('strategy:measure.source')}
              problem={problem('source')}
              defaultValue={typed.source}
              maxLength={200}
              required
            />
          </div>
        )}
      </ActPanel>
      <ActPanel act="edit-objective" title={t('strategy:objective.edit')} button={t('strategy:save')} sent={sent}>
        {(again) => <ObjectiveFields objective={objective} again={again} />}
      </ActPanel>
      {objective.closedOn ? (
        <ActPanel act="reopen-objective" title={t('strategy:objective.reopen')} sent={sent} />
      ) : (
        <ActPanel act="close-objective" title={t('strategy:objective.close')} sent={sent}>
          {({ problem, typed }) => (
            <TextArea
              name="note"
              label={t('strategy:objective.note')}
              hint={t('strategy:objective.noteHint')}
              problem={problem('note')}
              defaultValue={typed.note}
              maxLength={1_000}
              required
            />
          )}
        </ActPanel>
      )}
    </>
  );
}
