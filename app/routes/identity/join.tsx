import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import { linkPage } from '#app/domain/identity/queries/open-pages.server.ts';
import { personSignedIn } from '#app/http/actor.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { localeAsked } from '#app/http/locale.server.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { homePath, joinPath } from '#app/paths.ts';
import { AcceptForm, CannotSignIn } from '#app/ui/identity/accept-form.tsx';
import { JoinForm } from '#app/ui/identity/join-form.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { useLanguage, useTexts } from '#app/ui/shell/texts.tsx';
import { byLink } from './by-link.server.ts';
import { letIn } from './let-in.server.ts';

export const handle = { texts: ['sign-in'] };
export { ownHeaders as headers } from '#app/http/own-headers.ts';

/** /join/SECRET: sets a password, on joining or to reset it, or accepts an invitation with the account that one has; kept by no cache. */
export async function loader({ request, params: { secret = '' } }: LoaderFunctionArgs) {
  const t = textsFor(localeAsked(request));
  const headers = { 'Cache-Control': 'no-store' };
  const found = await linkPage(secret);
  if (!found) return data({ link: null, title: `${t('sign-in:join.title')} · Hashar` }, { status: 404, headers });
  const { personId, ...shown } = found;
  const belongs = found.purpose === 'belong';
  const here = belongs ? await personSignedIn(request) : null;
  const signedIn = here && { email: here.email, invited: here.id === personId };
  const title = `${t(belongs ? 'sign-in:belong.page' : 'sign-in:join.title')} · Hashar`;
  return data({ link: { ...shown, signedIn, path: joinPath(secret) }, title }, { headers });
}

export async function action({ request, params: { secret = '' }, context }: ActionFunctionArgs) {
  const form = await readForm(request, { anyAgency: true });
  const done = await byLink({ request, address: context.clientAddress, link: secret, form });
  if (!done.ok) return data(done, { status: done.status });
  const { session, email } = done.answer;
  return session ? letIn(request, session, email, homePath()) : redirect(homePath());
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function JoinRoute() {
  const { link } = useLoaderData<typeof loader>();
  if (!link) return <LinkOver />;
  return link.purpose === 'belong' ? <Accept link={link} /> : <Join link={link} />;
}

type Link = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['link']>;

function LinkOver() {
  const t = useTexts();
  return (
    <Page width="narrow">
      <PageHead title={t('sign-in:join.title')} />
      <Notice tone="stop" title={t('refusals:link_over.reason')}>
        <p>{t('refusals:link_over.next')}</p>
      </Notice>
    </Page>
  );
}

function Accept({ link: { email, by, role, signedIn, path, contactDesk, ...link } }: { link: Link }) {
  const t = useTexts();
  const { locale } = useLanguage();
  const agency = nameIn(link.agency, locale);
  const values = { agency, by: by ?? '', role: role ? t(`shell:role.${role}`) : '' };
  return (
    <Page width="narrow">
      <PageHead
        title={t('sign-in:belong.title', values)}
        sub={t(by ? 'sign-in:belong.text' : 'sign-in:belong.textPlain', values)}
      />
      <AcceptForm email={email} signedIn={signedIn} path={path} sent={useActionData<typeof action>()} />
      {!signedIn?.invited && <CannotSignIn agency={agency} desk={contactDesk} />}
    </Page>
  );
}

function Join({ link: { name, email, purpose, elsewhere, ...link } }: { link: Link }) {
  const t = useTexts();
  const { locale } = useLanguage();
  const joins = purpose === 'join';
  const values = { name, agency: nameIn(link.agency, locale) };
  const reset = elsewhere ? 'sign-in:join.resetElsewhere' : 'sign-in:join.resetText';
  return (
    <Page width="narrow">
      <PageHead
        title={t(joins ? 'sign-in:join.welcome' : 'sign-in:join.reset', values)}
        sub={t(joins ? 'sign-in:join.text' : reset, values)}
      />
      <JoinForm name={name} email={email} joins={joins} sent={useActionData<typeof action>()} />
    </Page>
  );
}
