import { roles } from '#app/domain/actor.ts';
import { Button } from '../kit/button.tsx';
import { Select, TextArea } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import type { Sent } from './sent.ts';

/** Where an administrator pastes colleagues; what was pasted stays until every row is understood. */
export function InvitePanel({ teams, sent }: { teams: readonly { id: string; name: string }[]; sent: Sent | undefined }) {
  const t = useTexts();
  const typed = sent?.values ?? {};
  return (
    <Panel title={t('people:invite.title')} id="invite">
      <CommandForm className="stack" key={sent?.ok ? 'done' : 'open'}>
        <ProblemList problems={sent?.problems} />
        <TextArea
          name="people"
          label={t('people:invite.people')}
          hint={t('people:invite.hint')}
          defaultValue={typed.people}
          placeholder={'nodira@adliya.uz, Nodira Karimova\nRustam Aliyev <rustam@adliya.uz>'}
          rows={6}
          required
          spellCheck={false}
        />
        <Select name="role" label={t('people:role')} defaultValue={typed.role ?? 'member'}>
          {roles.toReversed().map((role) => (
            <option key={role} value={role}>
              {t(`shell:role.${role}`)}
            </option>
          ))}
        </Select>
        {teams.length > 0 && (
          <Select name="team" label={t('people:invite.team')} defaultValue={typed.team}>
            <option value="">{t('people:invite.noTeam')}</option>
            {teams.map((team) => (
              <option key={team.id} value={team.id}>
                {team.name}
              </option>
            ))}
          </Select>
        )}
        <div className="row">
          <Button tone="main">{t('people:invite.send')}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}
