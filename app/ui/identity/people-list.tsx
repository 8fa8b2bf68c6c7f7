import { Form, Link } from '@remix-run/react';
import type { Role } from '#app/domain/actor.ts';
import type { MembershipState } from '#app/domain/identity/membership.ts';
import { peoplePath, teamPath } from '#app/paths.ts';
import { ListExport } from '../export/list-export.tsx';
import { Button } from '../kit/button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Field } from '../kit/field.tsx';
import { Pager } from '../kit/pager.tsx';
import { useTexts } from '../shell/texts.tsx';
import { MembershipChip } from './membership-chip.tsx';
import { PersonCell } from './person-cell.tsx';

interface Row {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: MembershipState;
  teams: readonly { id: string; name: string }[];
}

export interface PeopleData {
  people: readonly Row[];
  total: number;
  present: number;
  left: number;
  from: number;
  before: string | null;
  next: string | null;
  find: string;
  show: 'present' | 'left';
}

/** The people of the agency by name; a page of them, found by name or address. */
export function PeopleList({ data }: { data: PeopleData }) {
  const t = useTexts();
  const address = (changes: Record<string, string>) => {
    const asked = { ...(data.find && { find: data.find }), ...(data.show === 'left' && { show: 'left' }), ...changes };
    return `${peoplePath()}?${new URLSearchParams(asked)}`;
  };
  return (
    <section className="stack">
      <Form className="row" role="search">
        {data.show === 'left' && <input type="hidden" name="show" value="left" />}
        <div className="grow">
          <Field
            name="find"
            type="search"
            label={t('people:find')}
            labelHidden
            placeholder={t('people:find')}
            defaultValue={data.find}
          />
        </div>
        <Button>{t('people:findIt')}</Button>
        {data.show === 'left' ? (
          <Link to={peoplePath()}>{t('people:showPresent', { count: data.present })}</Link>
        ) : (
          data.left > 0 && <Link to={`${peoplePath()}?show=left`}>{t('people:showLeft', { count: data.left })}</Link>
        )}
      </Form>
      {data.people.length === 0 ? (
        <EmptyState title={t('people:none')}>
          <p>{t('people:noneNext')}</p>
        </EmptyState>
      ) : (
        <Rows rows={data.people} />
      )}
      {data.total > data.people.length && (
        <Pager
          label={t('people:title')}
          place={t('people:place', { from: data.from, to: data.from + data.people.length - 1, total: data.total })}
          previous={data.before === null ? undefined : { to: address({ after: data.before }), label: t('people:previous') }}
          next={data.next === null ? undefined : { to: address({ after: data.next }), label: t('people:next') }}
        />
      )}
      <ListExport list="people" />
    </section>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const t = useTexts();
  return (
    <DataTable
      stacked
      caption={t('people:title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { head: t('people:person'), cell: ({ id, name, email }) => <PersonCell id={id} name={name} below={email} /> },
        { head: t('people:role'), cell: ({ role }) => t(`shell:role.${role}`) },
        {
          head: t('people:teams'),
          cell: ({ teams }) =>
            teams.map((team, at) => (
              <span key={team.id}>
                {at > 0 && ', '}
                <Link to={teamPath(team.id)}>{team.name}</Link>
              </span>
            )),
        },
        { head: t('people:stateHead'), cell: ({ state }) => <MembershipChip state={state} /> },
      ]}
    />
  );
}
