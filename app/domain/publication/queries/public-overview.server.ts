import { nameIn } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { openQuery } from '#app/domain/query.server.ts';
import { progressOf } from '#app/domain/strategy/progress.rules.ts';
import { courseOf } from '#app/domain/strategy/service/course.rules.ts';
import { servicePhases } from '#app/domain/strategy/service/service.ts';
import { keptOf } from '../promise.rules.ts';
import { publicContents } from '../public-contents.server.ts';
import type { PublicObjectiveLine, PublicPromise, PublicServiceLine, Shown } from '../public-page.ts';
import { type ItemContent, type ObjectiveContent, overviewSize, publicPageSize, type ServiceContent } from '../publication.ts';
import { publicOverviewInput } from '../publication-forms.ts';

/** Where citizens read: their days are those of the country. */
const zone = 'Asia/Tashkent';

/** What is shown to everybody: services by phase with their totals and course, objectives, what was promised and delivered. */
export const publicOverview = openQuery({
  name: 'public-overview',
  summary: 'What is shown to everybody: services by phase, objectives, promises',
  input: publicOverviewInput,
  example: () => ({ input: {} }),
  async run(ctx, { locale, list, page: asked }) {
    const { services, objectives, items } = await publicContents(ctx);
    const today = dayIn(zone, ctx.now);
    const named = services
      .map((service) => ({ line: serviceLine(service), name: nameIn(service.names, locale) }))
      .sort((one, other) => one.name.localeCompare(other.name, locale) || one.line.id.localeCompare(other.line.id))
      .map(({ line }) => line);
    const lists = {
      ...Object.fromEntries(servicePhases.map((phase) => [phase, named.filter((line) => line.phase === phase)])),
      objectives: objectives
        .map(objectiveLine)
        .sort((one, other) => one.targetYear - other.targetYear || inOrder(one, other, locale)),
      promises: items
        .map((item) => promiseLine(item, today))
        .sort((one, other) => other.promisedOn.localeCompare(one.promisedOn) || inOrder(one, other, locale)),
    } as Record<string, readonly unknown[]>;
    const total = (which: string) => lists[which]?.length ?? 0;
    const pages = list ? Math.max(1, Math.ceil(total(list) / publicPageSize)) : 1;
    const page = Math.min(asked, pages);
    const shown = <T>(which: string) =>
      (list ? (list === which ? slice(lists[which], page, publicPageSize) : []) : slice(lists[which], 1, overviewSize)) as T[];
    return {
      phases: servicePhases.map((phase) => ({ phase, total: total(phase), services: shown<PublicServiceLine>(phase) })),
      objectives: { total: total('objectives'), rows: shown<PublicObjectiveLine>('objectives') },
      promises: {
        total: total('promises'),
        rows: shown<PublicPromise>('promises'),
        kept: items.filter((item) => keptOf(item, today) === 'kept').length,
        delivered: items.filter(({ deliveredOn }) => deliveredOn !== null).length,
      },
      services: services.length,
      launched: services.filter(({ launchedOn }) => launchedOn !== null).length,
      users: named.reduce((sum, { users }) => sum + (users?.count ?? 0), 0),
      course: courseOf(
        services.map(({ launchedOn, users }) => ({
          launchedOn,
          figures: users.map(({ month, count }) => ({ month, users: count })),
        })),
      ),
      list: list ?? null,
      page,
      pages,
    };
  },
});

function slice(rows: readonly unknown[] | undefined, page: number, size: number): readonly unknown[] {
  return rows?.slice((page - 1) * size, page * size) ?? [];
}

function inOrder(one: { title: string; id: string }, other: { title: string; id: string }, locale: string): number {
  return one.title.localeCompare(other.title, locale) || one.id.localeCompare(other.id);
}

function serviceLine({ id, names, agency, phase, launchedOn, users }: Shown<ServiceContent>): PublicServiceLine {
  const latest = users.at(-1);
  return { id, names, agency, phase, launchedOn, users: latest ? { count: latest.count, month: latest.month } : null };
}

function objectiveLine(objective: Shown<ObjectiveContent>): PublicObjectiveLine {
  const { id, title, measure, unit, target, targetYear, closedOn, agency, figures } = objective;
  const latest = figures.at(-1);
  return {
    ...{ id, title, measure, unit, target, targetYear, closedOn, agency },
    latest: latest ? { day: latest.day, value: latest.value } : null,
    progress: progressOf(objective, latest?.value),
  };
}

function promiseLine({ id, title, promisedOn, deliveredOn, agency }: Shown<ItemContent>, today: string): PublicPromise {
  return { id, title, promisedOn, deliveredOn, agency, kept: keptOf({ promisedOn, deliveredOn }, today) };
}
