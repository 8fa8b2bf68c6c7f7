import type { Actor } from '#app/domain/actor.ts';
import { rerankItem } from '#app/domain/backlog/commands/rerank-item.server.ts';
import { rankOwn } from '#app/domain/backlog/own-rank/commands/rank-own.server.ts';
import type { Order } from '#app/domain/backlog/own-rank/own-rank.ts';
import { perform } from '#app/domain/command.server.ts';
import { type Attempted, attempt } from '#app/http/attempt.server.ts';
import type { SentForm } from '#app/http/form.server.ts';
import { backlogPath, ownOrderPath } from '#app/paths.ts';

/** The order that an address asks for; whatever it does not know is the joint one. */
export function orderAsked(request: Request): Order {
  return new URL(request.url).searchParams.get('order') === 'own' ? 'own' : 'joint';
}

/** Where the list stands in that order. */
export function listIn(order: Order, prefix: string): string {
  return order === 'own' ? ownOrderPath(prefix) : backlogPath(prefix);
}

/** Gives an item another place in an order, as a form asks for it. */
export function rankIn(order: Order, actor: Actor, asked: object, form: SentForm): Promise<Attempted<{ item: string }>> {
  const once = { key: form.key };
  return attempt(() => (order === 'own' ? perform(rankOwn, actor, asked, once) : perform(rerankItem, actor, asked, once)), form);
}
