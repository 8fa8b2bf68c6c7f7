import type { Db } from '#app/platform/db.server.ts';
import { demoId } from '../chance.ts';
import { agencies } from '../content/agencies.ts';
import { type DemoService, serviceLives } from './service-lives.ts';
import { type Telling, tellAll } from './tell.server.ts';

export const serviceId = (name: string) => demoId('service', name);

const source = 'Account register';

/** Writes 138 services with two years of registered people, all of them published, and how they were recorded. */
export async function fillServices(db: Db, now: Date): Promise<void> {
  const listed = new Date(now.getTime() - 188 * 86_400_000);
  const services = serviceLives(now);
  await db.service.createMany({
    data: services.map(({ figures: _, agency, phaseSince, launchedOn, ...service }) => ({
      ...service,
      agencyId: demoId('agency', agency),
      phaseSince: new Date(phaseSince),
      launchedOn: launchedOn && new Date(launchedOn),
      published: true,
      createdAt: listed,
    })),
  });
  await db.serviceFigure.createMany({
    data: services.flatMap(({ id, figures }) =>
      figures.map(({ month, users }) => ({
        serviceId: id,
        month: new Date(`${month}-01`),
        registeredUsers: users,
        source,
      })),
    ),
  });
  await tellAll(
    db,
    services.flatMap((service) => factsOf(service, listed, now)),
  );
}

function factsOf({ id, agency, names, userNeed, phase, launchedOn, figures }: DemoService, listed: Date, now: Date): Telling[] {
  const fact = { by: coordinatorOf(agency), agencyId: demoId('agency', agency), subject: 'service', subjectId: id } as const;
  const made = { names, userNeed, phase, launchedOn, address: null, backlog: null };
  return [
    { ...fact, name: 'service.created', at: listed, new: made },
    { ...fact, name: 'service.published', at: listed },
    ...figures.map(({ month, users }) => ({
      ...fact,
      name: 'service.users-recorded',
      // On the third of the month after; what is older than the list was brought along with it.
      at: new Date(Math.min(Math.max(nextMonth(month), listed.getTime()), now.getTime())),
      new: { month, users, source },
    })),
  ];
}

function coordinatorOf(code: string): string {
  const people = agencies.find((agency) => agency.code === code)?.people ?? [];
  return demoId('person', people.find(([, role]) => role === 'coordinator')?.[0] ?? '');
}

function nextMonth(month: string): number {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return Date.UTC(year, of, 3, 5);
}
