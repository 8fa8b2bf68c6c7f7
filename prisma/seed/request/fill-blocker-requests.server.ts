import type { Db } from '#app/platform/db.server.ts';
import { calendarOf } from '../calendar.ts';
import { demoId } from '../chance.ts';
import { agencies } from '../content/agencies.ts';
import { type BlockerContent, blockers } from '../content/blockers.ts';
import type { DemoLine } from '../content/requests.ts';
import { work } from '../content/work.ts';
import { fillRequest } from './fill-requests.server.ts';

/** Days of a week that are worked, of its seven. */
const worked = 5 / 7;
/** What was raised a few days ago has been answered by nobody. */
const unanswered = 3;

/** What another agency can free, it is asked to: by the line of the blocker, on its day; answered in turn not at all, seen, promised or another day proposed, promised and late. */
export async function fillBlockerRequests(db: Db, now: Date): Promise<void> {
  const calendar = calendarOf(now);
  const asking = blockers.filter(({ freer }) => freer.startsWith('@'));
  for (const [nth, content] of asking.entries()) {
    const { backlog, line, freer, ago, neededIn, criteria, legalBasis } = content;
    const blocker = await db.blocker.findUnique({ where: { id: demoId('blocker', `${backlog} ${line}`) } });
    const from = work.find(({ prefix }) => prefix === backlog)?.agency ?? '';
    const to = freer.slice(1);
    if (!blocker) continue;
    const id = demoId('request', blocker.id);
    const raiser = await db.person.findUniqueOrThrow({ where: { id: blocker.raisedById }, select: { name: true } });
    await fillRequest(
      db,
      {
        ...{ from, to, by: raiser.name, ago: ago * worked, what: line, why: '', needed: neededIn },
        ...(criteria && { criteria }),
        ...(legalBasis && { legalBasis }),
        lines: linesOf(content, { to, by: raiser.name, nth }),
      },
      { id, calendar },
    );
    await db.request.update({ where: { id }, data: { askedAt: blocker.raisedAt } });
    await db.requestItem.create({ data: { requestId: id, agencyId: demoId('agency', from), itemId: blocker.itemId } });
    await db.blocker.update({ where: { id: blocker.id }, data: { requestId: id } });
  }
}

function linesOf({ ago, freed, neededIn }: BlockerContent, { to, by, nth }: { to: string; by: string; nth: number }): DemoLine[] {
  const people = agencies.find(({ code }) => code === to)?.people ?? [];
  const named = (role: string) => people.find(([, each]) => each === role)?.[0] ?? '';
  const [coordinator, lead] = [named('coordinator'), named('lead')];
  const seen: DemoLine = { act: 'acknowledged', by: coordinator, ago: ago * worked * 0.9, text: 'Передано в отдел, ответим.' };
  // Later than what was asked for is not promised but proposed.
  const promised = (day: number): DemoLine => ({
    ...{ act: 'promised', by: coordinator, ago: ago * worked * 0.7, text: 'Koʻrib chiqdik, bajaramiz.', owner: lead },
    day: Math.min(day, neededIn),
  });
  const countered = (day: number): DemoLine => ({
    ...{ act: 'countered', by: coordinator, ago: ago * worked * 0.7, text: 'Раньше не успеем: нет людей.', day },
    scope: 'Сначала для двух областей.',
  });
  if (freed) {
    const delivered = { act: 'delivered', by: lead, ago: freed[0] * worked + 0.5, text: 'Готово.' } as const;
    return [seen, promised(-freed[0]), delivered, { act: 'accepted', by, ago: freed[0] * worked, text: '' }];
  }
  if (ago <= unanswered) return [];
  return [[], [seen], [seen, neededIn > 0 ? promised(neededIn) : countered(6 + nth)], [seen, promised(-4)]][nth % 4] ?? [];
}
