import { Link } from '@remix-run/react';
import type { Role } from '#app/domain/actor.ts';
import { boardPath } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Field, Select } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { useProblems } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import { PersonCell } from './person-cell.tsx';
import type { Sent } from './sent.ts';

interface Named {
  id: string;
  name: string;
}

export interface TeamData extends Named {
  people: readonly (Named & { role: Role })[];
  boards: readonly Named[];
  others: readonly Named[];
  rhythm: number;
  may: { rename: boolean; change: boolean; setRhythm: boolean };
}

/** Who is in the team, each with a way out of it. */
export function TeamPeople({ team }: { team: TeamData }) {
  const t = useTexts();
  if (team.people.length === 0) {
    return (
      <EmptyState title={t('people:team.empty')}>
        <p>{t('people:team.emptyNext')}</p>
      </EmptyState>
    );
  }
  const columns = [
    { head: t('people:person'), cell: (row: TeamData['people'][number]) => <PersonCell {...row} /> },
    { head: t('people:role'), cell: ({ role }: TeamData['people'][number]) => t(`shell:role.${role}`) },
  ];
  const out = {
    head: <span className="hidden-label">{t('people:team.remove')}</span>,
    cell: ({ id, name }: TeamData['people'][number]) => (
      <CommandForm>
        <input type="hidden" name="act" value="remove-team-member" />
        <input type="hidden" name="person" value={id} />
        <Button small tone="quiet" aria-label={t('people:team.removePerson', { name })}>
          {t('people:team.remove')}
        </Button>
      </CommandForm>
    ),
  };
  return (
    <DataTable
      caption={t('people:team.peopleOf', { name: team.name })}
      rows={team.people}
      rowKey={({ id }) => id}
      columns={team.may.change ? [...columns, out] : columns}
    />
  );
}

/** Takes somebody of the agency into the team. */
export function TeamAdd({ others }: { others: readonly Named[] }) {
  const t = useTexts();
  if (others.length === 0) return null;
  return (
    <Panel title={t('people:team.add')}>
      <CommandForm className="stack" key={others.length}>
        <input type="hidden" name="act" value="add-team-member" />
        <Select name="person" label={t('people:person')} required defaultValue="">
          <option value="" disabled>
            {t('people:team.choose')}
          </option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <div className="row">
          <Button tone="main">{t('people:team.addIt')}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}

/** Another name for the team. */
export function TeamName({ team, sent }: { team: TeamData; sent: Sent | undefined }) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  return (
    <Panel title={t('people:team.rename')}>
      <CommandForm className="stack">
        <input type="hidden" name="act" value="rename-team" />
        <Field
          name="name"
          label={t('people:team.name')}
          problem={problem('name')}
          defaultValue={sent?.values?.name ?? team.name}
          key={team.name}
          maxLength={80}
          required
        />
        <div className="row">
          <Button>{t('people:save')}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}

/** The team's boards. */
export function TeamBoards({ boards }: { boards: readonly Named[] }) {
  const t = useTexts();
  return (
    <Panel title={t('people:team.boards')}>
      {boards.length === 0 ? (
        <p>{t('people:team.noBoards')}</p>
      ) : (
        <ul className="plain">
          {boards.map(({ id, name }) => (
            <li key={id}>
              <Link to={boardPath(id)} prefetch="intent">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
