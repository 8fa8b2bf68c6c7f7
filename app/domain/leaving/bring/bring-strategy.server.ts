import { insertRows } from '#app/platform/insert-rows.server.ts';
import type { StrategyPart } from '../everything.ts';
import type { Bringing } from './bringing.ts';

/** Makes goals, objectives with their figures, and programmes; what they hold of other agencies is not there to be tied to. */
export async function bringAims({ ctx, idHere }: Bringing, { goals, objectives, programmes }: StrategyPart): Promise<void> {
  const agency_id = ctx.actor.agency.id;
  await insertRows(
    ctx.db,
    'goal',
    goals.map(({ id, name, text, fromYear, toYear, national, createdAt }) => ({
      id: idHere(id),
      agency_id,
      name,
      text,
      from_year: fromYear,
      to_year: toYear,
      national,
      created_at: createdAt,
    })),
  );
  await insertRows(
    ctx.db,
    'objective',
    objectives.map(({ id, goal, name, measure, unit, baseline, target, targetYear, closedAt, closedNote, createdAt }) => ({
      id: idHere(id),
      goal_id: idHere(goal),
      name,
      measure,
      unit,
      baseline,
      target,
      target_year: targetYear,
      closed_at: closedAt,
      closed_note: closedNote,
      created_at: createdAt,
    })),
  );
  await insertRows(
    ctx.db,
    'objective_figure',
    objectives.flatMap(({ id, figures }) => figures.map((figure) => ({ objective_id: idHere(id), ...figure }))),
  );
  await insertRows(
    ctx.db,
    'programme',
    programmes.map(({ id, name, aim, createdAt }) => ({ id: idHere(id), agency_id, name, aim, created_at: createdAt })),
  );
  await insertRows(
    ctx.db,
    'funding_line',
    programmes.flatMap(({ id: programme, funding = [] }) =>
      funding.map(({ id, createdAt, ...line }) => ({
        ...{ id: idHere(id), programme_id: idHere(programme), ...line, created_at: createdAt },
      })),
    ),
  );
  await insertRows(
    ctx.db,
    'programme_objective',
    programmes.flatMap(({ id, objectives: served }) =>
      served.map((objective) => ({ programme_id: idHere(id), objective_id: idHere(objective) })),
    ),
  );
}

/** Makes services with their users by month, and puts backlogs under programmes; backlogs are there by now. */
export async function bringServices({ ctx, idHere }: Bringing, { programmes, services, figures }: StrategyPart): Promise<void> {
  await insertRows(
    ctx.db,
    'programme_backlog',
    programmes.flatMap(({ id, backlogs }) =>
      backlogs.map((backlog) => ({ programme_id: idHere(id), backlog_id: idHere(backlog) })),
    ),
  );
  await insertRows(
    ctx.db,
    'service',
    services.map(({ id, names, userNeed, phase, phaseSince, launchedOn, address, backlog, published, createdAt }) => ({
      id: idHere(id),
      agency_id: ctx.actor.agency.id,
      names,
      user_need: userNeed,
      phase,
      phase_since: phaseSince,
      launched_on: launchedOn,
      address,
      backlog_id: backlog && idHere(backlog),
      published,
      created_at: createdAt,
    })),
  );
  await insertRows(
    ctx.db,
    'service_figure',
    figures.map(({ service, month, registeredUsers, source }) => ({
      service_id: idHere(service),
      month,
      registered_users: registeredUsers,
      source,
    })),
  );
}
