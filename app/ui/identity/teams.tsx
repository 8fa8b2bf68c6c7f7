import { Link } from '@remix-run/react';
import { teamPath } from '#app/paths.ts';
import { ListExport } from '../export/list-export.tsx';
import { Button } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Field } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { useProblems } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import type { Sent } from './sent.ts';

interface TeamRow {
  id: string;
  name: string;
  people: number;
  boards: number;
  mine: boolean;
}

/** The agency's teams, and a form for a new one. */
export function Teams({ teams, mayCreate, sent }: { teams: readonly TeamRow[]; mayCreate: boolean; sent: Sent | undefined }) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  return (
    <>
      {teams.length === 0 ? (
        <EmptyState title={t('people:team.none')}>
          <p>{t(mayCreate ? 'people:team.noneNext' : 'people:team.noneWait')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('people:team.title')}
          rows={teams}
          rowKey={({ id }) => id}
          columns={[
            {
              head: t('people:team.name'),
              cell: ({ id, name, mine }) => (
                <span className="row">
                  <Link to={teamPath(id)} prefetch="intent">
                    {name}
                  </Link>
                  {mine && <Chip tone="agency">{t('people:team.mine')}</Chip>}
                </span>
              ),
            },
            { head: t('people:team.people'), cell: ({ people }) => people, numeric: true },
            { head: t('people:team.boards'), cell: ({ boards }) => boards, numeric: true },
          ]}
        />
      )}
      {teams.length > 0 && <ListExport list="teams" />}
      {mayCreate && (
        <Panel title={t('people:team.new')}>
          <CommandForm className="stack" key={teams.length}>
            <Field
              name="name"
              label={t('people:team.name')}
              problem={problem('name')}
              defaultValue={sent?.values?.name}
              maxLength={80}
              required
            />
            <div className="row">
              <Button tone="main">{t('people:team.create')}</Button>
            </div>
          </CommandForm>
        </Panel>
      )}
    </>
  );
}
