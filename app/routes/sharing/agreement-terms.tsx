import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { permits } from '#app/domain/actor.ts';
import { perform } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { access } from '#app/domain/sharing/access.ts';
import { narrowAgreement } from '#app/domain/sharing/commands/narrow-agreement.server.ts';
import { offerChange } from '#app/domain/sharing/commands/offer-change.server.ts';
import { sendBackAgreement } from '#app/domain/sharing/commands/send-back-agreement.server.ts';
import { agreementTermsPage } from '#app/domain/sharing/queries/agreement-terms-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage, pageOf } from '#app/http/replies.server.ts';
import { agreementPath } from '#app/paths.ts';
import { AgreementTerms } from '#app/ui/sharing/agreement-terms.tsx';
import { acts } from '../identity/act.server.ts';
import { chosenIn, termsIn } from './typed.ts';

export const handle = { texts: ['agreements', 'item'] };
export { sharingLinks as links } from '#app/ui/sharing/links.ts';

const verbs = acts(sendBackAgreement, offerChange, narrowAgreement);

/** /agreements/:agreement/terms: other terms, in answer to an offer or in place of those that hold. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(agreementTermsPage, actor, { agreement: params.agreement }));
  return {
    ...page,
    may: permits(actor, access, 'offer-change'),
    title: pageTitle(actor, 'agreements:page.title', { backlog: page.agreement.backlog.name }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const { act = '', version } = form.values;
  const verb = verbs.get(act);
  if (!verb) throw pageOf(new NotFound());
  const answered = act === sendBackAgreement.name && { version: Number(version) };
  const input = { agreement: params.agreement, ...answered, ...termsIn(form) };
  const done = await attempt(() => perform(verb, actor, input, { key: form.key }), form);
  if (done.ok) return redirect(agreementPath(params.agreement ?? ''));
  return data({ ...done, chosen: chosenIn(form) }, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function AgreementTermsRoute() {
  return <AgreementTerms {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
