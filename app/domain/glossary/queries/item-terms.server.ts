import { z } from 'zod';
import type { Locale } from '#app/domain/actor.ts';
import * as field from '#app/domain/backlog/fields.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { hides, type Terms } from '#app/domain/reach/terms.ts';
import { visibleTerms } from '#app/domain/reach/visible.server.ts';
import { findTerms, indexTerms, type TermForm } from '../mark-terms.rules.ts';
import type { ItemTerm } from '../term.ts';
import { termLines } from './term-lines.server.ts';

/** As many comments as the item's page shows, and with `whole` all of them. */
const [few, many] = [20, 500];

/** The terms that stand in an item's texts, of the glossaries of its backlog and of the programmes that hold the backlog. */
export const itemTerms = query({
  name: 'item-terms',
  summary: 'Show what the terms in an item’s texts mean',
  input: z.strictObject({
    item: field.key,
    /** In all comments too, in place of the latest. */
    whole: z.boolean().default(false),
  }),
  example: (world) => ({ input: { item: world.items[0] } }),
  async run(ctx, { item: key, whole }): Promise<ItemTerm[]> {
    const item = await reach(ctx, 'see').item(key);
    const forms = await formsAround(ctx, item.backlogId);
    if (forms.length === 0) return [];
    const index = indexTerms(forms);
    const texts = await textsOf(ctx, item, whole ? many : few);
    const found = new Set<string>();
    for (const text of texts) findTerms(text, index, found);
    if (found.size === 0) return [];
    const lines = await termLines(ctx, { id: { in: [...found] } });
    return lines
      .map((line) => ({ ...line, folded: forms.filter(({ term }) => term === line.id).map(({ term: _, ...form }) => form) }))
      .sort((one, other) => rankOf(one) - rankOf(other) || one.id.localeCompare(other.id));
  },
});

async function formsAround({ actor, db }: Reading, backlogId: string): Promise<TermForm[]> {
  const around = { OR: [{ backlogId }, { programme: { backlogs: { some: { backlogId } } } }] };
  const rows = await db.termForm.findMany({ where: { term: { AND: [visibleTerms(actor), around] } } });
  return rows.map(({ termId, language, text, folded }) => ({ term: termId, language: language as Locale, text, folded }));
}

interface Texts {
  terms: Terms | null;
  id: string;
  description: string;
  needAs: string;
  needWant: string;
  needSo: string;
}

async function textsOf({ db }: Reading, item: Texts, comments: number): Promise<string[]> {
  const criteria = await db.checklistEntry.findMany({
    where: { checklist: { itemId: item.id, kind: 'acceptance' } },
    select: { text: true },
  });
  const said = await db.comment.findMany({
    where: { itemId: item.id, ...(hides(item.terms, 'internal_comments') && { internal: false }) },
    select: { text: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: comments,
  });
  return [item.description, item.needAs, item.needWant, item.needSo, ...[...criteria, ...said].map(({ text }) => text)];
}

/** The backlog's own word is told before those of programmes. */
function rankOf({ place }: ItemTerm): number {
  return place.kind === 'backlog' ? 0 : 1;
}
