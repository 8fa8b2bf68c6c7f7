import { data } from '@remix-run/node';
import type { Actor } from '#app/domain/actor.ts';
import { changeItems } from '#app/domain/board/commands/change-items.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import type { SentForm } from '#app/http/form.server.ts';
import type { ChangedSeveral } from '#app/ui/several/changed-several.ts';

/** What is given beside the items, by the act: a choice is sent as `act:what`. */
const given: Record<string, string> = {
  'assign-item': 'person',
  'unassign-item': 'person',
  'label-item': 'label',
  'unlabel-item': 'label',
  'change-state': 'state',
  'move-item': 'column',
  'add-to-sprint': 'sprint',
};

/** Does one thing to the items that were ticked on a list, or on a board, and tells which of them were refused. */
export async function changeSeveral(actor: Actor, form: SentForm, board?: string) {
  const [act = '', what = ''] = (form.values.what ?? '').split(':');
  const items = form.all('item');
  const field = given[act];
  const move = act === 'move-item' && { board, reason: form.values.reason };
  const input = { act, items, ...(field && { [field]: what }), ...move };
  const done = await attempt(() => perform(changeItems, actor, input, { key: form.key }), form);
  const sent = { act: 'change-items', what: form.values.what ?? '' } as const;
  const answer: ChangedSeveral = done.ok
    ? { ...sent, ok: true, ...done.answer }
    : { ...sent, ok: false, problems: done.problems, ticked: items };
  return data(answer, { status: done.ok ? 200 : done.status });
}
