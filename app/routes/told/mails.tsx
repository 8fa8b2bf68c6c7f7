import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NotFound } from '#app/domain/errors.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { isDemo } from '#app/http/demo.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { pageOf } from '#app/http/replies.server.ts';
import { lyingMails } from '#app/platform/mail-folder.server.ts';
import { Mails } from '#app/ui/told/mails.tsx';

export const handle = { texts: ['mail'] };
export { toldLinks as links } from '#app/ui/told/links.ts';

/** So many are shown. */
const shown = 50;

/** /mails: in the demo world only, what a mail server would have sent to one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  if (!(await isDemo())) throw pageOf(new NotFound());
  const mails = await lyingMails(actor.person.email, shown);
  return {
    mails: mails.map(({ subject, text, language, at }) => ({ subject, text, language, at })),
    title: pageTitle(actor, 'mail:list'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function MailsRoute() {
  return <Mails {...useLoaderData<typeof loader>()} />;
}
