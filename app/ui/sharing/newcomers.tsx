import { Link } from '@remix-run/react';
import { itemPath } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import type { AgreementProps } from './agreement-props.ts';

/** Items that fell into the scope after it was signed: the partner sees them once the owner lets them in. */
export function Newcomers({ newcomers, can, sent }: AgreementProps) {
  const t = useTexts();
  if (!newcomers || newcomers.items.length === 0) return null;
  return (
    <Panel title={t('agreements:newcomers.title', { count: newcomers.items.length })}>
      <p>{t('agreements:newcomers.text')}</p>
      {sent?.act === 'admit-items' && <ProblemList problems={sent.problems} />}
      <CommandForm className="stack">
        <input type="hidden" name="act" value="admit-items" />
        <fieldset>
          <legend className="hidden-label">{t('agreements:newcomers.which')}</legend>
          {newcomers.items.map(({ key, title }) => (
            <div className="row" key={key}>
              {can.admit && <Checkbox name="items" value={key} label={<span className="key">{key}</span>} defaultChecked />}
              <Link to={itemPath(key)}>{title}</Link>
            </div>
          ))}
        </fieldset>
        {newcomers.more && <p className="soft">{t('agreements:newcomers.more')}</p>}
        {can.admit && (
          <div className="row">
            <Button>{t('agreements:newcomers.admit')}</Button>
          </div>
        )}
      </CommandForm>
    </Panel>
  );
}
