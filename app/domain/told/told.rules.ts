import type { Recorded } from '#app/domain/activity/fact.ts';
import type { NoticeKind } from './notice.ts';

/** People around an item whom a fact may concern: who watches it, who is assigned, who asked for it, who answers for its backlog. */
export type Circle = 'watching' | 'assigned' | 'asked' | 'deciding';

/** A fact that concerns people: some by name, and those of some circles around its item. */
export interface Concern {
  event: string;
  item: string;
  kind: NoticeKind;
  people: readonly string[];
  circles: readonly Circle[];
}

type Facts = Record<string, unknown>;
type Told = (before: Facts, after: Facts) => Omit<Concern, 'event' | 'item'>[];

/**
 * Who is told of what: one line an event; all others concern nobody in particular. Who stands in two lines of an event is told by the
 * first. Other kinds of subjects (agreements, proposals) get their lines here.
 */
const toldOf: Readonly<Record<string, Told>> = {
  'comment.added': (_before, after) => [
    { kind: 'mention', people: ids(after.mentions), circles: [] },
    { kind: 'comment', people: [], circles: ['watching', 'assigned'] },
  ],
  'comment.edited': (before, after) => {
    const known = new Set(ids(before.mentions));
    return [{ kind: 'mention', people: ids(after.mentions).filter((person) => !known.has(person)), circles: [] }];
  },
  'item.assigned': (_before, after) => [{ kind: 'assigned', people: ids([after.person]), circles: [] }],
  'item.due_date_set': () => [{ kind: 'due', people: [], circles: ['assigned'] }],
  'item.moved': (before, after) =>
    after.category === 'done' && before.category !== 'done' ? [{ kind: 'done', people: [], circles: ['asked'] }] : [],
  'item.placed': (_before, after) => (after.byPartner ? [{ kind: 'placed', people: [], circles: ['deciding'] }] : []),
  'item.taken_off_board': (before) => (before.byPartner ? [{ kind: 'taken_off', people: [], circles: ['deciding'] }] : []),
  'item.lowering_asked': () => [{ kind: 'lowering_asked', people: [], circles: ['deciding'] }],
  'item.lowering_declined': (_before, after) => [{ kind: 'lowering_declined', people: ids([after.askedBy]), circles: [] }],
  'item.lowering_fell': (_before, after) => [{ kind: 'lowering_fell', people: ids([after.askedBy]), circles: [] }],
  'blocker.raised': (_before, after) => [
    { kind: 'blocker_named', people: ids(after.people), circles: [] },
    { kind: 'blocker_raised', people: [], circles: ['watching', 'assigned', 'asked'] },
  ],
  'blocker.changed': (_before, after) => [
    { kind: 'blocker_named', people: ids(after.people), circles: [] },
    ...(after.neededBy === undefined
      ? []
      : [{ kind: 'blocker_date', people: ids(after.told), circles: ['watching', 'assigned'] } as const]),
  ],
  'blocker.freed': (_before, after) => [
    { kind: 'blocker_freed', people: ids(after.people), circles: ['watching', 'assigned', 'asked'] },
  ],
  'item.classification_set': (_before, after) => [{ kind: 'lowering_confirmed', people: ids([after.askedBy]), circles: [] }],
};

/** What of these facts concerns whom. What happened elsewhere or long ago, and is only written down now, is news to nobody. */
export function concernsOf(facts: readonly Recorded[]): Concern[] {
  return facts.flatMap((fact) => {
    const told = fact.occurredAt === undefined && fact.by === undefined ? toldOf[fact.name] : undefined;
    if (!told) return [];
    const concerns = told(partsOf(fact.old), partsOf(fact.new));
    return concerns
      .filter(({ people, circles }) => people.length + circles.length > 0)
      .map((concern) => ({ event: fact.id, item: fact.subjectId, ...concern }));
  });
}

/** The people around each item. */
export type Around = Readonly<Record<Circle, ReadonlyMap<string, readonly string[]>>>;

/** Each person once an event, by the first line that they stand in; whoever did it knows already. */
export function peopleTold(
  concerns: readonly Concern[],
  around: Around,
  actor: string,
): { event: string; item: string; kind: NoticeKind; person: string }[] {
  const told = new Map<string, { event: string; item: string; kind: NoticeKind; person: string }>();
  for (const { event, item, kind, people, circles } of concerns) {
    const standing = circles.flatMap((circle) => around[circle].get(item) ?? []);
    for (const person of [...people, ...standing]) {
      const key = `${event} ${person}`;
      if (person !== actor && !told.has(key)) told.set(key, { event, item, kind, person });
    }
  }
  return [...told.values()];
}

function partsOf(json: unknown): Facts {
  return typeof json === 'object' && json !== null ? (json as Facts) : {};
}

function ids(values: unknown): string[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}
