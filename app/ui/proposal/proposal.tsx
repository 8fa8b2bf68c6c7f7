import { Link } from '@remix-run/react';
import { backlogPath, itemPath, proposalsPath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { History } from './history.tsx';
import { OwnerActs } from './owner-acts.tsx';
import type { ProposalProps } from './proposal-props.ts';
import { ProposerActs } from './proposer-acts.tsx';
import { toneOf, useSideName } from './words.ts';

/** A proposal: how it stands and what is to be done next, what it says, and all that was said and done about it. */
export function Proposal(props: ProposalProps) {
  const t = useTexts();
  const { proposal } = props;
  const { backlog, opens, title, description } = proposal;
  const nameOf = useSideName(proposal);
  return (
    <Page width="narrow">
      <PageHead
        title={title}
        sub={t('proposals:page.sub', { agency: nameOf('proposer'), backlog: backlog.name })}
        actions={<LinkButton to={proposalsPath(opens ? { backlog: backlog.prefix } : {})}>{t('proposals:list.all')}</LinkButton>}
      />
      <Stands {...props} />
      <section className="panel stack" aria-labelledby="proposed">
        <h2 id="proposed">{t('proposals:page.says')}</h2>
        <p className="said">{description || <span className="soft">{t('proposals:page.noDescription')}</span>}</p>
      </section>
      {proposal.can.decide && <OwnerActs {...props} />}
      <ProposerActs {...props} />
      <History {...props} />
    </Page>
  );
}

/** How it stands, who is next, and the item that came of it, for whoever sees that. */
function Stands({ proposal }: ProposalProps) {
  const t = useTexts();
  const { date } = useFormat();
  const { state, at, by, item, opens, backlog, desk } = proposal;
  const nameOf = useSideName(proposal);
  const waitsFor = state === 'waiting' ? nameOf('owner') : state === 'asked' ? nameOf('proposer') : null;
  const values = { name: by.name ?? t('proposals:page.somebody'), agency: nameOf('proposer'), at: date(at) };
  return (
    <Notice tone={state === 'accepted' ? 'go' : state === 'declined' ? 'stop' : 'plain'}>
      <p className="row">
        <Chip tone={toneOf(state)}>{t(`proposals:state.${state}`)}</Chip>
        {waitsFor && <span>{t('proposals:page.waits', { name: waitsFor })}</span>}
      </p>
      <p>{t('proposals:page.by', values)}</p>
      {item && (
        <p>
          {t(state === 'duplicate' ? 'proposals:page.duplicateOf' : 'proposals:page.became')}{' '}
          <Link to={itemPath(item.key)}>
            <span className="key">{item.key}</span> {item.title}
          </Link>
        </p>
      )}
      {!item && (state === 'accepted' || state === 'duplicate') && <p>{t('proposals:page.itemHidden', { desk })}</p>}
      {opens && (
        <p>
          <Link to={backlogPath(backlog.prefix)}>{t('proposals:page.backlog', { backlog: backlog.name })}</Link>
        </p>
      )}
      {!opens && <p className="small soft">{t('proposals:page.over', { desk })}</p>}
    </Notice>
  );
}
