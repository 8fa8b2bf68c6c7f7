import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { performOpen } from '#app/domain/command.server.ts';
import { unsubscribe } from '#app/domain/told/commands/unsubscribe.server.ts';
import { actorOf } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { localeAsked } from '#app/http/locale.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { Unsubscribe } from '#app/ui/told/unsubscribe.tsx';

export const handle = { texts: ['mail'] };
export { ownHeaders as headers } from '#app/http/own-headers.ts';

/** /unsubscribe/:secret: ends the mails, without signing in; also for mail programs that send the form by themselves (RFC 8058). */
export async function loader({ request }: LoaderFunctionArgs) {
  return { title: pageTitle((await actorOf(request)) ?? localeAsked(request), 'mail:off.title') };
}

export async function action({ params }: ActionFunctionArgs) {
  const done = await attempt(() => performOpen(unsubscribe, { link: params.secret }));
  return data({ state: done.ok ? ('done' as const) : ('over' as const) }, { status: done.ok ? 200 : done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function UnsubscribeRoute() {
  return <Unsubscribe state={useActionData<typeof action>()?.state ?? 'open'} />;
}
