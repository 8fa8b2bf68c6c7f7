import { coordinationsPath } from '#app/coordination-paths.ts';
import { nameIn } from '#app/domain/actor.ts';
import type { AgreementState, Party, Side } from '#app/domain/sharing/agreement.ts';
import type { CoordinationVersionLine } from '#app/domain/sharing/coordination/coordination.ts';
import type { Sent } from '../../identity/sent.ts';
import { LinkButton } from '../../kit/button.tsx';
import { Chip } from '../../kit/chip.tsx';
import { DataTable } from '../../kit/data-table.tsx';
import { TextArea } from '../../kit/field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page, PageHead } from '../../kit/page-head.tsx';
import { useFormat, useLanguage, useTexts } from '../../shell/texts.tsx';
import { Unsent } from '../../shell/unsent.tsx';
import { ActPanel } from '../../strategy/act-panel.tsx';
import { AcceptForm } from '../accept-form.tsx';
import { toneOf } from '../words.ts';
import { CoordinationFacts, useShown } from './coordination-facts.tsx';
import { CoordinationTermFields } from './coordination-fields.tsx';

export interface CoordinationProps {
  coordination: {
    id: string;
    owner: Party;
    coordinator: Party;
    side: Side;
    state: AgreementState;
    waitsFor: Side | null;
    current: number | null;
    pending: number | null;
    ended: { at: string; byOwner: boolean; reason: string | null } | null;
    signsByLetter: boolean;
  };
  versions: readonly CoordinationVersionLine[];
  can: { answer: boolean; change: boolean; end: boolean };
  sent: (Sent & { ticked?: string[] }) | undefined;
}

/** Coordination terms: how they stand, what waits for an answer, how they are changed or ended, and every version. */
export function Coordination(props: CoordinationProps) {
  const t = useTexts();
  const { locale } = useLanguage();
  const { coordination, versions, can, sent } = props;
  const [owner, coordinator] = [nameIn(coordination.owner.names, locale), nameIn(coordination.coordinator.names, locale)];
  const current = versions.find(({ number }) => number === coordination.current);
  const last = versions.at(-1);
  const isDrawn =
    sent?.act === 'change-coordination'
      ? can.change
      : sent?.act === 'end-coordination'
        ? can.end
        : can.answer && !!coordination.pending;
  return (
    <Page>
      <PageHead
        title={t('agreements:coordination.of', { owner })}
        sub={t('agreements:coordination.between', { owner, coordinator })}
        actions={<LinkButton to={coordinationsPath()}>{t('agreements:coordination.title')}</LinkButton>}
      />
      {!isDrawn && <Unsent sent={sent} />}
      <Stands {...props} />
      <Pending {...props} />
      {current && (
        <section className="panel stack">
          <h2>{t('agreements:page.current', { number: current.number })}</h2>
          <CoordinationFacts version={current} />
        </section>
      )}
      {can.change && last && (
        <ActPanel
          act="change-coordination"
          title={t('agreements:page.change')}
          button={t('agreements:coordination.save')}
          sent={sent}
        >
          {(again) => (
            <>
              <p className="small soft">{t('agreements:terms.which')}</p>
              <input type="hidden" name="version" value={last.number} />
              <CoordinationTermFields
                {...{ again, from: last, ticked: sent?.ticked, signsByLetter: coordination.signsByLetter }}
              />
            </>
          )}
        </ActPanel>
      )}
      {can.end && (
        <ActPanel
          act="end-coordination"
          title={t('agreements:revoke.title')}
          button={t('agreements:coordination.end')}
          sent={sent}
        >
          {({ problem, typed }) => (
            <>
              <p>{t('agreements:coordination.endText')}</p>
              <TextArea
                name="reason"
                label={t('agreements:revoke.reason')}
                problem={problem('reason')}
                defaultValue={typed.reason}
                maxLength={2_000}
              />
            </>
          )}
        </ActPanel>
      )}
      <Versions {...props} />
    </Page>
  );
}

function Stands({ coordination: { state, side, waitsFor, ended, owner, coordinator }, versions }: CoordinationProps) {
  const t = useTexts();
  const { moment } = useFormat();
  const { locale } = useLanguage();
  const nameOf = (of: Side) => nameIn((of === 'owner' ? owner : coordinator).names, locale);
  const declined = versions.at(-1)?.declined;
  return (
    <Notice tone={state === 'in_force' ? 'go' : state === 'revoked' ? 'stop' : 'plain'}>
      <p className="row">
        <Chip tone={toneOf(state)}>{t(`agreements:state.${state}`)}</Chip>
        {waitsFor && waitsFor !== side && <span>{t('agreements:page.waits', { name: nameOf(waitsFor) })}</span>}
      </p>
      {ended && (
        <p>
          {t('agreements:page.revokedBy', { name: nameOf(ended.byOwner ? 'owner' : 'partner'), at: moment(ended.at) })}{' '}
          {ended.reason}
        </p>
      )}
      {!ended && declined && <p>{t('agreements:page.declinedWhy', { reason: declined.reason })}</p>}
    </Notice>
  );
}

/** The terms that wait: for one's own side with the ways to answer them, or for the other. */
function Pending({ coordination, versions, can, sent }: CoordinationProps) {
  const t = useTexts();
  const { moment } = useFormat();
  const { locale } = useLanguage();
  const pending = versions.find(({ number }) => number === coordination.pending);
  if (!pending) return null;
  const by = nameIn((pending.by === 'owner' ? coordination.owner : coordination.coordinator).names, locale);
  const mine = coordination.waitsFor === coordination.side;
  return (
    <section className="panel stack">
      <h2>{t(mine ? 'agreements:answer.title' : 'agreements:answer.theirs', { number: pending.number })}</h2>
      <p className="small soft">
        {t('agreements:answer.by', { by: pending.byName ? `${pending.byName}, ${by}` : by, at: moment(pending.at) })}
      </p>
      <CoordinationFacts version={pending} />
      {can.answer && (
        <>
          <AcceptForm act="accept-coordination" version={pending.number} signsByLetter={coordination.signsByLetter} sent={sent} />
          <ActPanel act="decline-coordination" title={t('agreements:answer.decline')} sent={sent}>
            {(again) => (
              <>
                <input type="hidden" name="version" value={pending.number} />
                <TextArea
                  name="reason"
                  label={t('agreements:answer.reason')}
                  problem={again.problem('reason')}
                  defaultValue={again.typed.reason}
                  maxLength={2_000}
                  required
                />
              </>
            )}
          </ActPanel>
        </>
      )}
    </section>
  );
}

function Versions({ coordination, versions }: CoordinationProps) {
  const t = useTexts();
  const { date, moment } = useFormat();
  const { locale } = useLanguage();
  const shown = useShown();
  const nameOf = (of: Side) => nameIn((of === 'owner' ? coordination.owner : coordination.coordinator).names, locale);
  return (
    <DataTable
      caption={t('agreements:version.all')}
      captionHidden={false}
      stacked
      rows={versions}
      rowKey={({ number }) => String(number)}
      columns={[
        { head: t('agreements:version.title'), cell: ({ number }) => t('agreements:version.numbered', { number }) },
        {
          head: t('agreements:version.what'),
          cell: ({ kind, by, at }) => `${t(`agreements:kind.${kind}`)}, ${nameOf(by)}, ${moment(at)}`,
        },
        { head: t('agreements:coordination.shows'), cell: ({ shows }) => shown(shows) },
        { head: t('agreements:term.ceiling'), cell: ({ ceiling }) => t(`item:classification.${ceiling}`) },
        { head: t('agreements:coordination.legalBasis'), cell: ({ legalBasis }) => legalBasis },
        {
          head: t('agreements:term.end'),
          cell: ({ start, end }) => t('agreements:page.period', { start: date(start), end: date(end) }),
        },
        {
          head: t('agreements:coordination.holdsSince'),
          cell: ({ standsAt, declined }) => (standsAt ? moment(standsAt) : declined ? t('agreements:state.declined') : '–'),
        },
      ]}
    />
  );
}
