import { Link, useRevalidator } from '@remix-run/react';
import { answerDays } from '#app/domain/request/request.ts';
import { itemPath, requestPath, requestsPath } from '#app/paths.ts';
import { LadderPanel } from '../escalation/ladder-panel.tsx';
import { LinkButton } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useLive } from '../live/use-live.ts';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { Acts } from './acts.tsx';
import { Asked, Fact } from './asked.tsx';
import { LedgerOf } from './ledger.tsx';
import type { RequestProps } from './request-props.ts';
import { isLate, partyOf, toneOf, useNameOf } from './words.ts';

/** A request: whose turn it is, what is asked, what can be done now, and the ledger that both sides see alike. */
export function Request(props: RequestProps) {
  const t = useTexts();
  const { page } = props;
  const { ledger, outside, id } = page;
  const nameOf = useNameOf();
  const { revalidate } = useRevalidator();
  useLive((heard) => {
    if (heard.event !== 'news' || heard.requests?.includes(id)) revalidate();
  });
  const values = { ref: ledger.ref, asker: nameOf(ledger.asker), asked: nameOf(ledger.asked) };
  return (
    <Page width="narrow">
      <PageHead
        title={ledger.what}
        sub={t('requests:page.sub', values)}
        actions={
          <>
            <LinkButton to={requestsPath()}>{t('requests:title')}</LinkButton>
            <LinkButton to={props.paths.message}>{t('ladder:message.title')}</LinkButton>
            {outside && <LinkButton to={props.paths.letter}>{t('requests:page.letter')}</LinkButton>}
          </>
        }
      />
      <Stands {...props} />
      <section className="panel stack" aria-labelledby="asked">
        <h2 id="asked">{t('requests:page.asked')}</h2>
        <AskedNow {...props} />
      </section>
      <OwnItem {...props} />
      <Acts {...props} />
      {props.ladder && <LadderPanel ladder={props.ladder} called={ledger.ref} to={props.paths.ladder} />}
      <LedgerOf ledger={ledger} />
      <details className="panel">
        <summary>{t('requests:page.seen')}</summary>
        <p>{t('requests:page.seenText')}</p>
        <AskedNow {...props} />
      </details>
    </Page>
  );
}

/** How it stands, who is waited for and how long, how late it is, where it went. */
function Stands({ page: { ledger, outside, passed, passedFrom, desk } }: RequestProps) {
  const t = useTexts();
  const nameOf = useNameOf();
  const { state, clocks } = ledger;
  const { waiting, late } = clocks;
  const days = (count: number) => t('requests:days', { count });
  return (
    <Notice tone={state === 'accepted' ? 'go' : state === 'declined' || state === 'disputed' ? 'stop' : 'plain'}>
      <p className="row">
        <Chip tone={toneOf(state)}>{t(`requests:state.${state}`)}</Chip>
        {isLate(clocks) && <Chip tone="stop">{t('requests:late', { count: late.days })}</Chip>}
      </p>
      {waiting && (
        <p>
          {t(waiting.over ? 'requests:page.waitsOver' : 'requests:page.waits', {
            name: nameOf(partyOf(ledger, waiting.side)),
            days: days(waiting.days),
            most: days(answerDays),
          })}
        </p>
      )}
      {isLate(clocks) && (
        <p>
          {t(late.against === 'promised' ? 'requests:page.late' : 'requests:page.lateNeeded', {
            days: t('requests:late', { count: late.days }),
          })}
        </p>
      )}
      {passed && (
        <p>
          {t('requests:page.passedTo', { name: nameOf(passed.to) })}{' '}
          <Link to={requestPath(passed.id)}>{t('requests:page.passedToLink')}</Link>
        </p>
      )}
      {passedFrom && (
        <p>
          {t('requests:page.passedFrom', { name: nameOf(passedFrom.by) })}{' '}
          {passedFrom.id && <Link to={requestPath(passedFrom.id)}>{t('requests:page.passedFromLink')}</Link>}
        </p>
      )}
      {outside && <p>{t('requests:page.outside', { name: nameOf(ledger.asked) })}</p>}
      {desk && <p className="small soft">{t('requests:page.desk', { desk })}</p>}
    </Notice>
  );
}

/** The text as it was asked, and what both have agreed on since. */
function AskedNow({ page: { ledger } }: RequestProps) {
  const t = useTexts();
  const { date } = useFormat();
  const { firstNeededBy, neededBy, scope, promisedOn, owner, proposed } = ledger;
  return (
    <Asked text={ledger}>
      <Fact term={t('requests:page.neededFirst')}>{firstNeededBy !== neededBy && date(firstNeededBy)}</Fact>
      <Fact term={t('requests:page.scope')}>{scope}</Fact>
      <Fact term={t('requests:page.promised')}>{promisedOn && date(promisedOn)}</Fact>
      <Fact term={t('requests:page.owner')}>{owner}</Fact>
      <Fact term={t('requests:page.proposedDay')}>{proposed?.day && date(proposed.day)}</Fact>
      <Fact term={t('requests:page.proposedScope')}>{proposed?.scope}</Fact>
    </Asked>
  );
}

function OwnItem({ page: { item } }: RequestProps) {
  const t = useTexts();
  return (
    <section className="panel stack" aria-labelledby="own-item">
      <h2 id="own-item">{t('requests:page.ownItem')}</h2>
      <p className="small soft">{t('requests:page.ownItemText')}</p>
      {item ? (
        <p>
          <Link to={itemPath(item.key)}>
            <span className="key">{item.key}</span> {item.title}
          </Link>
        </p>
      ) : (
        <p>{t('requests:page.noItem')}</p>
      )}
    </section>
  );
}
