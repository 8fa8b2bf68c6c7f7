import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import { Refused } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { markAllRead } from '#app/domain/told/commands/mark-all-read.server.ts';
import { markRead } from '#app/domain/told/commands/mark-read.server.ts';
import { inboxPage } from '#app/domain/told/queries/inbox-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { isDemo } from '#app/http/demo.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { pageOf } from '#app/http/replies.server.ts';
import { inboxPath } from '#app/paths.ts';
import { Inbox } from '#app/ui/told/inbox.tsx';
import { actOf, acts } from '../identity/act.server.ts';

export const handle = { texts: ['inbox'] };
export { toldLinks as links } from '#app/ui/told/links.ts';

const verbs = acts(markRead, markAllRead);

/** /inbox: what concerns one, unread first. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = Number(new URL(request.url).searchParams.get('page') ?? 1);
  const page = Number.isInteger(asked) && asked > 0 && asked <= 100_000 ? asked : 1;
  return {
    ...(await ask(inboxPage, actor, { page })),
    agency: nameIn(actor.agency.names, actor.person.locale),
    demo: await isDemo(),
    title: pageTitle(actor, 'inbox:title'),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor: _actor, ...done } = await actOf(request, verbs, (values) => values);
  if (!done.ok) throw pageOf(new Refused(done.problems));
  return redirect(inboxPath());
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function InboxRoute() {
  return <Inbox {...useLoaderData<typeof loader>()} />;
}
