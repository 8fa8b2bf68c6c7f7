import { z } from 'zod';
import { type Names, nameIn, permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { visibleServices } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import * as field from '../fields.ts';
import { courseOf } from '../service/course.rules.ts';
import { phasePageSize, servicePhases } from '../service/service.ts';
import { serviceLines } from './service-lines.server.ts';

/** Services by phase, the totals of those launched and of the people registered, and their course month by month. */
export const servicesPage = query({
  name: 'services-page',
  summary: 'Show services by phase, with totals of launches and registered people',
  input: z.strictObject({
    /** An agency's code: its services alone. */
    agency: z.string().max(40).optional(),
    /** One phase alone, fifty services at a time; else the first fifty of each. */
    phase: z.enum(servicePhases).optional(),
    page: field.page,
  }),
  example: () => ({ input: {} }),
  async run(ctx, { agency, phase, page: asked }) {
    const { locale } = ctx.actor.person;
    const all = await serviceLines(ctx, agency ? { agency: { code: agency } } : {});
    const named = all
      .map((service) => ({ ...service, name: nameIn(service.names, locale) }))
      .sort((one, other) => one.name.localeCompare(other.name, locale) || one.id.localeCompare(other.id));
    const of = (each: string) => named.filter((service) => service.phase === each);
    const pages = phase ? Math.max(1, Math.ceil(of(phase).length / phasePageSize)) : 1;
    const page = Math.min(asked, pages);
    const agencies = await ctx.db.agency.findMany({
      where: { services: { some: visibleServices(ctx.actor) } },
      select: { code: true, names: true },
      orderBy: { code: 'asc' },
    });
    return {
      phases: servicePhases
        .filter((each) => !phase || each === phase)
        .map((each) => ({
          phase: each,
          total: of(each).length,
          services: of(each)
            .slice((page - 1) * phasePageSize, page * phasePageSize)
            .map(({ figures: _, name: __, ...service }) => service),
        })),
      total: named.length,
      launched: named.filter(({ launchedOn }) => launchedOn !== null).length,
      users: named.reduce((sum, { users }) => sum + (users?.count ?? 0), 0),
      course: courseOf(named),
      agencies: agencies.map(({ code, names }) => ({ code, names: names as Names })),
      page,
      pages,
      can: { create: permits(ctx.actor, access, 'create-service') },
    };
  },
});
