import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { permits } from '#app/domain/actor.ts';
import { perform } from '#app/domain/command.server.ts';
import { access } from '#app/domain/strategy/access.ts';
import { createProgramme } from '#app/domain/strategy/commands/create-programme.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { programmePath } from '#app/paths.ts';
import { NewProgramme } from '#app/ui/strategy/goal/programme-form.tsx';
import { meant } from './typed.ts';

export const handle = { texts: ['strategy'] };
export { strategyLinks as links } from '#app/ui/strategy/links.ts';

/** /strategy/programmes/new: a name and an aim begin a programme. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const may = permits(actor, access, 'create-programme');
  return { may, year: new Date().getUTCFullYear(), title: pageTitle(actor, 'strategy:programme.new') };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const done = await attempt(() => perform(createProgramme, actor, meant(form.values), { key: form.key }), form);
  return done.ok ? redirect(programmePath(done.answer.programme)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NewProgrammeRoute() {
  return <NewProgramme {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
