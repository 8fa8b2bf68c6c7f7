import { record } from '#app/domain/activity/record.server.ts';
import { type Actor, type Locale, locales, nameIn } from '#app/domain/actor.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { type AgencyPart, agencyFormat, agencyFormatVersion, type FilePerson, type StrategyPart } from '../everything.ts';
import { type Archive, readJson } from './archive.ts';
import { type BroughtBacklog, bringBacklog, makeBacklogs } from './bring-backlog.server.ts';
import { bringLadder, bringReports } from './bring-climbing.server.ts';
import { bringEvents } from './bring-events.server.ts';
import { bringBoard, bringItemLinks, bringSprints, bringViews } from './bring-lists.server.ts';
import { bringPeople, knownPeople } from './bring-people.server.ts';
import { bringBlockers, bringGlossaries, bringPublications } from './bring-records.server.ts';
import { bringShared } from './bring-shared.server.ts';
import { bringAims, bringServices } from './bring-strategy.server.ts';
import type { Bringing } from './bringing.ts';
import { idsHere } from './ids-here.server.ts';
import { withOwnIds } from './own-ids.rules.ts';

/** All of it or nothing: one transaction, which may take as long as it needs. */
const longest = 60 * 60_000;

/** What came of it; `link` is the secret by which its first administrator comes in. */
export type Brought =
  | { made: false; agency: string }
  | { made: true; agency: string; items: number; people: number; administrator: string; link: string; demo: boolean };

/**
 * Makes the agency of a file that was taken home elsewhere, on behalf of whoever runs the installation: all of it, or nothing. An agency
 * that was brought in before is left as it is.
 * @throws Error with one line
 */
export async function bringAgency(archive: Archive, now = new Date()): Promise<Brought> {
  const manifest = await readJson<{ format?: string; version?: number; by?: string; asOf?: string; demo?: string }>(
    archive,
    'manifest.json',
  );
  if (manifest.format !== agencyFormat) throw new Error('this is no file of a whole agency.');
  if (manifest.version !== agencyFormatVersion)
    throw new Error(`the file is of version ${manifest.version}, which this Hashar cannot read.`);
  const part = await readJson<AgencyPart>(archive, 'agency.json');
  const { agency } = part;
  const known = await knownPeople(db(), part.people);
  const idHere = idsHere(agency.id, new Map([...known].map(([id, person]) => [id, person.id])));
  const administrator = administratorOf(part.people, manifest.by);
  const actor = actorOf(part, administrator, idHere);
  if ((await db().agency.count({ where: { id: actor.agency.id } })) > 0) return { made: false, agency: agency.code };
  await checkRoom(part);
  return inTransaction(actor, { timeout: longest }, async (tx) => {
    const commandId = newId(now.getTime());
    const people = new Set(part.people.map(({ id }) => idHere(id)));
    const bringing: Bringing = { ctx: { actor, db: tx, now, commandId }, archive, source: agency.id, idHere, people };
    const { id, code, names, contactDesk, zone } = actor.agency;
    const days = part.calendar?.days.map(({ day, ...said }) => ({ day: new Date(day), ...said }));
    const works = part.calendar && { weekend: part.calendar.weekend, days: { create: days } };
    await tx.agency.create({ data: { id, code, names, contactDesk, zone, createdAt: now, ...works } });
    const link = await bringPeople(bringing, part, known);
    const items = await bringWork(bringing, part);
    await bringEvents(bringing);
    await tx.installation.deleteMany({ where: { key: 'setup' } });
    const said = { rows: items, people: part.people.length, asOf: manifest.asOf };
    const fact = { id: newId(now.getTime()), name: 'agency.imported', subject: 'agency', subjectId: id, new: said } as const;
    record(tx, { actor, commandId, now, facts: [fact] });
    return {
      made: true,
      agency: code,
      items,
      people: people.size,
      administrator: administrator.email,
      link,
      demo: manifest.demo !== undefined,
    };
  });
}

/** Makes strategy, backlogs, boards, sprints and views, each behind what it is tied to; gives how many items there are. */
async function bringWork(bringing: Bringing, { backlogs, teams, views }: AgencyPart): Promise<number> {
  const { archive, idHere } = bringing;
  const strategy = await readJson<StrategyPart>(archive, 'strategy.json');
  const ends = new Set([...strategy.objectives, ...strategy.programmes, ...strategy.services].map(({ id }) => idHere(id)));
  await bringAims(bringing, strategy);
  // Services name backlogs, and items name services.
  await makeBacklogs(bringing, backlogs);
  // Restricted items too, whomever they name.
  return wholeLists(bringing.ctx.db, 'own', () => bringLists(bringing, { backlogs, teams, views }, { strategy, ends }));
}

async function bringLists(
  bringing: Bringing,
  { backlogs, teams, views }: Pick<AgencyPart, 'backlogs' | 'teams' | 'views'>,
  { strategy, ends }: { strategy: StrategyPart; ends: ReadonlySet<string> },
): Promise<number> {
  const { idHere } = bringing;
  await bringServices(bringing, strategy);
  const brought: BroughtBacklog[] = [];
  for (const backlog of backlogs) brought.push(await bringBacklog(bringing, backlog, ends));
  const items = new Map(brought.flatMap((backlog) => [...backlog.items]));
  await bringItemLinks(bringing, brought, items);
  for (const { id, boards } of teams) {
    for (const board of boards) await bringBoard(bringing, board, { backlogs: brought, items });
    await bringSprints(bringing, id, items);
  }
  await bringShared(bringing, { backlogs: brought, items });
  const records = { backlogs: new Map(brought.map(({ file, id }) => [file.backlog.prefix, id])), items, ends };
  await bringGlossaries(bringing, records);
  await bringPublications(bringing, records);
  const blockers = await bringBlockers(bringing, records);
  await bringReports(bringing, blockers);
  await bringLadder(bringing, blockers);
  await bringViews(bringing, views, (filter) => withOwnIds(filter, idHere));
  return items.size;
}

/** Whoever took the file, where they administer the agency, else the administrator who has done so longest. */
function administratorOf(people: readonly FilePerson[], by: string | undefined): FilePerson {
  const all = people.filter(({ role, endedAt }) => role === 'administrator' && endedAt === null);
  const found = all.find(({ email }) => email === by) ?? all.toSorted((one, other) => (one.since < other.since ? -1 : 1))[0];
  if (!found) throw new Error('the file names no administrator of the agency.');
  return found;
}

function actorOf({ agency }: AgencyPart, person: FilePerson, idHere: (id: string) => string): Actor {
  const { email, name, locale } = person;
  return {
    person: { id: idHere(person.id), name, email, locale: locales.find((each): each is Locale => each === locale) ?? 'en' },
    agency: { ...agency, id: idHere(agency.id) },
    role: 'administrator',
    via: 'system',
    mayWrite: true,
    rightsVersion: 1,
  };
}

/** Codes and keys are one agency's each. */
async function checkRoom({ agency, backlogs }: AgencyPart): Promise<void> {
  if ((await db().agency.count({ where: { code: agency.code } })) > 0)
    throw new Error(`there is another agency with the code ${agency.code} already (this one is ${nameIn(agency.names, 'en')}).`);
  const taken = await db().backlog.findFirst({ where: { prefix: { in: backlogs.map(({ prefix }) => prefix) } } });
  if (taken) throw new Error(`there is another backlog ${taken.prefix} already.`);
}
