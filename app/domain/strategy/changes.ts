import type { Fact } from '#app/domain/activity/fact.ts';

/** Of what could have changed, the facts that did: name, before, after. */
export function changesOf(
  of: Pick<Fact, 'subject' | 'subjectId'>,
  facts: readonly (readonly [name: string, before: object, after: object])[],
): Fact[] {
  return facts.flatMap(([name, before, after]) =>
    sorted(before) === sorted(after) ? [] : [{ ...of, name, old: before, new: after }],
  );
}

/** As text that does not depend on the order in which the database keeps names. */
function sorted(value: object): string {
  return JSON.stringify(Object.entries(value).sort(([one], [other]) => one.localeCompare(other)));
}
