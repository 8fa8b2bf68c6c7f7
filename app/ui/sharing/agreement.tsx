import { Link } from '@remix-run/react';
import { agreementsPath, agreementTermsPath, backlogPath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { Unsent } from '../shell/unsent.tsx';
import { AgreementActs } from './agreement-acts.tsx';
import type { AgreementProps } from './agreement-props.ts';
import { Answer } from './answer.tsx';
import { isDrawn } from './is-drawn.ts';
import { Newcomers } from './newcomers.tsx';
import { TermFacts } from './term-facts.tsx';
import { TheySee } from './they-see.tsx';
import { Timeline } from './timeline.tsx';
import { Use } from './use.tsx';
import { Versions } from './versions.tsx';
import { toneOf, useSideName } from './words.ts';

/** An agreement: how it stands, what the partner sees, what waits for an answer, its course, its versions, its use. */
export function Agreement(props: AgreementProps) {
  const t = useTexts();
  const { agreement, versions, sees } = props;
  const nameOf = useSideName(agreement);
  const current = versions.find(({ number }) => number === agreement.current);
  return (
    <Page>
      <PageHead
        title={t('agreements:page.title', { backlog: agreement.backlog.name })}
        sub={t('agreements:page.between', { owner: nameOf('owner'), partner: nameOf('partner') })}
        actions={<LinkButton to={agreementsPath()}>{t('agreements:title')}</LinkButton>}
      />
      {!isDrawn(props) && <Unsent sent={props.sent} texts={['reason', 'signatory', 'letter', 'items']} />}
      <Stands {...props} />
      <Answer {...props} />
      {current && (
        <div className="share">
          <section className="panel stack">
            <h2>{t('agreements:page.current', { number: current.number })}</h2>
            <TermFacts version={current} />
          </section>
          {sees.current && (
            <div className="panel">
              <TheySee sees={sees.current} title={t('agreements:sees.now')} ceiling={current.ceiling} />
            </div>
          )}
        </div>
      )}
      <Newcomers {...props} />
      <AgreementActs {...props} />
      <Timeline {...props} />
      <Versions {...props} />
      <Use {...props} />
    </Page>
  );
}

/** How it stands, and what is to be done next, in a sentence. */
function Stands({ agreement, versions, can }: AgreementProps) {
  const t = useTexts();
  const { date, moment } = useFormat();
  const nameOf = useSideName(agreement);
  const { state, side, waitsFor, revoked, backlog, id } = agreement;
  const last = versions.at(-1);
  const current = versions.find(({ number }) => number === agreement.current);
  return (
    <Notice tone={state === 'in_force' ? 'go' : state === 'revoked' || state === 'declined' ? 'stop' : 'plain'}>
      <p className="row">
        <Chip tone={toneOf(state)}>{t(`agreements:state.${state}`)}</Chip>
        {current && <span>{t('agreements:page.period', { start: date(current.start), end: date(current.end) })}</span>}
        {waitsFor && waitsFor !== side && <span>{t('agreements:page.waits', { name: nameOf(waitsFor) })}</span>}
      </p>
      {revoked && (
        <p>
          {t('agreements:page.revokedBy', { name: nameOf(revoked.by), at: moment(revoked.at) })} {revoked.reason}
        </p>
      )}
      {state === 'declined' && last?.declined && <p>{t('agreements:page.declinedWhy', { reason: last.declined.reason })}</p>}
      <p className="row">
        {(side === 'owner' || state === 'in_force') && (
          <Link to={backlogPath(backlog.prefix)}>{t('agreements:page.backlog')}</Link>
        )}
        {can.change && <Link to={agreementTermsPath(id)}>{t('agreements:page.change')}</Link>}
      </p>
    </Notice>
  );
}
