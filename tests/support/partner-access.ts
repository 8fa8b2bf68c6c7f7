import type { Role } from '#app/domain/actor.ts';
import { roles } from '#app/domain/actor.ts';
import type { ExampleWorld } from '#app/domain/example-world.ts';
import { holds, type Level, levels } from '#app/domain/reach/terms.ts';
import { differs, eventsOf, type Ground } from './access.ts';
import { type Named, namedIn, replaced } from './foreign-ids.ts';
import { type Granted, shareWithPartner } from './grants.ts';
import { tried } from './tried.ts';
import { exampleOf, type Found, outcome } from './verbs.ts';
import { actorFor, type World, worldOf } from './world.ts';

/**
 * What a verb lets a partner do, or lets it learn, that the room's table of partners and the grant do not: on each level, before the
 * start, after the end, above the ceiling, outside of the scope, and with a shared thing named among the partner's own.
 */
export async function breachesOfPartners(found: Found, ground: Ground): Promise<string[]> {
  const breaches: string[] = [];
  if (placesOf(found, ground.world).length > 0) {
    breaches.push(...(await breachesOfLevels(found, ground)));
    for (const granted of tried(unseen, 2)) breaches.push(...(await breachesOfUnseen(found, ground, granted)));
  }
  breaches.push(...(await breachesOfMixing(found, ground)));
  return breaches;
}

/** Grants under which the items, and where the grant is not in force the backlogs too, are as good as absent. */
const unseen: { who: string; granted: Granted; items: boolean }[] = [
  { who: 'a partner before the start', granted: { level: 'edit', when: 'before' }, items: false },
  { who: 'a partner after the end', granted: { level: 'edit', when: 'after' }, items: false },
  { who: 'a partner above the ceiling', granted: { level: 'edit', ceiling: 'public' }, items: true },
  { who: 'a partner out of scope', granted: { level: 'edit', items: [] }, items: true },
];

function roleOf({ verb, allowed }: Found, world: World): Role {
  return exampleOf(verb, worldOf(world, 'administrator')).as ?? allowed?.[0] ?? roles[0];
}

/** The example as the partner sends it: the owner's things, but their own people, comments and whatever else is their own. */
function asPartner(world: World, role: Role): ExampleWorld {
  const { member, newcomer, agency, team, placingBoard, sprint } = world.partner.ids;
  return { ...world.own.ids, ...world.partner.personal[role], member, newcomer, agency, team, placingBoard, sprint };
}

/** Places of the partner's example that name something of the owner's. */
function placesOf(found: Found, world: World): Named[] {
  const role = roleOf(found, world);
  const { input } = exampleOf(found.verb, asPartner(world, role));
  return namedIn(input, worldOf(world, role), worldOf(world, role, 'other'));
}

/**
 * The partner says something under the owner's last item, has somebody on it, and has it in its sprint; the others stand on its boards, and
 * one of them waits for the partner.
 */
async function shared({ owner, world }: Ground, granted: Granted): Promise<void> {
  const { ids, personal } = world.partner;
  const [first, second, full] = world.own.ids.items;
  await shareWithPartner(owner, world, granted);
  await owner.query(
    `INSERT INTO comment (id, item_id, person_id, agency_id, text)
     SELECT said.id, item.id, said.person, $1, 'As agreed.' FROM item, unnest($2::uuid[], $3::uuid[]) AS said (id, person) WHERE item.key = $4
     ON CONFLICT (id) DO UPDATE SET item_id = excluded.item_id, agency_id = excluded.agency_id`,
    [ids.agency.id, roles.map((role) => personal[role].ownComment), roles.map((role) => ids[role]), full],
  );
  await owner.query('UPDATE blocker SET agency_id = $1, party = NULL WHERE id = $2', [ids.agency.id, world.own.ids.blocker]);
  await owner.query(
    'INSERT INTO assignment (id, item_id, person_id) SELECT gen_random_uuid(), id, $1 FROM item WHERE key = $2 ON CONFLICT DO NOTHING',
    [ids.member, full],
  );
  // On another board, so that the partner can still take it onto the one of the example.
  for (const place of [
    [ids.placingBoard, second],
    [ids.wideBoard, first],
  ]) {
    await owner.query(
      `INSERT INTO placement (board_id, item_id, placed_by_id) SELECT $1, id, $3 FROM item WHERE key = $2 ON CONFLICT DO NOTHING`,
      [...place, ids.member],
    );
    await owner.query(
      `INSERT INTO card (board_id, item_id, state_id, rank, version, restricted, archived, placed)
       SELECT $1, id, state_id, 'a1', 0, false, false, true FROM item WHERE key = $2 ON CONFLICT DO NOTHING`,
      place,
    );
    await owner.query(
      `INSERT INTO board_backlog (board_id, backlog_id, placed) SELECT $1, backlog_id, true FROM item WHERE key = $2 ON CONFLICT DO NOTHING`,
      place,
    );
  }
  await owner.query(
    `INSERT INTO sprint_item (id, sprint_id, item_id, added_at) SELECT gen_random_uuid(), $1, id, now() FROM item i WHERE key = $2
     AND NOT EXISTS (SELECT 1 FROM sprint_item s WHERE s.sprint_id = $1 AND s.item_id = i.id)`,
    [ids.sprint, full],
  );
}

/** All with `npm run test:all`; else those on the two sides of the border, the highest for what is closed to partners. */
function levelsTried(opens: Level | undefined): readonly Level[] {
  if (process.env.HASHAR_TEST === 'all') return levels;
  const border = opens === undefined ? levels.length : levels.indexOf(opens);
  return levels.filter((_, at) => at === border || at === border - 1);
}

async function breachesOfLevels(found: Found, ground: Ground): Promise<string[]> {
  const { verb, partner } = found;
  const breaches: string[] = [];
  for (const level of levelsTried(partner)) {
    await shared(ground, { level, ceiling: 'internal' });
    const { world } = ground;
    const role = roleOf(found, world);
    const { input, events } = exampleOf(verb, asPartner(world, role));
    const got = await outcome(verb, actorFor(world, role, 'partner'), input);
    const recorded = await eventsOf(ground);
    const opened = partner !== undefined && holds({ level, hides: [], ceiling: 'internal', until: '' }, partner);
    const who = `a partner who may ${level}`;
    if (opened && !got.ok) breaches.push(`${who} got ${JSON.stringify(got).slice(0, 300)}`);
    if (opened && events && String(recorded) !== String(events.toSorted())) breaches.push(`${who} recorded [${recorded}]`);
    if (!opened && got.ok) breaches.push(`${who} may not, but got ${JSON.stringify(got).slice(0, 300)}`);
    if (!opened && recorded.length > 0) breaches.push(`${who} may not, but recorded [${recorded}]`);
    if (!opened && !got.ok && partner !== undefined && got.code !== 'partner_may_not') {
      breaches.push(`${who} is refused with ${JSON.stringify(got).slice(0, 300)}`);
    }
    if (!opened && !got.ok && !['NotAllowed', 'NotFound', 'Refused'].includes(got.kind)) {
      breaches.push(`${who} got ${JSON.stringify(got).slice(0, 300)}`);
    }
    if (got.ok && verb.kind === 'command') ground.world = await ground.fresh();
  }
  return breaches;
}

async function breachesOfUnseen(
  found: Found,
  ground: Ground,
  { who, granted, items }: (typeof unseen)[number],
): Promise<string[]> {
  await shared(ground, granted);
  const { world } = ground;
  const role = roleOf(found, world);
  const { input } = exampleOf(found.verb, asPartner(world, role));
  const hidden = placesOf(found, world).filter(({ item }) => item || !items);
  const closed = items ? hidden.filter(({ item }) => item) : [];
  const actor = actorFor(world, role, 'partner');
  const absent = (places: readonly Named[]) =>
    places.reduce((changed, place) => replaced(changed, place.path, place.absent), input);
  const breaches = hidden.length > 0 ? await differs(found, ground, actor, { input, nothing: absent(hidden), who }) : [];
  for (const { path } of closed) {
    await shared(ground, { level: 'edit', ceiling: 'restricted' });
    const restricted = replaced(exampleOf(found.verb, asPartner(ground.world, role)).input, path, ground.world.own.restricted);
    const nothing = replaced(restricted, path, 'ZZZ-99999');
    const sender = actorFor(ground.world, role, 'partner');
    breaches.push(
      ...(await differs(found, ground, sender, { input: restricted, nothing, who: `${path.join('.')}, restricted to others,` })),
    );
  }
  return breaches;
}

/** Where an item of one's own is tied to whatever one sees: another agency's stays as it is. */
const tiedTo = new Set(['link-items to']);

/** Among their own things the partner names one that is shared with it: only what is open to partners may take it. */
async function breachesOfMixing(found: Found, ground: Ground): Promise<string[]> {
  const { verb, partner } = found;
  const breaches: string[] = [];
  const role = roleOf(found, ground.world);
  const places = () =>
    namedIn(
      exampleOf(verb, worldOf(ground.world, role, 'partner')).input,
      worldOf(ground.world, role, 'partner'),
      worldOf(ground.world, role),
    );
  for (let index = 0; index < places().length; index += 1) {
    await shared(ground, { level: 'edit', ceiling: 'internal' });
    const place = places()[index];
    if (!place) continue;
    const { input: own } = exampleOf(verb, worldOf(ground.world, role, 'partner'));
    const actor = actorFor(ground.world, role, 'partner');
    const got = await outcome(verb, actor, replaced(own, place.path, place.foreign));
    const absent = verb.kind === 'query' && (await outcome(verb, actor, replaced(own, place.path, place.absent)));
    const ties = tiedTo.has(`${verb.name} ${place.path.join('.')}`);
    if (got.ok && partner === undefined && !ties && JSON.stringify(got) !== JSON.stringify(absent)) {
      breaches.push(`a partner names ${place.path.join('.')} of the owner among their own: ${JSON.stringify(got).slice(0, 200)}`);
    }
    if (!got.ok && got.kind === 'fault') breaches.push(`${place.path.join('.')} of the owner: a fault, ${got.fault}`);
    if (got.ok && verb.kind === 'command') ground.world = await ground.fresh();
  }
  return breaches;
}
