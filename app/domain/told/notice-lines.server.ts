import { namesOf } from '#app/domain/activity/names-of.server.ts';
import { type Actor, type Names, nameIn } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { excerptOf } from './excerpt.rules.ts';
import {
  type AgreementNoticeKind,
  type CoordinationNoticeKind,
  type EscalationNoticeKind,
  gatheredKind,
  type NoticeKind,
  type NoticeLine,
  type ProposalNoticeKind,
  type PublicationNoticeKind,
  type RequestNoticeKind,
} from './notice.ts';
import { refOf } from './request-ref.ts';
import { seenNotices } from './seen-notices.server.ts';

type Page = Pick<Prisma.NoticeFindManyArgs, 'orderBy' | 'skip' | 'take'>;

/** Notices as their reader may see them, with the words that the item and the comment have now. */
export async function noticeLines(
  { actor, db }: Pick<Reading, 'actor' | 'db'>,
  where: Prisma.NoticeWhereInput,
  page: Page,
): Promise<NoticeLine[]> {
  const notices = await db.notice.findMany({
    where: { AND: [await seenNotices({ actor, db }), where] },
    include: {
      item: { select: { key: true, title: true, classification: true } },
      agreement: { select: { id: true, backlog: { select: { prefix: true, name: true } } } },
      coordination: { select: { id: true, agency: named, coordinator: named } },
      proposal: {
        select: {
          id: true,
          backlog: { select: { prefix: true } },
          versions: { select: { title: true }, orderBy: { number: 'desc' }, take: 1 },
        },
      },
      publication: { select: { id: true, content: true } },
      request: {
        select: { id: true, number: true, what: true, agency: { select: { code: true } }, toAgency: { select: { code: true } } },
      },
    },
    ...page,
  });
  const events = await db.event.findMany({ where: { id: { in: notices.map(({ eventId }) => eventId) } } });
  const eventOf = new Map(events.map((event) => [event.id, event]));
  const by = await namesOf(
    db,
    events.flatMap(({ personId }) => personId ?? []),
  );
  const said = await sayings(
    { actor, db },
    events.flatMap((event) => textIn(event.new, 'comment') ?? []),
  );
  return notices.flatMap(
    ({ id, kind, eventId, createdAt, readAt, item, agreement, coordination, proposal, publication, request }): NoticeLine[] => {
      const event = eventOf.get(eventId);
      const told = {
        id,
        at: createdAt.toISOString(),
        read: readAt !== null,
        by: by.get(event?.personId ?? '') ?? null,
        said: lineTold(kind, event?.new) ?? said.get(textIn(event?.new, 'comment') ?? '') ?? null,
        dueOn: textIn(event?.new, dayTold(kind)) ?? null,
        waited: waitedOf(kind, event?.new),
      };
      if (kind === gatheredKind) return [{ ...told, ...nothing, kind, waits: numberIn(event?.new, 'waits') }];
      if (item) {
        const { key, title, classification } = item;
        const blocker = textIn(event?.new, 'blocker') ?? null;
        const about = { item: { key, title, open: classification === 'public', blocker } };
        return [{ ...told, ...nothing, kind: kind as NoticeKind | EscalationNoticeKind, ...about }];
      }
      if (proposal) {
        const about = { id: proposal.id, prefix: proposal.backlog.prefix, title: proposal.versions[0]?.title ?? '' };
        return [{ ...told, ...nothing, kind: kind as ProposalNoticeKind, proposal: about }];
      }
      if (publication) {
        const about = { id: publication.id, prefix: actor.agency.code, title: titleOf(publication.content, actor) };
        return [{ ...told, ...nothing, kind: kind as PublicationNoticeKind, publication: about }];
      }
      if (request) {
        const about = { id: request.id, ref: refOf(request), what: request.what };
        return [{ ...told, ...nothing, kind: kind as RequestNoticeKind | EscalationNoticeKind, request: about }];
      }
      if (coordination) {
        const { id, agency, coordinator } = coordination;
        const { code, names } = agency.code === actor.agency.code ? coordinator : agency;
        const about = { id, code, name: nameIn(names as Names, actor.person.locale) };
        return [{ ...told, ...nothing, kind: kind as CoordinationNoticeKind, coordination: about }];
      }
      if (!agreement) return [];
      const { prefix, name } = agreement.backlog;
      const about = { id: agreement.id, prefix, backlog: name };
      return [{ ...told, ...nothing, kind: kind as AgreementNoticeKind, agreement: about }];
    },
  );
}

const named = { select: { code: true, names: true } };
const nothing = { item: null, agreement: null, coordination: null, proposal: null, publication: null, request: null };

/** What was said with it, where the event keeps that: why an item is held up, what is written with a step of the ladder. */
function lineTold(kind: string, facts: unknown): string | undefined {
  if (kind.startsWith('blocker_')) return textIn(facts, 'line');
  if (!kind.startsWith('escalation_')) return undefined;
  return (kind === 'escalation_sent' ? textIn(facts, 'text') : undefined) ?? textIn(facts, 'line');
}

function waitedOf(kind: string, facts: unknown): NoticeLine['waited'] {
  if (!kind.startsWith('escalation_')) return null;
  const { days } = facts as { days?: unknown };
  return { days: typeof days === 'number' ? days : 0, to: textIn(facts, 'to') ?? null };
}

/** Where an event has the day that its notice tells. */
function dayTold(kind: string): string {
  if (kind === 'due' || kind.startsWith('escalation_')) return 'dueOn';
  if (kind === 'request_asked' || kind === 'blocker_date') return 'neededBy';
  return kind.startsWith('request_') ? 'day' : 'endsOn';
}

/** What is shown to everybody is called by its title, or, a service, by its names. */
function titleOf(content: unknown, { person }: Actor): string {
  const { names } = content as { names?: Names };
  return names ? nameIn(names, person.locale) : (textIn(content, 'title') ?? '');
}

/** What comments say now; nothing of one that is only for its item's own agency, where the reader's terms say so. */
async function sayings({ actor, db }: Pick<Reading, 'actor' | 'db'>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const comments = await db.comment.findMany({
    where: {
      id: { in: [...new Set(ids)] },
      OR: [{ internal: false }, { item: await visibleItems({ actor, db }, 'internal_comments') }],
    },
    select: { id: true, text: true, mentions: { select: { person: { select: { id: true, name: true } } } } },
  });
  return new Map(
    comments.map(({ id, text, mentions }) => [
      id,
      excerptOf(text, new Map(mentions.map(({ person }) => [person.id, person.name]))),
    ]),
  );
}

function numberIn(json: unknown, field: string): number {
  const value = typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[field] : undefined;
  return typeof value === 'number' ? value : 0;
}

function textIn(json: unknown, field: string): string | undefined {
  const value = typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[field] : undefined;
  return typeof value === 'string' ? value : undefined;
}
