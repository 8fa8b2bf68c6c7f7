import { z } from 'zod';
import { allow, type Names } from '#app/domain/actor.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { visibleViews } from '#app/domain/reach/visible-boards.server.ts';
import { access } from '../access.ts';
import { type AgencyPart, agencyFormat, agencyFormatVersion, type FilePerson, type FileView } from '../everything.ts';

/** The agency itself with its people, teams, backlogs by name, and views, as the download holds it. No secret is in it. */
export const agencyFile = query({
  name: 'agency-file',
  summary: 'Read the agency, its people, teams and views in Hashar’s own format',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run(ctx): Promise<AgencyPart> {
    const { actor, db } = ctx;
    allow(actor, access, 'agency-file');
    const agencyId = actor.agency.id;
    const { id, code, names, contactDesk, zone, weekend, days } = await db.agency.findUniqueOrThrow({
      where: { id: agencyId },
      include: { days: { orderBy: { day: 'asc' } } },
    });
    const teams = await db.team.findMany({
      where: { agencyId },
      include: {
        members: { select: { personId: true }, orderBy: { personId: 'asc' } },
        boards: { select: { id: true }, orderBy: { name: 'asc' } },
      },
      orderBy: { name: 'asc' },
    });
    const backlogs = await db.backlog.findMany({ where: { agencyId }, orderBy: { prefix: 'asc' } });
    return {
      format: agencyFormat,
      version: agencyFormatVersion,
      agency: { id, code, names: names as Names, contactDesk, zone },
      calendar: {
        weekend,
        days: days.map(({ day, name, works }) => ({ day: day.toISOString().slice(0, 10), name, works })),
      },
      people: await peopleOf(ctx),
      teams: teams.map(({ members, boards, ...team }) => ({
        id: team.id,
        name: team.name,
        rhythm: team.rhythm,
        members: members.map(({ personId }) => personId),
        boards: boards.map((board) => board.id),
      })),
      backlogs: backlogs.map(({ id: backlog, prefix, name, classification, lastNumber }) => ({
        id: backlog,
        prefix,
        name,
        classification,
        lastNumber,
      })),
      views: await viewsOf(ctx),
    };
  },
});

/** Whoever belongs or belonged to the agency. Of who has yet to accept it is told only what the invitation says. */
async function peopleOf({ actor, db }: Reading): Promise<FilePerson[]> {
  const agencyId = actor.agency.id;
  const waiting = await db.oneTimeLink.findMany({
    where: { agencyId, purpose: 'belong', usedAt: null },
    include: { person: { select: { email: true } } },
    orderBy: { createdAt: 'asc' },
  });
  const memberships = await db.membership.findMany({
    where: { agencyId, personId: { notIn: waiting.map(({ personId }) => personId) } },
    include: { person: true },
    orderBy: { person: { email: 'asc' } },
  });
  return [
    ...memberships.map(({ person, role, since, endedAt }) => ({
      id: person.id,
      email: person.email,
      name: person.name,
      locale: person.locale,
      role,
      since: since.toISOString(),
      endedAt: (endedAt ?? person.disabledAt)?.toISOString() ?? null,
    })),
    ...waiting.map(({ personId, person, name, role, createdAt }) => ({
      id: personId,
      email: person.email,
      name: name ?? '',
      locale: actor.person.locale,
      role: role ?? ('member' as const),
      since: createdAt.toISOString(),
      endedAt: null,
    })),
  ];
}

/** Views of everybody's, and one's own: those of others are theirs. */
async function viewsOf({ actor, db }: Reading): Promise<FileView[]> {
  const views = await db.savedView.findMany({ where: visibleViews(actor), orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return views.map(({ id, boardId, backlogId, blockers, personId, name, filter, createdAt }) => ({
    id,
    board: boardId,
    backlog: backlogId,
    ...(blockers && { blockers }),
    person: personId,
    name,
    filter,
    createdAt: createdAt.toISOString(),
  }));
}
