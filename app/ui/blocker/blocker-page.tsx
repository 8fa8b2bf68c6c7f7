import { Link } from '@remix-run/react';
import type { BlockerLine, FreerChoice } from '#app/domain/blocker/blocker.ts';
import type { Problem } from '#app/domain/errors.ts';
import type { Ladder } from '#app/domain/escalation/escalation.ts';
import type { FundingChoice } from '#app/domain/strategy/funding/funding.ts';
import { itemPath, programmePath, requestPath } from '#app/paths.ts';
import { LadderPanel } from '#app/ui/escalation/ladder-panel.tsx';
import { Button, LinkButton } from '#app/ui/kit/button.tsx';
import { DataTable } from '#app/ui/kit/data-table.tsx';
import { Field } from '#app/ui/kit/field.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList, useProblems } from '#app/ui/shell/problems.tsx';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { BlockerFacts } from './blocker-facts.tsx';
import { BlockerFields } from './blocker-fields.tsx';
import { FundingField, fundingWords } from './funding-field.tsx';

interface Pause {
  id: string;
  since: string;
  until: string | null;
  reason: string;
  by: string;
}

interface BlockerData extends BlockerLine {
  item: { key: string; title: string };
  pauses: readonly Pause[];
  choices: readonly FreerChoice[];
  fundingLines: readonly FundingChoice[];
  mayChange: boolean;
  ladder: Ladder | null;
  /** Where the ladder's forms and the message are. */
  paths: { ladder: string; message: string };
}

interface Sent {
  act: string;
  problems?: readonly Problem[];
  values?: Record<string, string>;
}

/** A blocker with all that is said of it: what can be done, what else can be said, and when its clock stood. */
export function BlockerPage({ blocker, sent }: { blocker: BlockerData; sent: Sent | undefined }) {
  const t = useTexts();
  const { item, mayChange } = blocker;
  const sentFor = (act: string) => (sent?.act === act ? sent : undefined);
  return (
    <Page width="narrow">
      <PageHead
        title={blocker.line}
        sub={
          <>
            {t('blocker:page.holdsUp')} <Link to={itemPath(item.key)}>{`${item.key} ${item.title}`}</Link>
          </>
        }
        actions={
          <>
            <LinkButton to={itemPath(item.key)}>{t('blocker:raise.back')}</LinkButton>
            <LinkButton to={blocker.paths.message}>{t('ladder:message.title')}</LinkButton>
          </>
        }
      />
      <Panel>
        <BlockerFacts blocker={blocker} />
        <More blocker={blocker} />
      </Panel>
      {mayChange && <Acts blocker={blocker} sentFor={sentFor} />}
      {blocker.ladder && !blocker.freed && (
        <LadderPanel ladder={blocker.ladder} called={blocker.request?.ref ?? item.key} to={blocker.paths.ladder} />
      )}
      {blocker.pauses.length > 0 && <Pauses pauses={blocker.pauses} />}
      {mayChange && <Change blocker={blocker} sent={sentFor('change-blocker')} />}
    </Page>
  );
}

function More({ blocker }: { blocker: BlockerData }) {
  const t = useTexts();
  const { moment } = useFormat();
  const { linked, request, criteria, legalBasis, documentState, freed, funding } = blocker;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t('blocker:page.raised'), `${moment(blocker.raisedAt)}, ${blocker.raisedBy}`],
    [t('blocker:field.linked'), linked && <Link to={itemPath(linked.key)}>{`${linked.key} ${linked.title}`}</Link>],
    [t('blocker:field.funding'), funding && <Link to={programmePath(funding.programmeId)}>{fundingWords(funding)}</Link>],
    [t('blocker:page.asked'), request && <Link to={requestPath(request.id)}>{request.ref}</Link>],
    [t('blocker:field.criteria'), criteria],
    [t('blocker:field.legalBasis'), legalBasis],
    [t('blocker:field.documentState'), documentState && t(textKey(`blocker:document.${documentState}`))],
    [t('blocker:page.freed'), freed && `${moment(freed.at)}, ${freed.by}: ${freed.how}`],
  ];
  return (
    <dl className="blocker-more">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt className="soft small">{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

interface ActsProps {
  blocker: BlockerData;
  sentFor(act: string): Sent | undefined;
}

function Acts({ blocker, sentFor }: ActsProps) {
  const t = useTexts();
  const free = sentFor('free-blocker');
  const pause = sentFor('pause-blocker');
  const problem = useProblems([...(free?.problems ?? []), ...(pause?.problems ?? [])]);
  return (
    <div className="blocker-pair">
      <Panel title={t('blocker:free.open')}>
        <CommandForm className="stack">
          <input type="hidden" name="act" value="free-blocker" />
          <Field
            name="how"
            label={t('blocker:free.ask')}
            problem={problem('how')}
            defaultValue={free?.values?.how ?? ''}
            maxLength={300}
            required
          />
          <div className="row">
            <Button tone="main">{t('blocker:free.it')}</Button>
          </div>
        </CommandForm>
      </Panel>
      <Panel title={t(blocker.paused ? 'blocker:resume.open' : 'blocker:pause.open')}>
        <CommandForm className="stack">
          <input type="hidden" name="act" value={blocker.paused ? 'resume-blocker' : 'pause-blocker'} />
          {!blocker.paused && (
            <Field
              name="reason"
              label={t('blocker:pause.ask')}
              problem={problem('reason')}
              defaultValue={pause?.values?.reason ?? ''}
              maxLength={300}
              required
            />
          )}
          <div className="row">
            <Button>{t(blocker.paused ? 'blocker:resume.it' : 'blocker:pause.it')}</Button>
          </div>
        </CommandForm>
      </Panel>
    </div>
  );
}

function Pauses({ pauses }: { pauses: readonly Pause[] }) {
  const t = useTexts();
  const { moment } = useFormat();
  return (
    <Panel title={t('blocker:page.pauses')}>
      <DataTable
        caption={t('blocker:page.pauses')}
        rows={pauses}
        rowKey={({ id }) => id}
        columns={[
          { head: t('blocker:page.since'), cell: ({ since }) => moment(since) },
          { head: t('blocker:page.until'), cell: ({ until }) => (until ? moment(until) : t('blocker:page.still')) },
          { head: t('blocker:page.why'), cell: ({ reason }) => reason },
          { head: t('blocker:page.by'), cell: ({ by }) => by },
        ]}
      />
    </Panel>
  );
}

function Change({ blocker, sent }: { blocker: BlockerData; sent: Sent | undefined }) {
  const t = useTexts();
  return (
    <Panel title={t('blocker:page.change')}>
      <p className="soft small">{t('blocker:page.ageStays')}</p>
      <CommandForm className="stack">
        <input type="hidden" name="act" value="change-blocker" />
        <ProblemList problems={sent?.problems} />
        <BlockerFields
          choices={blocker.choices}
          funding={<FundingField lines={blocker.fundingLines} blocker={blocker} problems={sent?.problems} typed={sent?.values} />}
          neededBy={blocker.neededBy}
          blocker={blocker}
          problems={sent?.problems}
          typed={sent?.values}
        />
        <div className="row">
          <Button>{t('blocker:page.save')}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}
