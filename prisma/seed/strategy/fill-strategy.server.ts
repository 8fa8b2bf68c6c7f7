import type { Db } from '#app/platform/db.server.ts';
import { demoId } from '../chance.ts';
import { type GoalContent, goals, type ObjectiveContent, programmesServe } from '../content/strategy.ts';
import { type Telling, tellAll } from './tell.server.ts';

const day = 86_400_000;
const quarter = 91 * day;

export const objectiveId = (name: string) => demoId('objective', name);

/** Writes the goals with their objectives and figures, and which of them the programmes serve, with how all of it came to be. */
export async function fillStrategy(db: Db, now: Date): Promise<void> {
  const set = new Date(now.getTime() - 185 * day);
  const year = now.getUTCFullYear();
  await db.goal.createMany({ data: goals.map((goal) => ({ ...goalRow(goal, year), createdAt: set })) });
  const objectives = goals.flatMap((goal) => goal.objectives.map((objective) => ({ goal, objective })));
  await db.objective.createMany({
    data: objectives.map(({ goal, objective }) => ({ ...objectiveRow(goal, objective, now), createdAt: set })),
  });
  await db.objectiveFigure.createMany({
    data: objectives.flatMap(({ objective }) =>
      figuresOf(objective, now).map((figure) => ({
        ...figure,
        objectiveId: objectiveId(objective.name),
        day: new Date(figure.day),
      })),
    ),
  });
  await db.programmeObjective.createMany({
    data: programmesServe.map(([programme, objective]) => ({
      programmeId: demoId('programme', programme),
      objectiveId: objectiveId(objective),
    })),
  });
  await tellAll(db, [...goals.flatMap((goal) => factsOf(goal, set, now)), ...programmeFacts(set)]);
}

function goalRow({ agency, name, text, national = false, years: [first, count] }: GoalContent, year: number) {
  const fromYear = year + first;
  return {
    id: demoId('goal', name),
    agencyId: demoId('agency', agency),
    name,
    text,
    national,
    fromYear,
    toYear: fromYear + count - 1,
  };
}

function objectiveRow(
  goal: GoalContent,
  { name, measure, unit, way: [baseline, target], by, closed }: ObjectiveContent,
  now: Date,
) {
  return {
    id: objectiveId(name),
    goalId: demoId('goal', goal.name),
    name,
    measure,
    unit,
    baseline,
    target,
    targetYear: now.getUTCFullYear() + goal.years[0] + by,
    closedAt: closed ? closedAt(now) : null,
    closedNote: closed ?? null,
  };
}

const closedAt = (now: Date) => new Date(now.getTime() - 20 * day);

/** Figures of the latest quarters, the last one three weeks old. */
function figuresOf({ figures = [], source = '' }: ObjectiveContent, now: Date) {
  return figures.map((value, n) => ({
    day: new Date(now.getTime() - 21 * day - (figures.length - 1 - n) * quarter).toISOString().slice(0, 10),
    value,
    source,
  }));
}

function factsOf(goal: GoalContent, set: Date, now: Date): Telling[] {
  const by = demoId('person', goal.by);
  const { id, agencyId, ...made } = goalRow(goal, now.getUTCFullYear());
  const acted = { by, agencyId };
  return [
    { ...acted, name: 'goal.created', at: set, subject: 'goal', subjectId: id, new: made },
    ...goal.objectives.flatMap((content): Telling[] => {
      const { id: subjectId, goalId, closedAt: closed, closedNote, ...objective } = objectiveRow(goal, content, now);
      const fact = { ...acted, subject: 'objective', subjectId } as const;
      // What was measured before the objective was set was recorded with it.
      const recorded = (iso: string) => new Date(Math.max(new Date(iso).getTime() + 10 * 3_600_000, set.getTime()));
      return [
        { ...fact, name: 'objective.created', at: set, new: { goal: goalId, ...objective } },
        ...figuresOf(content, now).map((figure) => ({
          ...fact,
          name: 'objective.measured',
          at: recorded(figure.day),
          new: figure,
        })),
        ...(closed ? [{ ...fact, name: 'objective.closed', at: closed, new: { note: closedNote } }] : []),
      ];
    }),
  ];
}

function programmeFacts(at: Date): Telling[] {
  return programmesServe.map(([programme, name]) => ({
    name: 'programme.linked',
    at,
    by: demoId('person', 'Rustam Saidov'),
    agencyId: demoId('agency', 'MOJ'),
    subject: 'programme',
    subjectId: demoId('programme', programme),
    new: { objective: objectiveId(name), name },
  }));
}
