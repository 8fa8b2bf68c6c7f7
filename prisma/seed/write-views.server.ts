import { type Filter, filterOf } from '#app/domain/backlog/filter/filter.ts';
import type { Db } from '#app/platform/db.server.ts';
import { demoId } from './chance.ts';
import type { Filling } from './filling.ts';

/** How a lead would call them, by the backlog's language. */
const names = {
  en: { late: 'Late or due this week', free: 'Nobody has it yet', bugs: 'Bugs' },
  ru: { late: 'Просрочено и на этой неделе', free: 'Ещё никто не взял', bugs: 'Ошибки' },
  uz: { late: 'Kechikkan va shu hafta', free: 'Hali hech kim olmagan', bugs: 'Xatolar' },
} as const;

/** Some day of the second month, when the team had got used to its board. */
const settled = 30;

/** Writes the views of a team: two that everybody has on its board, one on its backlog, as the commands would. */
export async function writeViews(db: Db, filling: Filling): Promise<void> {
  const { content, agencyId, boardId, backlogId, calendar, team } = filling;
  const lead = team.find(({ role }) => role === 'lead') ?? team[0];
  const called = names[content.language];
  const of = (key: keyof typeof called, list: object, search: string) => ({
    id: demoId('view', `${content.prefix}:${key}`),
    agencyId,
    ...list,
    name: called[key],
    filter: { ...filterOf(new URLSearchParams(search)) } satisfies Filter,
    createdAt: calendar.moment(settled),
  });
  const views = [
    of('late', { boardId }, 'due=late&due=week'),
    of('bugs', { boardId }, 'type=bug'),
    of('free', { backlogId }, 'assignee=none'),
  ];
  await db.savedView.createMany({ data: views });
  await db.event.createMany({
    data: views.map(({ id, name, filter, createdAt }) => ({
      id: demoId('event', `${id}:saved`),
      commandId: demoId('command', `${id}:saved`),
      name: 'view.saved',
      personId: lead?.id ?? null,
      agencyId,
      subject: 'view',
      subjectId: id,
      agencies: [agencyId],
      classification: 'internal' as const,
      new: { name, shared: true, filter },
      occurredAt: createdAt,
      recordedAt: createdAt,
    })),
  });
}
