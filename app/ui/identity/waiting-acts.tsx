import type { Problem } from '#app/domain/errors.ts';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { PersonAct, type PersonData } from './person.tsx';

interface Props {
  person: PersonData;
  problemsOf: (act: string) => readonly Problem[] | undefined;
}

/** What an administrator may do with an invitation that is still to be accepted, and the way out where the account is in other hands. */
export function WaitingActs({ person: { linkUntil, setAside }, problemsOf }: Props) {
  const t = useTexts();
  const format = useFormat();
  return (
    <>
      <PersonAct
        act="renew-invitation"
        problems={problemsOf('renew-invitation')}
        title={t('people:waiting.title')}
        text={
          <>
            <p>{t(setAside ? 'people:waiting.setAside' : 'people:waiting.text')}</p>
            <p>{linkUntil ? t('people:waiting.until', { date: format.date(linkUntil) }) : t('people:waiting.over')}</p>
          </>
        }
        button={t('people:link.make')}
      />
      <PersonAct
        act="withdraw-invitation"
        problems={problemsOf('withdraw-invitation')}
        stop
        title={t('people:waiting.withdrawTitle')}
        text={
          <>
            <p>{t('people:waiting.withdrawText')}</p>
            <p>{t('people:waiting.never')}</p>
          </>
        }
        button={t('people:waiting.withdraw')}
      />
    </>
  );
}
