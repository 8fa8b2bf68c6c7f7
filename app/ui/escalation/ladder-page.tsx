import type { Ladder } from '#app/domain/escalation/escalation.ts';
import type { Sent } from '../identity/sent.ts';
import { LinkButton } from '../kit/button.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useTexts } from '../shell/texts.tsx';
import { LadderPanel } from './ladder-panel.tsx';

interface Props {
  ladder: Ladder;
  called: string;
  /** What it is about, and where that stands. */
  about: { title: string; path: string };
  to: string;
  sent: Sent | undefined;
}

/** The ladder of a request or of a blocker by itself: where its forms lead, and stand again as they were typed. */
export function LadderPage({ ladder, called, about, to, sent }: Props) {
  const t = useTexts();
  return (
    <Page width="narrow">
      <PageHead
        title={t('ladder:of', { ref: called })}
        sub={about.title}
        actions={<LinkButton to={about.path}>{t('ladder:done')}</LinkButton>}
      />
      <LadderPanel ladder={ladder} called={called} to={to} leave={about.path} sent={sent} />
    </Page>
  );
}
