import { insertRows } from '#app/platform/insert-rows.server.ts';
import type { LadderPart, ReportsPart } from '../climbing-parts.ts';
import { readJson } from './archive.ts';
import type { Bringing } from './bringing.ts';
import { withOwnIds } from './own-ids.rules.ts';

/**
 * Makes the agency's Monday reports again as they stood, with its words on blockers that are here. What others promised, or waited for, is read as
 * sealed from then on: none of them is here.
 */
export async function bringReports({ ctx, archive, idHere, people }: Bringing, blockers: ReadonlySet<string>): Promise<void> {
  if (!archive.names.includes('reports.json')) return;
  const { reports } = await readJson<ReportsPart>(archive, 'reports.json');
  const someone = (id: string | null) => (id !== null && people.has(idHere(id)) ? idHere(id) : ctx.actor.person.id);
  await insertRows(
    ctx.db,
    'report',
    reports.map(({ id, monday, frozenAt, frozenBy, facts }) => ({
      ...{ id: idHere(id), agency_id: ctx.actor.agency.id, monday, frozen_at: frozenAt },
      ...{ frozen_by_id: frozenAt && someone(frozenBy), facts: frozenAt && withOwnIds(facts, idHere) },
    })),
  );
  await insertRows(
    ctx.db,
    'report_decision',
    reports.flatMap(({ id, decisions }) =>
      decisions
        .filter(({ blocker }) => blockers.has(idHere(blocker)))
        .map(({ blocker, sentence, ifNot, by, at }) => ({
          ...{ report_id: idHere(id), blocker_id: idHere(blocker), sentence, if_not: ifNot },
          ...{ person_id: someone(by), written_at: at, text_version: 1 },
        })),
    ),
  );
}

/** Sets who stands on the agency's ladder, and makes its steps about blockers that are here again; those of requests stay in the file with them. */
export async function bringLadder({ ctx, archive, idHere, people }: Bringing, blockers: ReadonlySet<string>): Promise<void> {
  // Files of before have none.
  const { places, steps } = archive.names.includes('ladder.json')
    ? await readJson<LadderPart>(archive, 'ladder.json')
    : { places: [], steps: [] };
  const { id: agency } = ctx.actor.agency;
  const climbed = new Set(steps.map(({ blocker }) => blocker && idHere(blocker)));
  // What has waited elsewhere is told in one when the ladder first looks.
  const old = [...blockers].filter((id) => !climbed.has(id));
  await ctx.db.ladderLook.updateMany({ where: { blockerId: { in: old } }, data: { old: true } });
  const person = (id: string | null) => (id !== null && people.has(idHere(id)) ? idHere(id) : null);
  await insertRows(
    ctx.db,
    'ladder_place',
    places.flatMap((place) => {
      const person_id = person(place.person);
      return person_id ? [{ agency_id: agency, rung: place.rung, person_id }] : [];
    }),
  );
  await insertRows(
    ctx.db,
    'escalation_step',
    steps.flatMap((step) => {
      const blocker_id = step.blocker && idHere(step.blocker);
      if (!blocker_id || !blockers.has(blocker_id)) return [];
      return [
        {
          ...{ id: idHere(step.id), blocker_id, run: runHere(step.run, idHere), rung: step.rung, state: step.state },
          ...{ days: step.days, from_agency_id: agency, to_agency_id: agency, person_id: person(step.person) },
          ...{ text: step.text, text_version: 1, due_on: step.dueOn, held_until: step.held?.until ?? null },
          ...{ held_reason: step.held?.reason ?? '', held_by_id: person(step.held?.by ?? null) },
          ...{ sent_at: step.sentAt, sent_by_id: person(step.sentBy), made_at: step.madeAt },
        },
      ];
    }),
  );
}

/** Which waiting it is, where it began when a request had come to its end. */
function runHere(run: string, idHere: (id: string) => string): string {
  const [what = '', request] = run.split(':');
  return what === 'own' && request ? `own:${idHere(request)}` : run;
}
