import type { Context } from '#app/domain/command.server.ts';
import { NotAllowed, refuse } from '#app/domain/errors.ts';
import { factOf, type Term } from './locked-term.server.ts';

/** A meaning as it is said: in which language, and where the law says so. */
interface Said {
  language: string;
  text: string;
  document: string;
  article: string;
  address: string;
}

/** What the acting agency means by a term, of what was reached. */
export function ownMeaning({ actor }: Context, term: Term) {
  return term.meanings.find(({ agencyId }) => agencyId === actor.agency.id);
}

/** Only what stands in a meaning's text and source. */
export function saidOf({ language, text, document, article, address }: Said): Said {
  return { language, text, document, article, address };
}

/** Writes what the acting agency means; its event keeps what stood before. Whether there was anything to write. */
export async function putMeaning(ctx: Context, term: Term, said: Said): Promise<boolean> {
  const before = ownMeaning(ctx, term);
  const old = before && { ...saidOf(before), version: before.version };
  if (old && JSON.stringify(saidOf(old)) === JSON.stringify(said)) return false;
  const data = { ...said, version: (before?.version ?? 0) + 1, personId: ctx.actor.person.id, writtenAt: ctx.now };
  const key = { termId: term.id, agencyId: ctx.actor.agency.id };
  await ctx.db.termMeaning.upsert({ where: { termId_agencyId: key }, create: { ...key, ...data }, update: data });
  ctx.record(factOf(ctx, term, 'meaning_written', old, { ...said, version: data.version }));
  return true;
}

/**
 * An open question is answered by those who mean something by the term.
 * @throws NotAllowed for any other agency
 * @throws Refused where none is open
 */
export function checkOpen(ctx: Context, term: Term) {
  if (!ownMeaning(ctx, term)) throw new NotAllowed('no_meaning_of_ours');
  if (!term.question) throw refuse('', 'no_open_question');
  return term.question;
}
