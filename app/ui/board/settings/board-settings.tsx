import { Link } from '@remix-run/react';
import { boardPath } from '#app/paths.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Field } from '#app/ui/kit/field.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { AddColumn, ColumnSettings } from './column-settings.tsx';
import type { RefusedShape, Shape } from './shape.ts';
import { ShownBacklogs } from './shown-backlogs.tsx';
import { StateMap } from './state-map.tsx';

/** A board's name, columns, limits, where states stand, and its backlogs; each matter a form of its own. */
export function BoardSettings({ refused, ...shape }: Shape & { refused?: RefusedShape }) {
  const t = useTexts();
  const { id, name, team, columns, mayShape } = shape;
  return (
    <Page>
      <PageHead
        title={t('board:settings.title')}
        sub={`${name} · ${team}`}
        actions={<Link to={boardPath(id)}>{t('board:settings.back')}</Link>}
      />
      <ProblemList problems={refused?.problems} />
      {!mayShape && <Notice tone="warn">{t('board:settings.mayNot')}</Notice>}
      <fieldset disabled={!mayShape} className="stack">
        <Panel>
          <CommandForm className="inline">
            <input type="hidden" name="act" value="rename-board" />
            <Field key={name} name="name" label={t('board:settings.name')} defaultValue={name} maxLength={120} required />
            <Button>{t('board:settings.rename')}</Button>
          </CommandForm>
        </Panel>
        <Panel title={t('board:settings.columns')}>
          <ol className="plain column-settings">
            {columns.map((column, index) => (
              <ColumnSettings key={column.id} shape={shape} column={column} index={index} refused={refused} />
            ))}
          </ol>
          <AddColumn columns={columns} />
        </Panel>
        <Panel id="where-states-stand" title={t('board:settings.mapping')}>
          <p className="soft">{t('board:settings.mappingSub')}</p>
          <StateMap shape={shape} />
        </Panel>
        <ShownBacklogs shape={shape} />
      </fieldset>
    </Page>
  );
}
