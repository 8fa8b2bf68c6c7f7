import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addProgrammeTerm } from '#app/domain/glossary/commands/add-programme-term.server.ts';
import { programmeGlossary } from '#app/domain/glossary/queries/programme-glossary.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { termPath } from '#app/paths.ts';
import { Glossary } from '#app/ui/glossary/glossary.tsx';
import { addTo } from './add.server.ts';
import { askedOf } from './typed.ts';

export const handle = { texts: ['glossary', 'strategy'] };
export { glossaryLinks as links } from '#app/ui/glossary/links.ts';

/** /strategy/programmes/:programme/glossary: the words of a programme, in which agencies meet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = askedOf(request);
  const glossary = await orPage(ask(programmeGlossary, actor, { programme: params.programme, ...asked }));
  return { glossary, asked, title: pageTitle(actor, 'glossary:title', { name: glossary.place.name }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const done = await addTo(request, addProgrammeTerm, { programme: params.programme });
  return done.ok ? redirect(termPath(done.term)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ProgrammeGlossaryRoute() {
  return <Glossary {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
