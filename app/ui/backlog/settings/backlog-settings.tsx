import { Link } from '@remix-run/react';
import { classifications } from '#app/domain/classification.ts';
import { backlogPath } from '#app/paths.ts';
import { Field, Select } from '#app/ui/kit/field.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { ProblemList } from '#app/ui/shell/problems.tsx';
import { textKey, useTexts } from '#app/ui/shell/texts.tsx';
import { LabelSettings } from './label-settings.tsx';
import type { SettingsProps } from './settings-props.ts';
import { Shape } from './shape-form.tsx';
import { StateSettings } from './state-settings.tsx';

/** A backlog's name, what its new items are classified as, its states and labels. */
export function BacklogSettings(props: SettingsProps) {
  const { backlog, can, sent } = props;
  const t = useTexts();
  return (
    <Page width="narrow">
      <PageHead title={t('backlog:settings.title')} sub={<Link to={backlogPath(backlog.prefix)}>{backlog.name}</Link>} />
      {!can.shape && <Notice>{t('backlog:settings.readOnly')}</Notice>}
      <ProblemList problems={sent?.problems} />
      <StateSettings {...props} />
      <LabelSettings {...props} />
      {can.shape && <General {...props} />}
    </Page>
  );
}

function General({ backlog, sent }: SettingsProps) {
  const t = useTexts();
  const typed = sent?.values.act === 'rename-backlog' ? sent.values : {};
  return (
    <Panel title={t('backlog:settings.general')}>
      <div className="stack">
        <Shape act="rename-backlog" button={t('backlog:settings.rename')}>
          <Field
            name="name"
            label={t('backlog:settings.name')}
            defaultValue={typed.name ?? backlog.name}
            maxLength={80}
            required
          />
        </Shape>
        <Shape act="set-default-classification" button={t('backlog:settings.save')}>
          <Select name="classification" label={t('backlog:settings.classification')} defaultValue={backlog.classification}>
            {classifications.map((each) => (
              <option key={each} value={each}>
                {t(textKey(`item:classification.${each}`))}
              </option>
            ))}
          </Select>
        </Shape>
        <p className="small soft">
          {t('backlog:settings.prefix')}: <span className="key">{backlog.prefix}</span>. {t('backlog:settings.prefixHint')}
        </p>
      </div>
    </Panel>
  );
}
