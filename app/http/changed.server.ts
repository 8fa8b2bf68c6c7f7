import type { Actor } from '#app/domain/actor.ts';
import { lastChange } from '#app/domain/board/queries/last-change.server.ts';
import type { LastChange } from '#app/domain/board/undo/undo.ts';
import { ask } from '#app/domain/query.server.ts';
import { changedCookie } from '#app/platform/web/changed.server.ts';
import { cookieOf } from './cookie.server.ts';

/** What the reader did last from this browser, while it can be undone. It is an offer beside the page: where it cannot be asked for, it is left out. */
export async function changeUndoable(request: Request, actor: Actor | null): Promise<LastChange | null> {
  if (!actor || cookieOf(request, changedCookie) !== '1') return null;
  return ask(lastChange, actor, {}).catch(() => null);
}
