import { Link } from '@remix-run/react';
import { coordinationPath } from '#app/coordination-paths.ts';
import { gatheredKind, type NoticeLine } from '#app/domain/told/notice.ts';
import { agreementPath, blockerPath, homePath, itemPath, proposalPath, publicationPath, requestPath } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';

/** One notice: who did what, to which item or agreement, what was said, when; and the way to have read it. */
export function NoticeRow({ notice }: { notice: NoticeLine }) {
  const t = useTexts();
  const { date, moment } = useFormat();
  const { id, at, read, by, said, dueOn } = notice;
  const values = { by: by ?? t('inbox:somebody'), day: dueOn ? date(dueOn) : '' };
  const gathered = notice.kind === gatheredKind;
  const about = gathered ? { to: homePath(), key: '', title: t('inbox:gatheredAt') } : aboutOf(notice);
  const what = gathered ? t('inbox:gathered', { count: notice.waits }) : whatOf(notice, values, t);
  const { key } = about;
  return (
    <li className={read ? undefined : 'news'}>
      <div>
        <p>
          {what}
          <br />
          <Link to={about.to} prefetch="intent">
            <span className="key">{key}</span> {about.title}
          </Link>
        </p>
        {said && <p className="small soft">{said}</p>}
        <time className="small soft" dateTime={at}>
          {moment(at)}
        </time>
      </div>
      {!read && (
        <CommandForm>
          <input type="hidden" name="act" value="mark-read" />
          <input type="hidden" name="notice" value={id} />
          <Button small tone="quiet" aria-label={t('inbox:markOne', { key, what })}>
            {t('inbox:mark')}
          </Button>
        </CommandForm>
      )}
    </li>
  );
}

type OneThing = Exclude<NoticeLine, { kind: typeof gatheredKind }>;

/** What happened, in one sentence. */
function whatOf({ kind, waited, dueOn }: OneThing, values: { by: string; day: string }, t: ReturnType<typeof useTexts>): string {
  if (!waited) return t(kind === 'due' && dueOn === null ? 'inbox:kind.due_none' : `inbox:kind.${kind}`, values);
  const { days, to } = waited;
  return t(kind === 'escalation_sent' && to === null ? 'inbox:kind.escalation_sent_both' : `inbox:kind.${kind}`, {
    ...values,
    days: t('inbox:workingDays', { count: days }),
    to: to ?? '',
  });
}

/** Where a notice leads, and what stands there. */
function aboutOf({ item, agreement, coordination, proposal, publication, request }: OneThing) {
  if (item) return { to: item.blocker ? blockerPath(item.blocker) : itemPath(item.key), key: item.key, title: item.title };
  if (proposal) return { to: proposalPath(proposal.id), key: proposal.prefix, title: proposal.title };
  if (publication) return { to: publicationPath(publication.id), key: publication.prefix, title: publication.title };
  if (request) return { to: requestPath(request.id), key: request.ref, title: request.what };
  if (coordination) return { to: coordinationPath(coordination.id), key: coordination.code, title: coordination.name };
  return { to: agreementPath(agreement.id), key: agreement.prefix, title: agreement.backlog };
}
