import type { Actor } from '#app/domain/actor.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { filterOf } from '#app/domain/backlog/filter/filter.ts';
import { itemKey } from '#app/domain/backlog/item.ts';
import { perform } from '#app/domain/command.server.ts';
import { type Attempted, attempt } from '#app/http/attempt.server.ts';
import type { SentForm } from '#app/http/form.server.ts';
import { backlogPath } from '#app/paths.ts';
import { listIn, orderAsked, rankIn } from './in-order.server.ts';
import { filled } from './typed.ts';

/** What a form of the backlog page came to; `next` is where a plain form goes on. */
export type BacklogAnswer =
  | { ok: true; act: 'create-item' | 'rerank-item' | 'rank-own'; item: string; position: string; next: string }
  | (Extract<Attempted<unknown>, { ok: false }> & { act: 'create-item' | 'rerank-item' | 'rank-own' });

/** Which page of the list an address asks for; what is no page number is the first page. */
export function pageAsked(request: Request) {
  const asked = new URL(request.url).searchParams;
  const page = Math.trunc(Number(asked.get('page')));
  return {
    page: Math.max(page || 1, 1),
    archived: asked.has('archived'),
    order: orderAsked(request),
    filter: filterOf(asked),
    open: asked.has('filter'),
  };
}

/** The item that a plain form has just added, as the address of the next page says. */
export function addedBefore(request: Request): { item: string; position: string } | null {
  const asked = new URL(request.url).searchParams;
  const item = asked.get('added') ?? '';
  return itemKey.test(item) ? { item, position: asked.get('position') ?? 'bottom' } : null;
}

/** Adds an item to a backlog, or gives one another place in it, as a form of its page asks. */
export async function actOnBacklog(actor: Actor, backlog: string, form: SentForm): Promise<BacklogAnswer> {
  const { act: _act, ...values } = filled(form.values);
  const { position = 'bottom' } = values;
  const { act } = form.values;
  if (act === 'rerank-item' || act === 'rank-own') {
    const order = act === 'rank-own' ? 'own' : 'joint';
    const done = await rankIn(order, actor, values, form);
    const next = listIn(order, backlog);
    return done.ok ? { ok: true, act, item: done.answer.item, position, next } : { ...done, act };
  }
  const done = await attempt(() => perform(createItem, actor, { backlog, ...values }, { key: form.key }), form);
  if (!done.ok) return { ...done, act: 'create-item' };
  const { item } = done.answer;
  const next = `${backlogPath(backlog)}?added=${item}${position === 'top' ? '&position=top' : ''}`;
  return { ok: true, act: 'create-item', item, position, next };
}
