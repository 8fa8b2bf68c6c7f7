import { Notice } from '../kit/notice.tsx';
import { useProblems } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import { CopyLink } from './copy-link.tsx';
import type { Mailed } from './mailed.ts';
import { PersonAct, type PersonData, RoleForm } from './person.tsx';
import type { Sent } from './sent.ts';
import { WaitingActs } from './waiting-acts.tsx';

interface MadeLink {
  address: string;
  mailed: Mailed;
  days: number;
}

/** What the reader may do with a person; nothing where they may do nothing. */
export function PersonActs({ person, sent }: { person: PersonData; sent: Sent<MadeLink> | undefined }) {
  const t = useTexts();
  const ofRole = sent?.act === 'change-role' ? sent : undefined;
  const problem = useProblems(ofRole?.problems);
  const problemsOf = (act: string) => (sent?.act === act ? sent.problems : undefined);
  const { may, state, name } = person;
  if (state === 'waits') {
    return (
      <div className="stack">
        {sent?.ok && sent.answer && <LinkMade {...sent.answer} name={name} />}
        {may.invite && <WaitingActs person={person} problemsOf={problemsOf} />}
      </div>
    );
  }
  const here = state !== 'left';
  const open = here && state !== 'disabled';
  return (
    <div className="stack">
      {sent?.ok && sent.answer && <LinkMade {...sent.answer} name={name} />}
      {may.changeRole && here && <RoleForm person={person} typed={ofRole?.values?.role} problem={problem('role')} />}
      {may.makeLink && open && (
        <PersonAct
          act="make-reset-link"
          problems={problemsOf('make-reset-link')}
          title={t(state === 'invited' ? 'people:link.joinTitle' : 'people:link.title')}
          text={t(state === 'invited' ? 'people:link.joinText' : 'people:link.text')}
          button={t('people:link.make')}
        />
      )}
      {may.endMembership && here && (
        <PersonAct
          act="end-membership"
          problems={problemsOf('end-membership')}
          stop
          title={t('people:end.title')}
          text={t('people:end.text')}
          button={t('people:end.send')}
        />
      )}
      {may.endMembership && !here && !person.disabled && (
        <PersonAct
          act="restore-membership"
          problems={problemsOf('restore-membership')}
          title={t('people:restore.title')}
          text={t('people:restore.text')}
          button={t('people:restore.send')}
        />
      )}
      {may.disable && open && !person.self && (
        <PersonAct
          act="disable-person"
          problems={problemsOf('disable-person')}
          stop
          title={t('people:disable.title')}
          text={t('people:disable.text')}
          button={t('people:disable.send')}
        />
      )}
      {may.disable && person.disabled && (
        <PersonAct
          act="enable-person"
          problems={problemsOf('enable-person')}
          title={t('people:enable.title')}
          text={t('people:enable.text')}
          button={t('people:enable.send')}
        />
      )}
    </div>
  );
}

function LinkMade({ address, mailed, days, name }: MadeLink & { name: string }) {
  const t = useTexts();
  return (
    <Notice tone="go" role="status" title={t('people:link.made')}>
      {mailed === 'refused' && <p>{t('people:link.notMailed')}</p>}
      <p>{t(mailed === 'sent' ? 'people:link.mailed' : 'people:link.copy', { days, name })}</p>
      <CopyLink text={address} label={t('people:link.label', { name })} />
    </Notice>
  );
}
