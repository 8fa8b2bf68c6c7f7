import type { Content, PublicationLine } from '#app/domain/publication/publication.ts';
import { newPublicationPath, publicationsPath } from '#app/paths.ts';
import type { Sent } from '../identity/sent.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { TextArea } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { Named } from '../public/named.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList } from '../shell/problems.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { ActPanel } from '../strategy/act-panel.tsx';
import { Preview } from './preview.tsx';
import { StandingChips } from './standing.tsx';

interface Props {
  publication: PublicationLine & { content: Content };
  can: { decide: boolean; withdraw: boolean; propose: boolean };
  needsSecond: boolean;
  today: string;
  sent: Sent | undefined;
}

/** A publication as a citizen sees it, how it came to be, and what can be done about it. */
export function PublicationView(props: Props) {
  const t = useTexts();
  const { publication, needsSecond, today } = props;
  const { title, content } = publication;
  return (
    <Page>
      <PageHead
        title={typeof title === 'string' ? title : <Named names={title} />}
        sub={t('publications:one')}
        actions={<LinkButton to={publicationsPath()}>{t('publications:title')}</LinkButton>}
      />
      <Course publication={publication} />
      {needsSecond && <Notice tone="warn">{t('publications:needsSecond')}</Notice>}
      {publication.changed && <Changed {...props} />}
      <Preview content={content} today={today} />
      <Acts {...props} />
    </Page>
  );
}

function Course({ publication }: Pick<Props, 'publication'>) {
  const t = useTexts();
  const { moment } = useFormat();
  const { proposedBy, proposedAt, showFrom, decidedBy, decidedAt, reason, withdrawnBy, withdrawnAt } = publication;
  const by = (person: string | null, at: string) => ({ person: person ?? '', moment: moment(at) });
  return (
    <section className="panel stack" aria-label={t('publications:stands')}>
      <StandingChips {...publication} />
      <ul className="plain parts">
        <li>{t('publications:did.proposed', by(proposedBy, proposedAt))}</li>
        {showFrom && <li>{t('publications:did.showFrom', { moment: moment(showFrom) })}</li>}
        {decidedAt && reason && <li>{t('publications:did.declined', { ...by(decidedBy, decidedAt), reason })}</li>}
        {decidedAt && !reason && <li>{t('publications:did.approved', by(decidedBy, decidedAt))}</li>}
        {withdrawnAt && <li>{t('publications:did.withdrawn', by(withdrawnBy, withdrawnAt))}</li>}
      </ul>
      {publication.standing === 'held' && <p>{t('publications:heldMeans')}</p>}
    </section>
  );
}

/** What is shown stays as it was approved; the change needs a publication of its own. */
function Changed({ publication, can }: Props) {
  const t = useTexts();
  const { kind, thing, standing } = publication;
  return (
    <Notice tone="warn" title={t('publications:changed')}>
      <p>{t(standing === 'waiting' ? 'publications:changedWaiting' : 'publications:changedMeans')}</p>
      {can.propose && standing !== 'waiting' && standing !== 'held' && (
        <LinkButton to={newPublicationPath(kind, thing)}>{t('publications:again')}</LinkButton>
      )}
    </Notice>
  );
}

function Acts({ publication, can, sent }: Props) {
  const t = useTexts();
  return (
    <>
      {can.decide && (
        <>
          <Approve sent={sent} />
          <ActPanel act="decline-publication" title={t('publications:decline')} sent={sent}>
            {({ problem, typed }) => (
              <TextArea
                name="reason"
                label={t('publications:reason')}
                problem={problem('reason')}
                defaultValue={typed.reason}
                maxLength={1_000}
                rows={3}
                required
              />
            )}
          </ActPanel>
        </>
      )}
      {can.withdraw && (
        <ActPanel act="withdraw-publication" title={t('publications:withdraw')} sent={sent}>
          {() => <p>{t(publication.standing === 'waiting' ? 'publications:takeBackMeans' : 'publications:withdrawMeans')}</p>}
        </ActPanel>
      )}
    </>
  );
}

/** Stands open below the preview: whoever approves has seen it. */
function Approve({ sent }: Pick<Props, 'sent'>) {
  const t = useTexts();
  const problems = sent?.act === 'approve-publication' ? sent.problems : undefined;
  return (
    <CommandForm className="panel stack" aria-label={t('publications:approve')}>
      <input type="hidden" name="act" value="approve-publication" />
      <ProblemList problems={problems} />
      <p>{t('publications:approveMeans')}</p>
      <div className="row">
        <Button tone="main">{t('publications:approve')}</Button>
      </div>
    </CommandForm>
  );
}
