import type { z } from 'zod';
import type { Fact, Recorded } from '#app/domain/activity/fact.ts';
import { record } from '#app/domain/activity/record.server.ts';
import type { Actor } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { parse } from '#app/domain/parse.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { newId } from '#app/platform/id.ts';
import { takeAgencyInInput } from './agency.ts';
import { openAccounts, receive } from './reception.server.ts';

/** An agency that was taken in; `link` is the secret by which its administrator comes in, once. */
export interface TakenIn {
  agency: string;
  administrator: string;
  link: string;
}

/**
 * Makes an agency beside those that are here, on behalf of whoever runs the installation: empty, with one administrator, who takes in the
 * others. What was offered to an address waits for whoever comes with it.
 * @throws Refused naming the field, where another agency has the code or something is written wrongly
 */
export function takeAgencyIn(raw: z.input<typeof takeAgencyInInput>, now = new Date()): Promise<TakenIn> {
  const { agencyCode: code, agencyName, contactDesk, zone, name, email, locale, coordinates } = parse(takeAgencyInInput, raw);
  return inTransaction(null, { timeout: 20_000, task: 'take-agency-in' }, async (db) => {
    const agency = { id: newId(now.getTime()), code, names: { [locale]: agencyName }, contactDesk, zone };
    const { count } = await db.agency.createMany({ data: [{ ...agency, coordinates, createdAt: now }], skipDuplicates: true });
    if (count === 0) throw refuse('agencyCode', 'agency_code_taken', { code });
    const facts: Recorded[] = [];
    const told = (fact: Fact) => void facts.push({ ...fact, id: newId(now.getTime()) });
    const as = (id: string): Actor => ({
      person: { id, name, email, locale },
      ...{ agency, role: 'administrator', via: 'system', mayWrite: true, rightsVersion: 1 },
    });
    const ctxOf = (actor: Actor): Context => ({ actor, db, now, commandId: newId(now.getTime()), record: told });
    const account = (await openAccounts(ctxOf(as(newId())), [{ row: 1, email, name }])).get(email);
    if (!account) throw refuse('email', 'wrong_form');
    const ctx = ctxOf(as(account.id));
    told({
      name: 'agency.created',
      subject: 'agency',
      subjectId: agency.id,
      agencies: [agency.id],
      new: { code, names: agency.names },
    });
    const { link = '' } = await receive(ctx, account, { name, role: 'administrator' });
    // Whoever runs it has set it up by this.
    await db.installation.deleteMany({ where: { key: 'setup' } });
    record(db, { ...ctx, facts });
    return { agency: code, administrator: email, link };
  });
}
