import { describe, expect, it } from 'vitest';
import { planPhase } from '#app/domain/strategy/service/phase.rules.ts';
import type { ServicePhase } from '#app/domain/strategy/service/service.ts';

const today = '2026-11-24';
const beta = { phase: 'beta' as ServicePhase, phaseSince: '2026-05-01', launchedOn: null };
const live = { phase: 'live' as ServicePhase, phaseSince: '2026-05-01', launchedOn: '2026-05-01' };

describe('a service', () => {
  it.each([
    ['goes on', beta, { phase: 'live', since: today, launchedOn: '2026-11-20' }, ['live', today, '2026-11-20']],
    ['may skip a phase', { ...beta, phase: 'discovery' }, { phase: 'beta', since: '2026-11-01' }, ['beta', '2026-11-01', null]],
    ['goes back with a reason', beta, { phase: 'alpha', since: today, reason: 'The trial failed' }, ['alpha', today, null]],
    [
      'is no longer launched once it is back',
      live,
      { phase: 'beta', since: today, reason: 'Data leaked' },
      ['beta', today, null],
    ],
    [
      'has no launch day before it is live',
      beta,
      { phase: 'alpha', since: today, reason: 'x', launchedOn: today },
      ['alpha', today, null],
    ],
  ] as const)('%s', (_what, before, asked, [phase, phaseSince, launchedOn]) => {
    expect(planPhase(before, { ...asked, today })).toEqual({ phase, phaseSince, launchedOn });
  });

  it.each([
    ['goes live without its day', beta, { phase: 'live', since: today }, 'live_needs_launch_day'],
    ['was launched tomorrow', beta, { phase: 'live', since: today, launchedOn: '2026-11-25' }, 'day_ahead'],
    ['changes tomorrow', beta, { phase: 'alpha', since: '2026-11-25', reason: 'x' }, 'day_ahead'],
    ['changes before it came where it is', beta, { phase: 'live', since: '2026-04-30', launchedOn: today }, 'phase_before_last'],
    ['goes back without a reason', live, { phase: 'alpha', since: today }, 'phase_back_reason'],
  ] as const)('is refused where it %s', (_what, before, asked, code) => {
    expect(() => planPhase(before, { ...asked, today })).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code })] }),
    );
  });
});
