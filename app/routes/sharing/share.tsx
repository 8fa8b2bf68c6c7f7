import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { offerAgreement } from '#app/domain/sharing/commands/offer-agreement.server.ts';
import { sharePage } from '#app/domain/sharing/queries/share-page.server.ts';
import { sharePreview } from '#app/domain/sharing/queries/share-preview.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { agreementPath } from '#app/paths.ts';
import { Share } from '#app/ui/sharing/share.tsx';
import { filled } from '../backlog/typed.ts';
import { asked, chosenIn, termsIn } from './typed.ts';

export const handle = { texts: ['agreements', 'item'] };
export { sharingLinks as links } from '#app/ui/sharing/links.ts';

/** /backlogs/:prefix/share: whom to offer a backlog, under which terms, and what they would see; the address says which to count. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(sharePage, actor, { backlog: params.prefix }));
  const form = asked(request);
  const { level: _level, note: _note, signatory: _by, letter: _letter, ...terms } = termsIn(form);
  const counted = await attempt(() => ask(sharePreview, actor, { backlog: params.prefix, ...terms }));
  return {
    ...page,
    preview: counted.ok ? counted.answer : null,
    asked: { values: form.values, chosen: chosenIn(form) },
    title: pageTitle(actor, 'agreements:share.title', { backlog: page.backlog.name }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const { partner, email } = filled(form.values);
  const input = {
    backlog: params.prefix,
    ...(partner && { partner }),
    ...(email && { email }),
    showsList: form.values.showsList === 'true',
    ...termsIn(form),
  };
  const done = await attempt(() => perform(offerAgreement, actor, input, { key: form.key }), form);
  if (done.ok) return redirect(agreementPath(done.answer.agreement));
  return data({ ...done, chosen: chosenIn(form) }, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ShareRoute() {
  return <Share {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
