import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { moveItem } from '#app/domain/board/commands/move-item.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { boardMovedPath, moveItemPath } from '#app/paths.ts';

/** POST /boards/:board/moves: a card is moved. A script hears what became of it; a plain form goes back to the board, or to the form. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { board = '' } = params;
  const form = await readForm(request, { actor });
  const done = await attempt(() => perform(moveItem, actor, { board, ...form.values }, { key: form.key }), form);
  if (request.headers.get('Accept')?.includes('application/json')) {
    return done.ok ? Response.json(done.answer) : Response.json({ problems: done.problems }, { status: done.status });
  }
  return redirect(done.ok ? boardMovedPath(board, done.answer.item) : moveItemPath(form.values.item ?? '', board));
}
