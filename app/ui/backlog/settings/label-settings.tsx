import { labelTones } from '#app/domain/backlog/item.ts';
import { LabelMarks } from '#app/ui/backlog/marks.tsx';
import { Field, Select } from '#app/ui/kit/field.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import type { SettingsProps } from './settings-props.ts';
import { Shape } from './shape-form.tsx';

/** A backlog's labels: made, renamed, coloured, removed. */
export function LabelSettings({ labels, can, sent }: SettingsProps) {
  const t = useTexts();
  const typed = sent?.values.act === 'create-label' ? sent.values : {};
  return (
    <Panel title={t('backlog:settings.labels')} id="labels">
      <p className="soft">{t('backlog:settings.labelsHint')}</p>
      {labels.length === 0 && <p>{t('backlog:settings.noLabels')}</p>}
      <ul className="plain settings">
        {labels.map((label) => (
          <Label key={`${label.id}${label.name}${label.tone}`} label={label} shape={can.shape} />
        ))}
      </ul>
      {can.shape && (
        <Shape act="create-label" button={t('backlog:settings.addLabel')}>
          <Field name="name" label={t('backlog:settings.newLabel')} defaultValue={typed.name} maxLength={80} required />
          <Tones chosen={typed.tone ?? 'blue'} />
        </Shape>
      )}
    </Panel>
  );
}

function Label({ label, shape }: { label: SettingsProps['labels'][number]; shape: boolean }) {
  const t = useTexts();
  const { number } = useFormat();
  return (
    <li>
      <p className="row">
        <LabelMarks labels={[label]} />
        <span className="small soft num">
          {t('backlog:settings.items')}: {number(label.items)}
        </span>
      </p>
      {shape && (
        <details className="more">
          <summary>
            {t('backlog:settings.change')} <span className="hidden-label">{label.name}</span>
          </summary>
          <div className="stack">
            <Shape act="rename-label" button={t('backlog:settings.save')} of={label.name}>
              <input type="hidden" name="label" value={label.id} />
              <Field name="name" label={t('backlog:settings.name')} defaultValue={label.name} maxLength={80} required />
              <Tones chosen={label.tone} />
            </Shape>
            <Shape act="remove-label" button={t('backlog:settings.removeLabel')} of={label.name} tone="stop">
              <input type="hidden" name="label" value={label.id} />
            </Shape>
          </div>
        </details>
      )}
    </li>
  );
}

function Tones({ chosen }: { chosen: string }) {
  const t = useTexts();
  return (
    <Select name="tone" label={t('backlog:settings.tone')} defaultValue={chosen}>
      {labelTones.map((tone) => (
        <option key={tone} value={tone}>
          {t(textKey(`backlog:tone.${tone}`))}
        </option>
      ))}
    </Select>
  );
}
