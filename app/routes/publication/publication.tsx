import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayIn } from '#app/domain/day.ts';
import { approvePublication } from '#app/domain/publication/commands/approve-publication.server.ts';
import { declinePublication } from '#app/domain/publication/commands/decline-publication.server.ts';
import { withdrawPublication } from '#app/domain/publication/commands/withdraw-publication.server.ts';
import { publicationPage } from '#app/domain/publication/queries/publication-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { publicationPath } from '#app/paths.ts';
import { publicLinks } from '#app/ui/public/links.ts';
import { PublicationView } from '#app/ui/publication/publication.tsx';
import { filled } from '../backlog/typed.ts';
import { actOf, acts } from '../identity/act.server.ts';

export const handle = { texts: ['publications', 'public', 'services', 'strategy'] };
export const links = publicLinks;

const verbs = acts(approvePublication, declinePublication, withdrawPublication);

/** /publications/ID: a publication as a citizen sees it; a second person decides here. */
export async function loader({ request, params: { publication } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(publicationPage, actor, { publication }));
  return { ...page, today: dayIn(actor.agency.zone, new Date()), title: pageTitle(actor, 'publications:one') };
}

export async function action({ request, params: { publication = '' } }: ActionFunctionArgs) {
  const { actor: _actor, ...done } = await actOf(request, verbs, (values) => ({ ...filled(values), publication }));
  return done.ok ? redirect(publicationPath(publication)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PublicationRoute() {
  return <PublicationView {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
