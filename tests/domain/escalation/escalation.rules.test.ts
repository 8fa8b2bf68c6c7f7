import { describe, expect, it } from 'vitest';
import {
  type Act,
  actsDue,
  type Climb,
  daysToNext,
  nextRung,
  type Step,
  stepToHold,
} from '#app/domain/escalation/escalation.rules.ts';
import type { NamedRung, Rung, StepState } from '#app/domain/escalation/escalation.ts';

const today = '2026-11-30';
const tomorrow = '2026-12-01';
const step = (rung: Rung, state: StepState, more: Partial<Step> = {}): Step => ({
  rung,
  state,
  dueOn: state === 'drafted' ? today : null,
  heldUntil: null,
  ...more,
});
const everybody: NamedRung[] = ['head', 'deputy'];
const climb = (days: number, steps: Step[] = [], more: Partial<Climb> = {}): Climb => ({
  ...{ days, today, works: true, nextDay: tomorrow, steps, people: everybody, automatic: false },
  ...more,
});
const send = (rung: Rung): Act => ({ does: 'send', rung });
const draft = (rung: NamedRung): Act => ({ does: 'draft', rung, dueOn: tomorrow });
const skip = (rung: NamedRung): Act => ({ does: 'skip', rung });
const over = (rung: Rung): Act => ({ does: 'pass_over', rung });

const told = step('coordinators', 'sent');
const [headDrafted, headSent] = [step('head', 'drafted'), step('head', 'sent')];

describe('when to look again', () => {
  it.each<[string, Climb | undefined, number]>([
    ['tomorrow where the clock stands', undefined, 1],
    ['on day 3 at the earliest of what came today', climb(0), 3],
    ['tomorrow on day 2', climb(2), 1],
    ['on day 6, when the head’s is drafted', climb(3, [told]), 3],
    ['tomorrow while a draft waits', climb(3, [told, headDrafted]), 1],
    ['tomorrow while a step is put off', climb(3, [step('coordinators', 'held')]), 1],
    ['on day 13, when the deputy minister’s is drafted', climb(7, [told, headSent]), 6],
    ['tomorrow where it should have been taken already', climb(9), 1],
    ['now and then once all was climbed', climb(40, [told, headSent, step('deputy', 'sent')]), 7],
  ])('%s', (_what, waits, days) => {
    expect(daysToNext(waits)).toBe(days);
  });
});

describe('what is due', () => {
  it.each<[string, Climb, Act[]]>([
    // Every rung, on its day and not before.
    ['nothing on day 2', climb(2), []],
    ['the coordinators on day 3', climb(3), [send('coordinators')]],
    ['nothing between', climb(5, [told]), []],
    ['a draft to the head on day 6, a day ahead', climb(6, [told]), [draft('head')]],
    ['nothing more on day 7: the coordinator sends it', climb(7, [told, headDrafted]), []],
    ['nothing on day 12', climb(12, [told, headSent]), []],
    ['a draft to the deputy minister on day 13', climb(13, [told, headSent]), [draft('deputy')]],
    ['a draft to the deputy minister beside an unsent one', climb(13, [told, headDrafted]), [draft('deputy')]],
    ['nothing above the last', climb(40, [told, headSent, step('deputy', 'sent')]), []],
    ['nothing on a day off', climb(9, [], { works: false }), []],

    // Catching up: the highest rung that is reached, and no other.
    ['the coordinators alone on day 5', climb(5), [send('coordinators')]],
    ['a draft to the head on day 9, and not the coordinators', climb(9), [over('coordinators'), draft('head')]],
    [
      'a draft to the deputy minister on day 30, and none below',
      climb(30),
      [over('coordinators'), over('head'), draft('deputy')],
    ],
    ['a draft to the deputy minister where the head’s was left', climb(30, [told, headDrafted]), [draft('deputy')]],

    // By itself, where an agreement says so: the day after it was announced.
    [
      'nothing by itself on the day of the announcement',
      climb(6, [told, step('head', 'drafted', { dueOn: tomorrow })], { automatic: true }),
      [],
    ],
    ['by itself once its day has come', climb(7, [told, headDrafted], { automatic: true }), [send('head')]],
    [
      'nothing to nobody: who stood there is gone, so it is skipped upward',
      climb(7, [told, headDrafted], { automatic: true, people: ['deputy'] }),
      [skip('head'), draft('deputy')],
    ],
    ['nor is it left to be sent by hand', climb(7, [told, headDrafted], { people: ['deputy'] }), [skip('head'), draft('deputy')]],
    [
      'and where nobody stands above either, both are skipped',
      climb(7, [told, headDrafted], { people: [] }),
      [skip('head'), skip('deputy')],
    ],
    [
      'the higher of two by itself, and the lower one is passed over',
      climb(14, [told, headDrafted, step('deputy', 'drafted')], { automatic: true }),
      [over('head'), send('deputy')],
    ],
    ['nothing by itself without such an agreement', climb(14, [told, headDrafted, step('deputy', 'drafted')]), []],

    // Nobody there: upward, and the coordinators are warned.
    ['past an empty rung', climb(6, [told], { people: ['deputy'] }), [skip('head'), draft('deputy')]],
    ['nobody above at all', climb(6, [told], { people: [] }), [skip('head'), skip('deputy')]],
    ['warned once', climb(8, [told, step('head', 'skipped'), step('deputy', 'skipped')], { people: [] }), []],
    [
      'to whoever was set above since',
      climb(8, [told, step('head', 'skipped'), step('deputy', 'skipped')], { people: ['deputy'] }),
      [draft('deputy')],
    ],
    ['to whoever was set since', climb(8, [told, step('head', 'skipped'), step('deputy', 'skipped')]), [draft('head')]],
    ['no more to the head once it went above', climb(9, [told, step('head', 'skipped'), step('deputy', 'drafted')]), []],
    ['the last rung empty', climb(13, [told, headSent], { people: ['head'] }), [skip('deputy')]],

    // Put off, with all above it.
    ['nothing while it is put off', climb(8, [told, step('head', 'held', { heldUntil: tomorrow })]), []],
    ['nothing above what is put off', climb(20, [told, step('head', 'drafted', { heldUntil: tomorrow })]), []],
    ['on the day until which it was put off', climb(8, [told, step('head', 'held', { heldUntil: today })]), [draft('head')]],
    [
      'the coordinators, put off until today',
      climb(4, [step('coordinators', 'held', { heldUntil: today })]),
      [send('coordinators')],
    ],
    [
      'what was put off is passed over once a higher one is reached',
      climb(20, [told, step('head', 'held', { heldUntil: today })]),
      [over('head'), draft('deputy')],
    ],
    [
      'by itself once it is put off no more',
      climb(9, [told, step('head', 'drafted', { heldUntil: today })], { automatic: true }),
      [send('head')],
    ],
  ])('%s', (_what, at, acts) => {
    expect(actsDue(at)).toEqual(acts);
  });

  it('comes to its end: what was done is never due again', () => {
    for (const days of [3, 7, 9, 14, 30]) {
      let steps: Step[] = [];
      for (let runs = 0; runs < 5; runs += 1) {
        for (const act of actsDue(climb(days, steps, { automatic: true }))) {
          const state = ({ send: 'sent', draft: 'drafted', skip: 'skipped', pass_over: 'passed_over' } as const)[act.does];
          steps = [...steps.filter(({ rung }) => rung !== act.rung), step(act.rung, state)];
        }
      }
      expect(actsDue(climb(days, steps, { automatic: true }))).toEqual([]);
      expect(new Set(steps.map(({ rung }) => rung)).size).toBe(steps.length);
    }
  });
});

it.each<[Step[], Rung | undefined, Rung | undefined]>([
  [[], 'coordinators', 'coordinators'],
  [[step('coordinators', 'held')], 'coordinators', 'coordinators'],
  [[told], 'head', 'head'],
  [[told, headDrafted], 'deputy', 'head'],
  [[told, headSent], 'deputy', 'deputy'],
  [[told, headSent, step('deputy', 'sent')], undefined, undefined],
])('after %j comes %s, and %s can be put off', (steps, next, held) => {
  expect(nextRung(steps)).toBe(next);
  expect(stepToHold(steps)).toBe(held);
});
