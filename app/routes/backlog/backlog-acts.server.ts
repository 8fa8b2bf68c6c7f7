import type { Actor } from '#app/domain/actor.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { rerankItem } from '#app/domain/backlog/commands/rerank-item.server.ts';
import { filterOf } from '#app/domain/backlog/filter/filter.ts';
import { itemKey } from '#app/domain/backlog/item.ts';
import { rankOwn } from '#app/domain/backlog/own-rank/commands/rank-own.server.ts';
import type { Order } from '#app/domain/backlog/own-rank/own-rank.ts';
import { perform } from '#app/domain/command.server.ts';
import { type Attempted, attempt } from '#app/http/attempt.server.ts';
import type { SentForm } from '#app/http/form.server.ts';
import { backlogPath, ownOrderPath } from '#app/paths.ts';
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
    order: orderAsked(asked.get('order')),
    filter: filterOf(asked),
    open: asked.has('filter'),
  };
}

function orderAsked(order: string | null): Order {
  return order === 'own' ? 'own' : 'joint';
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
    const own = act === 'rank-own';
    const move = () =>
      own ? perform(rankOwn, actor, values, { key: form.key }) : perform(rerankItem, actor, values, { key: form.key });
    const done = await attempt(move, form);
    const next = own ? ownOrderPath(backlog) : backlogPath(backlog);
    return done.ok ? { ok: true, act, item: done.answer.item, position, next } : { ...done, act };
  }
  const done = await attempt(() => perform(createItem, actor, { backlog, ...values }, { key: form.key }), form);
  if (!done.ok) return { ...done, act: 'create-item' };
  const { item } = done.answer;
  const next = `${backlogPath(backlog)}?added=${item}${position === 'top' ? '&position=top' : ''}`;
  return { ok: true, act: 'create-item', item, position, next };
}
