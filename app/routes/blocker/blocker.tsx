import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeBlocker } from '#app/domain/blocker/commands/change-blocker.server.ts';
import { freeBlocker } from '#app/domain/blocker/commands/free-blocker.server.ts';
import { pauseBlocker } from '#app/domain/blocker/commands/pause-blocker.server.ts';
import { resumeBlocker } from '#app/domain/blocker/commands/resume-blocker.server.ts';
import { blockerPage } from '#app/domain/blocker/queries/blocker-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { escalationLadder } from '#app/domain/escalation/queries/escalation-ladder.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { blockerLadderPath, blockerMessagePath, blockerPath } from '#app/paths.ts';
import { BlockerPage } from '#app/ui/blocker/blocker-page.tsx';
import { blockerTyped } from './freer-typed.ts';

export const handle = { texts: ['blocker', 'ladder'] };
export { blockerLinks as links } from '#app/ui/blocker/links.ts';

/** /blockers/:blocker: what holds an item up, with all that is said of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(blockerPage, actor, { blocker: params.blocker }));
  const ladder = await orPage(ask(escalationLadder, actor, { blocker: page.id }));
  const paths = { ladder: blockerLadderPath(page.id), message: blockerMessagePath(page.id) };
  return { ...page, ladder, paths, title: pageTitle(actor, 'blocker:page.of', { key: page.item.key }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { blocker = '' } = params;
  const form = await readForm(request, { actor });
  const { act = '', reason = '', how = '', ...values } = form.values;
  const sent = { key: form.key };
  const done = await attempt(async (): Promise<unknown> => {
    if (act === 'pause-blocker') return perform(pauseBlocker, actor, { blocker, reason }, sent);
    if (act === 'resume-blocker') return perform(resumeBlocker, actor, { blocker }, sent);
    if (act === 'free-blocker') return perform(freeBlocker, actor, { blocker, how }, sent);
    if (act !== 'change-blocker') throw new NotFound();
    const { choices } = await ask(blockerPage, actor, { blocker });
    return perform(changeBlocker, actor, { blocker, ...blockerTyped(values, choices) }, sent);
  }, form);
  return done.ok ? redirect(blockerPath(blocker)) : data({ ...done, act }, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function BlockerRoute() {
  return <BlockerPage blocker={useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
