import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { command } from '#app/domain/command.server.ts';
import { replaced } from '#tests/support/foreign-ids.ts';
import { malformed, withField } from '#tests/support/malformed.ts';
import { tried } from '#tests/support/tried.ts';
import { exampleOf, type OpenVerb, openVerbs, outcome, type Verb, verbs } from '#tests/support/verbs.ts';
import { actorFor, testWorld, type World, worldOf } from '#tests/support/world.ts';

/** Those for somebody not signed in are the first that anybody tries. */
const everyVerb = [...verbs, ...openVerbs].map(({ verb }) => [verb.name, verb] as const);

let fresh: () => Promise<World>;

beforeAll(async () => {
  ({ fresh } = await testWorld({ changes: true }));
});

/** What a verb answers to with a fault of ours instead of a refusal or an answer. */
async function faultsOf(verb: Verb | OpenVerb, values: readonly unknown[], some = tried<unknown>): Promise<string[]> {
  const world = await fresh();
  const { input, as = 'administrator' } = exampleOf(verb, worldOf(world, 'administrator'));
  const actor = actorFor(world, as);
  const faults: string[] = [];
  const send = async (what: string, sent: unknown) => {
    const got = await outcome(verb, actor, sent);
    if (!got.ok && got.kind === 'fault') faults.push(`${what}: ${got.fault?.slice(0, 400)}`);
  };
  for (const value of some(values)) await send(`the input itself as ${shown(value)}`, value);
  await send('an unknown field', { ...(input as object), 'no\0 such field': 1 });
  for (const { path, absent } of withField(verb, input)) {
    if (!absent) await send(`${path} missing`, replaced(input, path, undefined));
    for (const value of some(values)) await send(`${path} = ${shown(value)}`, replaced(input, path, value));
  }
  return faults;
}

function shown(value: unknown): string {
  return (typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'undefined')).slice(0, 60);
}

describe('whatever is sent, the answer is a refusal or an answer, never a fault', () => {
  it.each(everyVerb)('%s', async (_name, verb) => {
    expect(await faultsOf(verb, malformed)).toEqual([]);
  });
});

if (process.env.HASHAR_TEST === 'all') {
  describe('at length, with values nobody thought of', () => {
    it.each(everyVerb)('%s', { timeout: 120_000 }, async (_name, verb) => {
      const values = fc.sample(fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), fc.double(), fc.integer()), 150);
      expect(await faultsOf(verb, values)).toEqual([]);
    });
  });
}

describe('the test catches', () => {
  it('a number that the database cannot keep', async () => {
    const planted = command({
      name: 'planted',
      summary: 'Planted',
      input: z.strictObject({ limit: z.number().int().min(1) }),
      example: () => ({ as: 'lead', input: { limit: 3 }, events: [] }),
      run: (ctx, { limit }) => ctx.db.column.updateMany({ data: { wipLimit: limit, limitKind: 'soft' } }),
    });
    const faults = await faultsOf(planted as unknown as Verb, malformed, (all) => all);
    expect(faults).toContainEqual(expect.stringContaining('limit = 2147483648'));
  });
});
