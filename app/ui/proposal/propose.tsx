import { backlogPath } from '#app/paths.ts';
import type { Sent } from '../identity/sent.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import { TextFields } from './text-fields.tsx';

interface Props {
  backlog: { prefix: string; name: string };
  sent: Sent | undefined;
}

/** An item is proposed for another agency's backlog. */
export function Propose({ backlog, sent }: Props) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  return (
    <Page width="narrow">
      <PageHead
        title={t('proposals:new.title')}
        sub={t('proposals:new.sub', { backlog: backlog.name })}
        actions={<LinkButton to={backlogPath(backlog.prefix)}>{backlog.name}</LinkButton>}
      />
      <CommandForm className="panel stack" draft={`propose-${backlog.prefix}`}>
        <ProblemList problems={sent?.problems} />
        <TextFields again={{ problem, typed: sent?.values ?? {} }} />
        <div>
          <Button tone="main">{t('proposals:new.send')}</Button>
        </div>
      </CommandForm>
    </Page>
  );
}
