import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { perform } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { acceptAgreement } from '#app/domain/sharing/commands/accept-agreement.server.ts';
import { admitItems } from '#app/domain/sharing/commands/admit-items.server.ts';
import { declineAgreement } from '#app/domain/sharing/commands/decline-agreement.server.ts';
import { renewAgreement } from '#app/domain/sharing/commands/renew-agreement.server.ts';
import { revokeAgreement } from '#app/domain/sharing/commands/revoke-agreement.server.ts';
import { takeOutItems } from '#app/domain/sharing/commands/take-out-items.server.ts';
import { agreementPage } from '#app/domain/sharing/queries/agreement-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage, pageOf } from '#app/http/replies.server.ts';
import { agreementPath } from '#app/paths.ts';
import { Agreement } from '#app/ui/sharing/agreement.tsx';
import { filled } from '../backlog/typed.ts';
import { acts } from '../identity/act.server.ts';

export const handle = { texts: ['agreements', 'item'] };
export { sharingLinks as links } from '#app/ui/sharing/links.ts';

const verbs = acts(acceptAgreement, declineAgreement, revokeAgreement, renewAgreement, admitItems, takeOutItems);

/** /agreements/:agreement: how it stands, what the partner sees, its versions and its use. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(agreementPage, actor, { agreement: params.agreement }));
  return { ...page, title: pageTitle(actor, 'agreements:page.title', { backlog: page.agreement.backlog.name }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const { act = '', version, items: _items, ...typed } = filled(form.values);
  const verb = verbs.get(act);
  if (!verb) throw pageOf(new NotFound());
  const items = form.all('items').flatMap((keys) => keys.split(/[\s,;]+/).filter(Boolean));
  const input = {
    agreement: params.agreement,
    ...(version && { version: Number(version) }),
    ...(act.endsWith('-items') && { items }),
    ...typed,
  };
  const done = await attempt(() => perform(verb, actor, input, { key: form.key }), form);
  return done.ok ? redirect(agreementPath(params.agreement ?? '')) : data({ ...done, act }, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function AgreementRoute() {
  return <Agreement {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
