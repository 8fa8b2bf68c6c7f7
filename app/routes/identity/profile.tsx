import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { profilePage } from '#app/domain/identity/queries/profile-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { sessionIdOf } from '#app/http/session.server.ts';
import { KeysForm, LanguageForm, MailsForm, NameForm, PasswordForm } from '#app/ui/identity/profile-forms.tsx';
import { Sessions } from '#app/ui/identity/sessions.tsx';
import { Tokens } from '#app/ui/identity/tokens.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { profileAct } from './profile-act.server.ts';

export const handle = { texts: ['profile', 'people'] };
export { ownHeaders as headers } from '#app/http/own-headers.ts';
export { identityLinks as links } from '#app/ui/identity/links.ts';

/** /profile: what one changes about oneself. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await ask(profilePage, actor, {});
  const changed = new URL(request.url).searchParams.get('changed') === 'password';
  return { ...page, agency: actor.agency.code, current: sessionIdOf(request), changed, title: pageTitle(actor, 'profile:title') };
}

export const action = ({ request }: ActionFunctionArgs) => profileAct(request);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ProfileRoute() {
  const t = useTexts();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const sentAs = (act: string) => (sent?.act === act ? sent : undefined);
  return (
    <Page>
      <PageHead title={t('profile:title')} sub={page.email} />
      {page.changed && sent?.act !== 'change-password' && (
        <Notice tone="go" role="status" title={t('profile:password.done')}>
          <p>{t('profile:password.doneText')}</p>
        </Notice>
      )}
      <div className="side-by-side">
        <div className="stack">
          <NameForm name={page.name} sent={sentAs('rename-person')} />
          <LanguageForm locale={page.locale} />
          <MailsForm mails={page.mails} />
          <KeysForm on={page.singleKeys} />
        </div>
        <PasswordForm sent={sentAs('change-password')} changed={page.changed} />
      </div>
      <Sessions sessions={page.sessions} current={page.current} />
      <Tokens tokens={page.tokens} agency={page.agency} sent={sentAs('make-token')} />
    </Page>
  );
}
