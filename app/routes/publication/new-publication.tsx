import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Actor } from '#app/domain/actor.ts';
import { perform } from '#app/domain/command.server.ts';
import { dayIn, momentIn } from '#app/domain/day.ts';
import { proposePublication } from '#app/domain/publication/commands/propose-publication.server.ts';
import { publicKinds } from '#app/domain/publication/publication.ts';
import { publicationPreview } from '#app/domain/publication/queries/publication-preview.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { publicationPath } from '#app/paths.ts';
import { publicLinks } from '#app/ui/public/links.ts';
import { NewPublication } from '#app/ui/publication/new-publication.tsx';

export const handle = { texts: ['publications', 'public', 'services', 'strategy'] };
export const links = publicLinks;

/** /publications/new?service=ID: what a citizen would see, to be proposed to a second person. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(publicationPreview, actor, thingAsked(request)));
  return { ...page, today: dayIn(actor.agency.zone, new Date()), title: pageTitle(actor, 'publications:new.title') };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const { seen, showFrom } = form.values;
  const input = { ...thingAsked(request), seen, showFrom: momentTyped(actor, showFrom) };
  const done = await attempt(() => perform(proposePublication, actor, input, { key: form.key }), form);
  return done.ok ? redirect(publicationPath(done.answer.publication)) : data(done, { status: done.status });
}

/** The kind and the name of the thing that the address names; of a kind that there is not, the first. */
function thingAsked(request: Request) {
  const { searchParams } = new URL(request.url);
  const kind = publicKinds.find((each) => searchParams.has(each)) ?? 'service';
  return { kind, thing: searchParams.get(kind)?.slice(0, 40) || 'none' };
}

/** A day and time as the agency's clocks show it; what is none is passed on, to be refused. */
function momentTyped(actor: Actor, typed = ''): string | null {
  if (typed.trim() === '') return null;
  return momentIn(actor.agency.zone, typed.trim()) ?? typed;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NewPublicationRoute() {
  return <NewPublication {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
