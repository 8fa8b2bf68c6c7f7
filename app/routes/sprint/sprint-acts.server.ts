import type { Actor } from '#app/domain/actor.ts';
import { perform } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { addToSprint } from '#app/domain/sprint/commands/add-to-sprint.server.ts';
import { deletePlan } from '#app/domain/sprint/commands/delete-plan.server.ts';
import { editSprint } from '#app/domain/sprint/commands/edit-sprint.server.ts';
import { removeFromSprint } from '#app/domain/sprint/commands/remove-from-sprint.server.ts';
import { startSprint } from '#app/domain/sprint/commands/start-sprint.server.ts';
import { type Attempted, attempt } from '#app/http/attempt.server.ts';
import type { SentForm } from '#app/http/form.server.ts';
import { pageOf } from '#app/http/replies.server.ts';

/** What came of a form of the sprint's page; the team where the sprint is no more. */
type Done = Attempted<{ team?: string }>;

/**
 * Does to a sprint what a form of its page asks for. Start sends the goal and dates as they stand there too, so that they are kept first.
 * @throws Response 404 where the page has no such form
 */
export async function actOnSprint(actor: Actor, sprint: string, form: SentForm): Promise<Done> {
  const { act = '', goal = '', startsOn, endsOn, item = '', anyway } = form.values;
  const edited = { sprint, goal, startsOn, endsOn };
  const keyed = { key: form.key };
  const does: Record<string, () => Promise<Done>> = {
    'add-to-sprint': () => attempt(() => perform(addToSprint, actor, { sprint, item: item.trim() }, keyed).then(nothing), form),
    'remove-from-sprint': () => attempt(() => perform(removeFromSprint, actor, { sprint, item }, keyed).then(nothing), form),
    'edit-sprint': () => attempt(() => perform(editSprint, actor, edited, keyed).then(nothing), form),
    'delete-plan': () => attempt(() => perform(deletePlan, actor, { sprint }, keyed), form),
    'start-sprint': async () => {
      const kept = await attempt(() => perform(editSprint, actor, edited, keyed).then(nothing), form);
      if (!kept.ok) return kept;
      return attempt(() => perform(startSprint, actor, { sprint, anyway: anyway === 'true' }, keyed).then(nothing), form);
    },
  };
  const doIt = does[act];
  if (!doIt) throw pageOf(new NotFound());
  return doIt();
}

const nothing = () => ({});
