import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Actor } from '#app/domain/actor.ts';
import { dropImport } from '#app/domain/backlog/commands/drop-import.server.ts';
import { runImport } from '#app/domain/backlog/commands/run-import.server.ts';
import { stageImport } from '#app/domain/backlog/commands/stage-import.server.ts';
import type { ImportPage } from '#app/domain/backlog/import/import-page.ts';
import { decodeFile } from '#app/domain/backlog/import/read-file.rules.ts';
import { stageWaiting } from '#app/domain/backlog/import/stage-waiting.server.ts';
import { importPage } from '#app/domain/backlog/queries/import-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { actorOfMember } from '#app/domain/identity/queries/actor-of-member.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { db } from '#app/platform/db.server.ts';
import type { ImportArgs } from './import-args.ts';

/**
 * Reads a file and brings it in by what is guessed of its lists and members; a dry run only looks, and leaves nothing behind.
 * @throws Error with one line, or the domain's refusal
 */
export async function bringFile({ source, file, backlog, person, dryRun }: ImportArgs): Promise<ImportPage> {
  const content = decodeFile(await bytesOf(file));
  const actor = await actorFor(backlog, person);
  const fileName = basename(file);
  const { import: id } = await perform(stageImport, actor, { backlog, source, fileName, content });
  let page = await readThrough(actor, id);
  if (page.status !== 'staged' || dryRun) {
    await perform(dropImport, actor, { import: id });
    if (page.status !== 'staged') throw new Error('the file could not be read.');
    return page;
  }
  await perform(runImport, actor, { import: id });
  page = await ask(importPage, actor, { import: id });
  return page;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Error(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`);
  }
}

/** A running Hashar may have taken the file up before this process does. */
async function readThrough(actor: Actor, id: string): Promise<ImportPage> {
  for (;;) {
    await stageWaiting();
    const page = await ask(importPage, actor, { import: id });
    if (page.status !== 'staging') return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function actorFor(prefix: string, person: string | undefined): Promise<Actor> {
  const backlog = await db().backlog.findUnique({
    where: { prefix: prefix.toUpperCase() },
    select: { agency: { select: { id: true, code: true } } },
  });
  if (!backlog) throw new Error(`there is no backlog "${prefix}".`);
  const { id, code } = backlog.agency;
  const found = await actorOfMember(person ?? (await administratorOf(id)), code);
  if ('actor' in found) return found.actor;
  throw new Error(`${person ?? 'an administrator'} cannot act for ${code}.`);
}

async function administratorOf(agencyId: string): Promise<string> {
  const membership = await db().membership.findFirst({
    where: { agencyId, role: 'administrator', endedAt: null, person: { disabledAt: null } },
    select: { person: { select: { email: true } } },
    orderBy: { since: 'asc' },
  });
  return membership?.person.email ?? '';
}
