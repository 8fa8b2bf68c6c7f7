import { z } from 'zod';
import { allow, type Names } from '#app/domain/actor.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { access } from '../access.ts';
import { dayOf } from '../day-of.ts';
import type { StrategyPart } from '../everything.ts';

/** The strategy that the agency has set itself, the programmes it leads and the services it owns, with their users by month. */
export const strategyFile = query({
  name: 'strategy-file',
  summary: 'Read the agency’s goals, objectives, programmes and services in Hashar’s own format',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run(ctx): Promise<StrategyPart> {
    allow(ctx.actor, access, 'strategy-file');
    const { goals, objectives } = await aims(ctx);
    return { goals, objectives, programmes: await programmesOf(ctx), ...(await servicesOf(ctx)) };
  },
});

const byId = { id: 'asc' } as const;

async function aims({ actor, db }: Reading): Promise<Pick<StrategyPart, 'goals' | 'objectives'>> {
  const agencyId = actor.agency.id;
  const goals = await db.goal.findMany({ where: { agencyId }, orderBy: byId });
  const objectives = await db.objective.findMany({
    where: { goal: { agencyId } },
    include: { figures: { orderBy: { day: 'asc' } } },
    orderBy: byId,
  });
  return {
    goals: goals.map(({ agencyId: _own, createdAt, ...goal }) => ({ ...goal, createdAt: createdAt.toISOString() })),
    objectives: objectives.map(({ goalId, baseline, target, closedAt, createdAt, figures, ...objective }) => ({
      ...objective,
      goal: goalId,
      baseline: baseline.toString(),
      target: target.toString(),
      closedAt: closedAt?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
      figures: figures.map(({ day, value, source }) => ({ day: dayOf(day), value: value.toString(), source })),
    })),
  };
}

async function programmesOf({ actor, db }: Reading): Promise<StrategyPart['programmes']> {
  const agencyId = actor.agency.id;
  const programmes = await db.programme.findMany({
    where: { agencyId },
    include: {
      backlogs: { where: { backlog: { agencyId } }, orderBy: { backlogId: 'asc' } },
      objectives: { where: { objective: { goal: { agencyId } } }, orderBy: { objectiveId: 'asc' } },
      fundingLines: { orderBy: byId },
    },
    orderBy: byId,
  });
  return programmes.map(({ id, name, aim, createdAt, backlogs, objectives, fundingLines }) => ({
    id,
    name,
    aim,
    createdAt: createdAt.toISOString(),
    backlogs: backlogs.map(({ backlogId }) => backlogId),
    objectives: objectives.map(({ objectiveId }) => objectiveId),
    funding: fundingLines.map(({ programmeId: _programme, approved, requested, spent, createdAt: writtenAt, ...line }) => ({
      ...line,
      ...{ approved: approved.toFixed(2), requested: requested.toFixed(2), spent: spent.toFixed(2) },
      createdAt: writtenAt.toISOString(),
    })),
  }));
}

async function servicesOf({ actor, db }: Reading): Promise<Pick<StrategyPart, 'services' | 'figures'>> {
  const agencyId = actor.agency.id;
  const services = await db.service.findMany({
    where: { agencyId },
    include: { backlog: { select: { agencyId: true } } },
    orderBy: byId,
  });
  const figures = await db.serviceFigure.findMany({
    where: { service: { agencyId } },
    orderBy: [{ serviceId: 'asc' }, { month: 'asc' }],
  });
  return {
    services: services.map(({ backlog, backlogId, names, phaseSince, launchedOn, createdAt, ...service }) => ({
      id: service.id,
      names: names as Names,
      userNeed: service.userNeed,
      phase: service.phase,
      phaseSince: dayOf(phaseSince),
      launchedOn: launchedOn && dayOf(launchedOn),
      address: service.address,
      backlog: backlog?.agencyId === agencyId ? backlogId : null,
      published: service.published,
      createdAt: createdAt.toISOString(),
    })),
    figures: figures.map(({ serviceId, month, registeredUsers, source }) => ({
      service: serviceId,
      month: dayOf(month),
      registeredUsers,
      source,
    })),
  };
}
