import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dues, type Filter, filterOf, isFiltered, kindsIn, searchOf, without } from '#app/domain/backlog/filter/filter.ts';

const asked = (search: string) => filterOf(new URLSearchParams(search));

describe('a filter in an address', () => {
  it.each([
    ['', ''],
    ['text=%20passport%20', 'text=passport'],
    ['assignee=me&assignee=none&assignee=me', 'assignee=me&assignee=none'],
    ['assignee=somebody', ''],
    ['type=bug&type=dragon', 'type=bug'],
    ['due=late&due=soon', 'due=late'],
    ['changed=visit', 'changed=visit'],
    ['changed=2026-02-30x', ''],
    ['changed=visit&changed=2026-11-01', 'changed=2026-11-01'],
    ['changed=&changed=', ''],
    ['label=&label=Law', 'label=Law'],
    ['due=late&text=a&page=3&filter=', 'text=a&due=late'],
  ])('%s is read as %s', (search, expected) => {
    expect(searchOf(asked(search)).toString()).toBe(expected);
  });

  const filters: fc.Arbitrary<Filter> = fc.record({
    text: fc.string({ maxLength: 20 }).map((text) => text.trim()),
    assignee: fc.uniqueArray(fc.oneof(fc.constantFrom('me', 'none'), fc.uuid()), { maxLength: 3 }),
    label: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 3 }),
    type: fc.subarray(['epic', 'story', 'task', 'bug']),
    due: fc.subarray([...dues]),
    sprint: fc.uniqueArray(fc.uuid(), { maxLength: 2 }),
    changed: fc.constantFrom('', 'visit', '2026-11-01'),
  });

  it('is read back as it was written', () => {
    fc.assert(fc.property(filters, (filter) => void expect(filterOf(searchOf(filter))).toEqual(filter)));
  });

  it('is no filter once every value is taken out', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const values = kindsIn(filter).flatMap((kind) => [filter[kind]].flat().map((value) => ({ kind, value })));
        expect(isFiltered(values.reduce((rest, { kind, value }) => without(rest, kind, value), filter))).toBe(false);
      }),
    );
  });
});
