import { type Actor, nameIn } from '#app/domain/actor.ts';
import { perform } from '#app/domain/command.server.ts';
import { exportAgency } from '#app/domain/leaving/commands/export-agency.server.ts';
import { agencyFormat, agencyFormatVersion, type Everything } from '#app/domain/leaving/everything.ts';
import { agencyEvents } from '#app/domain/leaving/queries/agency-events.server.ts';
import { agencyFile } from '#app/domain/leaving/queries/agency-file.server.ts';
import { blockersFile } from '#app/domain/leaving/queries/blockers-file.server.ts';
import { boardFile } from '#app/domain/leaving/queries/board-file.server.ts';
import { everythingPage } from '#app/domain/leaving/queries/everything-page.server.ts';
import { glossariesFile } from '#app/domain/leaving/queries/glossaries-file.server.ts';
import { itemTies } from '#app/domain/leaving/queries/item-ties.server.ts';
import { ladderFile } from '#app/domain/leaving/queries/ladder-file.server.ts';
import { publicationsFile } from '#app/domain/leaving/queries/publications-file.server.ts';
import { reportsFile } from '#app/domain/leaving/queries/reports-file.server.ts';
import { sharedFile } from '#app/domain/leaving/queries/shared-file.server.ts';
import { sprintsFile } from '#app/domain/leaving/queries/sprints-file.server.ts';
import { strategyFile } from '#app/domain/leaving/queries/strategy-file.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { isDemo } from '#app/http/demo.server.ts';
import { csvOf } from '#app/http/export/csv.ts';
import { demoMark, download } from '#app/http/export/download.server.ts';
import { type ListedFile, listing } from '#app/http/export/listing.ts';
import type { Sheet } from '#app/http/export/sheet.ts';
import { type Entry, zipOf } from '#app/http/export/zip.server.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { backlogPieces, wholeItemsSheet } from '../export/backlog-exports.server.ts';
import { lists } from '../export/lists.server.ts';
import { readme } from './readme.server.ts';

/**
 * All that the agency owns, as one archive that is written while it is read: page by page, each in a transaction of its own, so that it
 * holds no memory and no lock however large it is. What is changed meanwhile may be in it or not.
 */
export async function takeHome(actor: Actor, now = new Date()): Promise<Response> {
  const everything = await ask(everythingPage, actor, {});
  const leftOut = everything.backlogs.reduce((sum, backlog) => sum + backlog.leftOut, 0);
  await perform(exportAgency, actor, { counts: everything.counts, leftOut });
  const listed: ListedFile[] = [];
  async function* entries(): AsyncGenerator<Entry> {
    yield* listing(files(actor, everything, now), listed);
    yield { name: 'manifest.json', content: [await manifest(actor, everything, listed, now)] };
  }
  return download(zipOf(entries()), `${actor.agency.code}-${now.toISOString().slice(0, 10)}.zip`, 'zip');
}

async function* files(actor: Actor, everything: Everything, now: Date): AsyncGenerator<Entry> {
  const agency = await ask(agencyFile, actor, {});
  yield { name: 'README.txt', content: [readme(actor, everything, now)] };
  yield { name: 'agency.json', content: [json(agency)] };
  for (const list of ['people', 'teams', 'backlogs'] as const) {
    const sheet = await lists[list](actor, new URLSearchParams());
    yield { name: `${list}.csv`, content: csvOf({ name: list, ...sheet }, actor.person.locale) };
  }
  for (const { prefix } of agency.backlogs) {
    yield { name: `backlogs/${prefix}.json`, content: backlogPieces(actor, prefix) };
    yield { name: `backlogs/${prefix}.csv`, content: csvOf(wholeItemsSheet(actor, prefix), actor.person.locale) };
    yield { name: `backlogs/${prefix}.items.ndjson`, content: tieLines(actor, prefix) };
  }
  for (const { id, boards } of agency.teams) {
    for (const board of boards) yield { name: `boards/${board}.json`, content: [json(await ask(boardFile, actor, { board }))] };
    yield { name: `sprints/${id}.json`, content: [json(await ask(sprintsFile, actor, { team: id }))] };
  }
  const strategy = await ask(strategyFile, actor, {});
  yield { name: 'strategy.json', content: [json(strategy)] };
  yield { name: 'services.csv', content: csvOf(usersSheet(actor, strategy), actor.person.locale) };
  yield { name: 'shared.json', content: [json(await ask(sharedFile, actor, {}))] };
  yield { name: 'glossaries.json', content: [json(await ask(glossariesFile, actor, {}))] };
  yield { name: 'publications.json', content: [json(await ask(publicationsFile, actor, {}))] };
  yield { name: 'blockers.json', content: [json(await ask(blockersFile, actor, {}))] };
  yield { name: 'reports.json', content: [json(await ask(reportsFile, actor, {}))] };
  yield { name: 'ladder.json', content: [json(await ask(ladderFile, actor, {}))] };
  yield { name: 'events.ndjson', content: eventLines(actor) };
}

async function* tieLines(actor: Actor, backlog: string): AsyncGenerator<string> {
  for (let after: string | null | undefined; after !== null; ) {
    const page = await ask(itemTies, actor, { backlog, ...(after && { after }) });
    for (const item of page.items) yield `${JSON.stringify(item)}\n`;
    after = page.next;
  }
}

async function* eventLines(actor: Actor): AsyncGenerator<string> {
  for (let after: string | null | undefined; after !== null; ) {
    const page = await ask(agencyEvents, actor, { ...(after && { after }) });
    for (const event of page.events) yield `${JSON.stringify(event)}\n`;
    after = page.next;
  }
}

/** Registered users of services, month by month. */
function usersSheet(actor: Actor, { services, figures }: Awaited<ReturnType<typeof strategyFile.run>>): Sheet {
  const { locale } = actor.person;
  const t = textsFor(locale);
  const names = new Map(services.map((service) => [service.id, nameIn(service.names, locale)]));
  async function* rows() {
    for (const { service, month, registeredUsers, source } of figures)
      yield [names.get(service) ?? '', month.slice(0, 7), registeredUsers, source];
  }
  const heads = (['service', 'month', 'users', 'source'] as const).map((head) => t(`leaving:users.${head}`));
  return { name: 'services', heads, rows: rows() };
}

async function manifest(
  actor: Actor,
  { counts, backlogs }: Everything,
  listed: readonly ListedFile[],
  now: Date,
): Promise<string> {
  return json({
    format: agencyFormat,
    version: agencyFormatVersion,
    ...((await isDemo()) && { demo: demoMark }),
    agency: actor.agency.code,
    by: actor.person.email,
    asOf: now.toISOString(),
    counts,
    leftOut: backlogs
      .filter(({ leftOut }) => leftOut > 0)
      .map(({ prefix, leftOut }) => ({ backlog: prefix, restricted: leftOut })),
    files: listed,
  });
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
