import type pg from 'pg';
import { type Actor, type Role, roles } from '#app/domain/actor.ts';
import { kinds, type Named, namedIn, replaced } from './foreign-ids.ts';
import { textsLeftOut } from './malformed.ts';
import { exampleOf, type Found, type Outcome, outcome } from './verbs.ts';
import { actorFor, actorOfBoth, type World, worldOf } from './world.ts';

/** A world that is built anew once something was written to it. */
export interface Ground {
  world: World;
  owner: pg.Client;
  fresh(): Promise<World>;
}

/** What a verb does that its room's table, its example or reach do not allow; empty where all is well. */
export async function breachesOf(found: Found, ground: Ground): Promise<string[]> {
  if (!found.allowed) return ['has no row in its room’s access table'];
  return [
    ...(await breachesOfRoles(found, ground)),
    ...(await breachesOfTokens(found, ground)),
    ...(await breachesOfStrangers(found, ground)),
    ...(await breachesOfForeignIds(found, ground)),
    ...(await breachesOfLeftOut(found, ground)),
  ];
}

/** The role that the example names, else the first that may. */
function roleOf({ verb, allowed }: Found, world: World): Role {
  return exampleOf(verb, worldOf(world, 'administrator')).as ?? allowed?.[0] ?? 'administrator';
}

async function breachesOfRoles(found: Found, ground: Ground): Promise<string[]> {
  const { verb, allowed } = found;
  const breaches: string[] = [];
  const named = roleOf(found, ground.world);
  if (!allowed?.includes(named)) breaches.push(`the example is done by a ${named}, who may not`);
  for (const role of roles) {
    const example = exampleOf(verb, worldOf(ground.world, role));
    const got = await outcome(verb, actorFor(ground.world, role), example.input);
    const events = await eventsOf(ground);
    if (!allowed?.includes(role)) {
      if (!refusedRole(got)) breaches.push(`a ${role} may not, but got ${short(got)}`);
      if (events.length > 0) breaches.push(`a ${role} may not, but recorded ${events}`);
    } else if (!got.ok) {
      breaches.push(`a ${role} may, but got ${short(got)}`);
    } else if (example.events && String(events) !== String([...example.events].sort())) {
      breaches.push(`a ${role} recorded [${events}] instead of [${[...example.events].sort()}]`);
    }
    if (got.ok && verb.kind === 'command') ground.world = await ground.fresh();
  }
  return breaches;
}

async function breachesOfTokens(found: Found, ground: Ground): Promise<string[]> {
  const { verb } = found;
  const role = roleOf(found, ground.world);
  const { input } = verb.example(worldOf(ground.world, role));
  const reading = await outcome(verb, actorFor(ground.world, role, 'own', { via: 'token', mayWrite: false }), input);
  const breaches: string[] = [];
  if (verb.kind === 'query' && !reading.ok && reading.code !== 'session_needed')
    breaches.push(`a reading token got ${short(reading)}`);
  if (verb.kind === 'command') {
    if (reading.ok || reading.code !== 'token_reads_only') breaches.push(`a reading token got ${short(reading)}`);
    const writing = await outcome(verb, actorFor(ground.world, role, 'own', { via: 'token' }), input);
    if (!writing.ok && writing.code !== 'session_needed') breaches.push(`a writing token got ${short(writing)}`);
    ground.world = await ground.fresh();
  }
  return breaches;
}

async function breachesOfStrangers(found: Found, ground: Ground): Promise<string[]> {
  const { world } = ground;
  const { input } = found.verb.example(worldOf(world, 'administrator'));
  const named = namedIn(input, worldOf(world, 'administrator'), worldOf(world, 'administrator', 'other'));
  if (named.length === 0) return [];
  const nothing = named.reduce((changed, { path, absent }) => replaced(changed, path, absent), input);
  const breaches: string[] = [];
  for (const [who, actor] of [
    ['a stranger', actorFor(world, 'administrator', 'other')],
    ['a person of both agencies, acting for the other,', actorOfBoth(world, 'other')],
  ] as const) {
    breaches.push(...(await differs(found, ground, actor, { input, nothing, who })));
  }
  return breaches;
}

async function breachesOfForeignIds(found: Found, ground: Ground): Promise<string[]> {
  const { verb } = found;
  const breaches: string[] = [];
  const role = roleOf(found, ground.world);
  const count = placesOf(found, ground.world).length;
  for (let index = 0; index < count; index += 1) {
    // The world may be another one by now, with other ids.
    const { world } = ground;
    const { input } = verb.example(worldOf(world, role));
    const place = placesOf(found, world)[index];
    if (!place) continue;
    const nothing = replaced(input, place.path, place.absent);
    const others = {
      'of another agency': place.foreign,
      ...(place.item && { 'that is restricted to others': world.own.restricted }),
    };
    for (const [which, id] of Object.entries(others)) {
      const who = `${place.path.join('.')} ${which}`;
      breaches.push(
        ...(await differs(found, ground, actorFor(world, role), { input: replaced(input, place.path, id), nothing, who })),
      );
    }
  }
  return breaches;
}

/** Texts that the example leaves out may name things too: every kind of foreign thing in them must be as good as none. */
async function breachesOfLeftOut(found: Found, ground: Ground): Promise<string[]> {
  const breaches: string[] = [];
  const role = roleOf(found, ground.world);
  const { input } = exampleOf(found.verb, worldOf(ground.world, role));
  for (const field of textsLeftOut(found.verb, input)) {
    for (const kind of kinds) {
      const { world } = ground;
      const now = exampleOf(found.verb, worldOf(world, role)).input;
      const { foreign, absent } = kind(world.other.ids);
      const sent = {
        input: replaced(now, [field], foreign),
        nothing: replaced(now, [field], absent),
        who: `${field} = ${foreign}`,
      };
      breaches.push(...(await differs(found, ground, actorFor(world, role), { ...sent, free: true })));
    }
  }
  return breaches;
}

function placesOf(found: Found, world: World): Named[] {
  const role = roleOf(found, world);
  const own = worldOf(world, role);
  return namedIn(found.verb.example(own).input, own, worldOf(world, role, 'other'));
}

/** What is hidden answers exactly as what is absent, and for a command that is a refusal, unless it is `free` to be any text. */
export async function differs(
  { verb }: Found,
  ground: Ground,
  actor: Actor,
  { input, nothing, who, free = false }: { input: unknown; nothing: unknown; who: string; free?: boolean },
): Promise<string[]> {
  const [hidden, absent] = [await outcome(verb, actor, input), await outcome(verb, actor, nothing)];
  if (verb.kind === 'command' && (hidden.ok || absent.ok)) ground.world = await ground.fresh();
  if (verb.kind === 'command' && hidden.ok && !(free && absent.ok)) return [`${who}: done, with ${short(hidden)}`];
  if (verb.kind === 'command' && hidden.ok) return [];
  if (!hidden.ok && hidden.kind === 'fault') return [`${who}: a fault, ${hidden.fault}`];
  const [left, right] = [comparable(hidden, input), comparable(absent, nothing)];
  return left === right ? [] : [`${who}: answers ${left}, while the absent answers ${right}`];
}

/** An outcome as text, without the words that were sent. */
function comparable(got: Outcome, input: unknown): string {
  const sent = JSON.stringify(input).match(/"[^"]+"/g) ?? [];
  return sent.reduce((text, word) => text.replaceAll(word, '"…"'), JSON.stringify(got));
}

function refusedRole(got: Outcome): boolean {
  return !got.ok && got.kind === 'NotAllowed';
}

/** Names of the events since the world was built, sorted; those that it is built with lie ahead. */
export async function eventsOf({ owner }: Ground): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT name FROM event WHERE recorded_at < now() + interval '30 minutes'",
  );
  return rows.map((row) => row.name).sort();
}

function short(got: Outcome): string {
  return JSON.stringify(got).slice(0, 300);
}
