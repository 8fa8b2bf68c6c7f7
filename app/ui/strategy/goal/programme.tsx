import { Link } from '@remix-run/react';
import type { Funding } from '#app/domain/strategy/funding/funding.ts';
import type { ObjectiveLine, ProgrammeLine } from '#app/domain/strategy/goal.ts';
import { backlogPath, programmeGlossaryPath, strategyPath } from '#app/paths.ts';
import type { Sent } from '../../identity/sent.ts';
import { Button, LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Select } from '../../kit/field.tsx';
import { Page, PageHead } from '../../kit/page-head.tsx';
import { Panel } from '../../kit/panel.tsx';
import { CommandForm } from '../../shell/command-form.tsx';
import { useTexts } from '../../shell/texts.tsx';
import { ActPanel } from '../act-panel.tsx';
import { ProgrammeFunding } from '../funding/programme-funding.tsx';
import { OwnerChip } from '../owner-chip.tsx';
import { ObjectiveTable } from './objective-table.tsx';
import { ProgrammeFields } from './programme-form.tsx';

interface Props {
  programme: ProgrammeLine;
  objectives: readonly ObjectiveLine[];
  backlogs: readonly { prefix: string; name: string }[];
  others: { objectives: readonly { id: string; name: string }[]; backlogs: readonly { prefix: string; name: string }[] };
  funding: Funding;
  currencies: readonly string[];
  can: { shape: boolean; backlogs: boolean };
  sent: Sent | undefined;
}

/** A programme: the objectives that it serves, and its backlogs. */
export function Programme({ programme, objectives, backlogs, others, funding, currencies, can, sent }: Props) {
  const t = useTexts();
  return (
    <Page>
      <PageHead
        title={programme.name}
        sub={programme.aim}
        actions={
          <>
            <LinkButton to={strategyPath()}>{t('strategy:title')}</LinkButton>
            <LinkButton to={programmeGlossaryPath(programme.id)}>{t('strategy:programme.glossary')}</LinkButton>
          </>
        }
      />
      <p className="row small">
        {t('strategy:programme.leads')} <OwnerChip agency={programme.agency} />
      </p>
      {objectives.length > 0 ? (
        <ObjectiveTable caption={t('strategy:programme.objectives')} objectives={objectives} />
      ) : (
        <EmptyState title={t('strategy:programme.noObjective')}>
          <p>{t('strategy:programme.noObjectiveNext')}</p>
        </EmptyState>
      )}
      <ProgrammeFunding funding={funding} currencies={currencies} can={can} sent={sent} />
      <Panel title={t('strategy:programme.backlogs')}>
        <ul className="plain parts">
          {backlogs.map(({ prefix, name }) => (
            <li key={prefix} className="row">
              <Link className="grow" to={backlogPath(prefix)}>
                {name}
              </Link>
              {can.backlogs && <Off act="remove-programme-backlog" field="backlog" value={prefix} name={name} />}
            </li>
          ))}
        </ul>
        {backlogs.length === 0 && <p className="soft">{t('strategy:programme.noBacklog')}</p>}
      </Panel>
      {can.shape && objectives.length > 0 && (
        <Panel title={t('strategy:programme.linked')}>
          <ul className="plain parts">
            {objectives.map(({ id, name }) => (
              <li key={id} className="row">
                <span className="grow">{name}</span>
                <Off act="unlink-programme" field="objective" value={id} name={name} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {others.objectives.length > 0 && (
        <ActPanel act="link-programme" title={t('strategy:programme.link')} sent={sent}>
          {({ problem, typed }) => (
            <Choose
              name="objective"
              label={t('strategy:objective.objective')}
              problem={problem('objective')}
              chosen={typed.objective}
            >
              {others.objectives.map(({ id, name }) => ({ value: id, name }))}
            </Choose>
          )}
        </ActPanel>
      )}
      {others.backlogs.length > 0 && (
        <ActPanel act="add-programme-backlog" title={t('strategy:programme.addBacklog')} sent={sent}>
          {({ problem, typed }) => (
            <Choose name="backlog" label={t('strategy:programme.backlog')} problem={problem('backlog')} chosen={typed.backlog}>
              {others.backlogs.map(({ prefix, name }) => ({ value: prefix, name }))}
            </Choose>
          )}
        </ActPanel>
      )}
      {can.shape && (
        <ActPanel act="edit-programme" title={t('strategy:programme.edit')} button={t('strategy:save')} sent={sent}>
          {(again) => <ProgrammeFields programme={programme} again={again} />}
        </ActPanel>
      )}
    </Page>
  );
}

interface ChooseProps {
  name: string;
  label: string;
  problem: string | undefined;
  chosen: string | undefined;
  children: readonly { value: string; name: string }[];
}

function Choose({ chosen, children, ...field }: ChooseProps) {
  return (
    <Select {...field} defaultValue={chosen}>
      {children.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </Select>
  );
}

/** Takes something off the programme. */
function Off({ act, field, value, name }: { act: string; field: string; value: string; name: string }) {
  const t = useTexts();
  return (
    <CommandForm>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name={field} value={value} />
      <Button small tone="quiet" aria-label={t('strategy:programme.offIt', { name })}>
        {t('strategy:programme.off')}
      </Button>
    </CommandForm>
  );
}
