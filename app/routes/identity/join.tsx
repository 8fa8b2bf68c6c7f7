import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import { performOpen } from '#app/domain/command.server.ts';
import { redeemLink } from '#app/domain/identity/commands/redeem-link.server.ts';
import { linkPage } from '#app/domain/identity/queries/open-pages.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { localeAsked } from '#app/http/locale.server.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { homePath } from '#app/paths.ts';
import { JoinForm } from '#app/ui/identity/join-form.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { useLanguage, useTexts } from '#app/ui/shell/texts.tsx';
import { letIn } from './let-in.server.ts';

export const handle = { texts: ['sign-in'] };
export { ownHeaders as headers } from '#app/http/own-headers.ts';

/** /join/SECRET: sets a password, on joining or to reset it; kept by no cache. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const link = await linkPage(params.secret ?? '');
  const t = textsFor(localeAsked(request));
  const page = { link, title: `${t('sign-in:join.title')} · Hashar` };
  return data(page, { status: link ? 200 : 404, headers: { 'Cache-Control': 'no-store' } });
}

/** Not counted: nobody guesses a secret of 256 bits, and a room of newcomers behind one address must all get in. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request, { anyAgency: true });
  const { name, password } = form.values;
  const input = { link: params.secret, name: name || undefined, password };
  const done = await attempt(() => performOpen(redeemLink, input), form);
  if (!done.ok) return data(done, { status: done.status });
  return letIn(request, done.answer.session, done.answer.email, homePath());
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function JoinRoute() {
  const t = useTexts();
  const { locale } = useLanguage();
  const { link } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (!link) {
    return (
      <Page width="narrow">
        <PageHead title={t('sign-in:join.title')} />
        <Notice tone="stop" title={t('refusals:link_over.reason')}>
          <p>{t('refusals:link_over.next')}</p>
        </Notice>
      </Page>
    );
  }
  const joins = link.purpose === 'join';
  const values = { name: link.name, agency: nameIn(link.agency, locale) };
  return (
    <Page width="narrow">
      <PageHead
        title={t(joins ? 'sign-in:join.welcome' : 'sign-in:join.reset', values)}
        sub={t(joins ? 'sign-in:join.text' : 'sign-in:join.resetText', values)}
      />
      <JoinForm name={link.name} email={link.email} joins={joins} sent={sent} />
    </Page>
  );
}
