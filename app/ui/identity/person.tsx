import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Role } from '#app/domain/actor.ts';
import { roles } from '#app/domain/actor.ts';
import type { Problem } from '#app/domain/errors.ts';
import type { MembershipState } from '#app/domain/identity/membership.ts';
import { rolesPath, teamPath } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { Select } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList } from '../shell/problems.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { MembershipChip } from './membership-chip.tsx';

export interface PersonData {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: MembershipState;
  since: string;
  endedAt: string | null;
  teams: readonly { id: string; name: string }[];
  disabled: boolean;
  /** Of an invitation that waits: until when its link is good, and whether they belonged before another agency's link set a password. */
  linkUntil: string | null;
  setAside: boolean;
  self: boolean;
  may: { changeRole: boolean; makeLink: boolean; endMembership: boolean; disable: boolean; invite: boolean };
}

/** What the agency knows of a person. */
export function PersonFacts({ person }: { person: PersonData }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Panel title={t('people:facts')}>
      <p className="row">
        <MembershipChip state={person.state} />
        <span>
          {person.endedAt
            ? t('people:leftOn', { date: format.date(person.endedAt) })
            : t('people:since', { date: format.date(person.since) })}
        </span>
      </p>
      <p>
        {t('people:role')}: <b>{t(`shell:role.${person.role}`)}</b> · <Link to={rolesPath()}>{t('people:whoMay')}</Link>
      </p>
      <p>
        {t('people:teams')}:{' '}
        {person.teams.length === 0
          ? t('people:noTeams')
          : person.teams.map((team, at) => (
              <span key={team.id}>
                {at > 0 && ', '}
                <Link to={teamPath(team.id)}>{team.name}</Link>
              </span>
            ))}
      </p>
    </Panel>
  );
}

/** Another role for the person. */
export function RoleForm({
  person,
  typed,
  problem,
}: {
  person: PersonData;
  typed: string | undefined;
  problem: string | undefined;
}) {
  const t = useTexts();
  return (
    <Panel title={t('people:changeRole')}>
      <CommandForm className="stack">
        <input type="hidden" name="act" value="change-role" />
        <Select name="role" label={t('people:role')} problem={problem} defaultValue={typed ?? person.role} key={person.role}>
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`shell:role.${role}`)}
            </option>
          ))}
        </Select>
        <div className="row">
          <Button>{t('people:save')}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}

interface ActProps {
  act: string;
  title: string;
  text: ReactNode;
  button: string;
  stop?: boolean;
  /** Why it was refused. */
  problems: readonly Problem[] | undefined;
}

/** One thing that can be done with the person, with what it means. */
export function PersonAct({ act, title, text, button, stop, problems }: ActProps) {
  return (
    <Panel title={title}>
      {typeof text === 'string' ? <p>{text}</p> : text}
      <CommandForm className="stack">
        <ProblemList problems={problems} />
        <input type="hidden" name="act" value={act} />
        <div className="row">
          <Button tone={stop ? 'stop' : 'plain'}>{button}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}
