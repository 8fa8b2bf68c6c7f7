import { foldText } from '#app/domain/folded-text.ts';
import { insertRows } from '#app/platform/insert-rows.server.ts';
import type { BlockersPart, GlossariesPart, PublicationsPart } from '../shared-parts.ts';
import { readJson } from './archive.ts';
import type { Bringing } from './bringing.ts';

/** Ids here of what was brought in already. */
interface Brought {
  backlogs: ReadonlyMap<string, string>;
  items: ReadonlyMap<string, string>;
  /** Of programmes, objectives and services. */
  ends: ReadonlySet<string>;
}

/** Makes the agency's glossaries again with its own meanings; what others mean by a term, and questions between the two, stay in the file. */
export async function bringGlossaries({ ctx, archive, idHere, people }: Bringing, { backlogs, ends }: Brought): Promise<void> {
  if (!archive.names.includes('glossaries.json')) return;
  const { terms } = await readJson<GlossariesPart>(archive, 'glossaries.json');
  const { agency } = ctx.actor;
  const here = terms.flatMap((term) => {
    const backlog_id = (term.backlog && backlogs.get(term.backlog)) ?? null;
    const programme_id = term.programme && ends.has(idHere(term.programme.id)) ? idHere(term.programme.id) : null;
    return backlog_id || programme_id ? [{ ...term, id: idHere(term.id), backlog_id, programme_id }] : [];
  });
  await insertRows(
    ctx.db,
    'term',
    here.map(({ id, backlog_id, programme_id, createdAt }) => ({ id, backlog_id, programme_id, created_at: createdAt })),
  );
  await insertRows(
    ctx.db,
    'term_form',
    here.flatMap(({ id, forms }) =>
      Object.entries(forms).flatMap(([language, texts]) =>
        texts.map((text, position) => ({ term_id: id, language, position, text, folded: foldText(text) })),
      ),
    ),
  );
  await insertRows(
    ctx.db,
    'term_meaning',
    here.flatMap(({ id, meanings }) =>
      meanings
        .filter(({ agency: code, by }) => code === agency.code && by !== null && people.has(idHere(by)))
        .map(({ language, text, source, version, by, at }) => ({
          ...{ term_id: id, agency_id: agency.id, language, text, version, ...source },
          ...{ person_id: idHere(by ?? ''), written_at: at },
        })),
    ),
  );
}

/** Makes again what the agency published, as it stood. */
export async function bringPublications({ ctx, archive, idHere }: Bringing, { items, ends }: Brought): Promise<void> {
  if (!archive.names.includes('publications.json')) return;
  const { publications } = await readJson<PublicationsPart>(archive, 'publications.json');
  const known = (id: string | null) => (id && ends.has(idHere(id)) ? idHere(id) : null);
  const person = (id: string | null) => id && idHere(id);
  const rows = publications.map((row) => ({
    ...{ id: idHere(row.id), agency_id: ctx.actor.agency.id, status: row.status, content: row.content, open: row.open },
    ...{ service_id: known(row.service), objective_id: known(row.objective) },
    item_id: (row.item && items.get(row.item)) ?? null,
    ...{ proposed_by_id: idHere(row.proposedBy), proposed_at: row.proposedAt, show_from: row.showFrom },
    ...{ shown_until: row.shownUntil, decided_by_id: person(row.decidedBy), decided_at: row.decidedAt, reason: row.reason },
    ...{ withdrawn_by_id: person(row.withdrawnBy), withdrawn_at: row.withdrawnAt },
  }));
  await insertRows(
    ctx.db,
    'publication',
    rows.filter((row) => row.service_id ?? row.objective_id ?? row.item_id),
  );
}

/**
 * Makes again what holds or held up the agency's items, with its age. Another agency that can free it is there by its code alone, and the
 * request to it stays in the file.
 * @returns the ids here of those that were made
 */
export async function bringBlockers(
  { ctx, archive, idHere, people }: Bringing,
  { items }: Brought,
): Promise<ReadonlySet<string>> {
  if (!archive.names.includes('blockers.json')) return new Set();
  const { blockers } = await readJson<BlockersPart>(archive, 'blockers.json');
  const someone = (id: string | null) => idHere(id !== null && people.has(idHere(id)) ? id : ctx.actor.person.id);
  const here = blockers.flatMap((row) => {
    const item_id = items.get(row.item);
    return item_id ? [{ ...row, id: idHere(row.id), item_id }] : [];
  });
  const named = blockers.flatMap(({ funding }) => (funding ? [idHere(funding)] : []));
  const lines = await ctx.db.fundingLine.findMany({
    where: { id: { in: named }, programme: { agencyId: ctx.actor.agency.id } },
    select: { id: true },
  });
  const paid = new Set(lines.map(({ id }) => id));
  await insertRows(
    ctx.db,
    'blocker',
    here.map((row) => {
      const person_id = row.person !== null && people.has(idHere(row.person)) ? idHere(row.person) : null;
      const team_id = row.team && idHere(row.team);
      return {
        ...{ id: row.id, item_id: row.item_id, cause: row.cause, line: row.line, person_id, team_id },
        party: person_id || team_id ? null : (row.party ?? row.agency ?? row.line.slice(0, 120)),
        ...{ needed_by: row.neededBy, raised_at: row.raisedAt, raised_by_id: someone(row.raisedBy) },
        ...{ cost_per_day: row.costPerDay, currency: row.currency, cost_source: row.costSource, criteria: row.criteria },
        ...{ legal_basis: row.legalBasis, document_state: row.documentState, paused_since: row.pausedSince },
        funding_line_id: row.funding && paid.has(idHere(row.funding)) ? idHere(row.funding) : null,
        linked_item_id: (row.waitsFor && items.get(row.waitsFor)) ?? null,
        ...{ freed_at: row.freedAt, freed_by_id: row.freedAt && someone(row.freedBy), freed_how: row.freedHow },
      };
    }),
  );
  await insertRows(
    ctx.db,
    'blocker_pause',
    here.flatMap(({ id: blocker_id, pauses }) =>
      pauses.map(({ id, since, until, reason, by }) => ({
        id: idHere(id),
        blocker_id,
        since,
        until,
        reason,
        person_id: someone(by),
      })),
    ),
  );
  return new Set(here.map(({ id }) => id));
}
