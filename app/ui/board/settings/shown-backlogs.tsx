import { Link } from '@remix-run/react';
import { backlogPath } from '#app/paths.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Select } from '#app/ui/kit/field.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import type { Shape } from './shape.ts';

/** The backlogs whose items the board shows, and those it could. */
export function ShownBacklogs({ shape: { backlogs, otherBacklogs } }: { shape: Shape }) {
  const t = useTexts();
  return (
    <Panel title={t('board:settings.backlogs')}>
      <p className="soft">{t('board:settings.backlogsSub')}</p>
      <ul className="plain stack">
        {backlogs.map(({ prefix, name }) => (
          <li key={prefix}>
            <CommandForm className="row">
              <Link to={backlogPath(prefix)}>
                {prefix} {name}
              </Link>
              <input type="hidden" name="act" value="hide-backlog" />
              <input type="hidden" name="backlog" value={prefix} />
              {backlogs.length > 1 && <Button small>{t('board:settings.hide', { name })}</Button>}
            </CommandForm>
          </li>
        ))}
      </ul>
      {otherBacklogs.length > 0 && (
        <CommandForm className="inline">
          <input type="hidden" name="act" value="show-backlog" />
          <Select name="backlog" label={t('board:settings.show')}>
            {otherBacklogs.map(({ prefix, name }) => (
              <option key={prefix} value={prefix}>
                {prefix} {name}
              </option>
            ))}
          </Select>
          <Button>{t('board:settings.showIt')}</Button>
        </CommandForm>
      )}
    </Panel>
  );
}
