import type { Problem } from '#app/domain/errors.ts';
import { newBacklogPath, teamsPath } from '#app/paths.ts';
import { Button, LinkButton } from '#app/ui/kit/button.tsx';
import { EmptyState } from '#app/ui/kit/empty-state.tsx';
import { Checkbox, Field, Select } from '#app/ui/kit/field.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList, useProblems } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

interface NewBoardProps {
  teams: { id: string; name: string }[];
  backlogs: { prefix: string; name: string }[];
  mayCreate: boolean;
  /** The backlog that the board is asked for, where one comes from its page. */
  asked: string | null;
  refused?: { problems: readonly Problem[]; values: Record<string, string>; chosen: string[] };
}

/** A team, a name and the backlogs make a board; its columns come from their states. Who may not make one is told who may. */
export function NewBoard({ teams, backlogs, mayCreate, asked, refused }: NewBoardProps) {
  const t = useTexts();
  const problem = useProblems(refused?.problems);
  const chosen = refused?.chosen ?? (backlogs.length === 1 ? backlogs.map(({ prefix }) => prefix) : [asked]);
  if (!mayCreate) return <MayNot />;
  if (teams.length === 0 || backlogs.length === 0) return <NothingToShow teamless={teams.length === 0} />;
  return (
    <Page width="narrow">
      <PageHead title={t('board:new.title')} sub={t('board:new.sub')} />
      <ProblemList problems={refused?.problems} />
      <Panel>
        <CommandForm className="stack">
          <Select name="team" label={t('board:new.team')} defaultValue={refused?.values.team} problem={problem('team')}>
            {teams.map((team) => (
              <option key={team.id} value={team.id}>
                {team.name}
              </option>
            ))}
          </Select>
          <Field
            name="name"
            label={t('board:new.name')}
            hint={t('board:new.nameHint')}
            maxLength={120}
            required
            defaultValue={refused?.values.name ?? backlogs.find(({ prefix }) => prefix === asked)?.name}
            problem={problem('name')}
          />
          <fieldset>
            <legend>{t('board:new.backlogs')}</legend>
            {backlogs.map(({ prefix, name }) => (
              <Checkbox
                key={prefix}
                name="backlogs"
                value={prefix}
                label={`${prefix} ${name}`}
                defaultChecked={chosen.includes(prefix)}
              />
            ))}
            {problem('backlogs') && <span className="problem">{problem('backlogs')}</span>}
          </fieldset>
          <div className="row">
            <Button tone="main">{t('board:new.create')}</Button>
          </div>
        </CommandForm>
      </Panel>
    </Page>
  );
}

function MayNot() {
  const t = useTexts();
  return (
    <Page width="narrow">
      <PageHead title={t('board:new.title')} />
      <Notice tone="warn">{t('board:boards.emptyAsk')}</Notice>
    </Page>
  );
}

function NothingToShow({ teamless }: { teamless: boolean }) {
  const t = useTexts();
  return (
    <Page width="narrow">
      <PageHead title={t('board:new.title')} />
      <EmptyState title={t(teamless ? 'board:new.noTeam' : 'board:new.noBacklog')}>
        <LinkButton to={teamless ? teamsPath() : newBacklogPath()} tone="main">
          {t(teamless ? 'board:new.makeTeam' : 'board:new.makeBacklog')}
        </LinkButton>
      </EmptyState>
    </Page>
  );
}
