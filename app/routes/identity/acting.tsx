import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import { performOpen } from '#app/domain/command.server.ts';
import { switchAgency } from '#app/domain/identity/commands/switch-agency.server.ts';
import { actorOf, agenciesOf, personSignedIn } from '#app/http/actor.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { localeAsked } from '#app/http/locale.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { secretOf } from '#app/http/session.server.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { homePath, signInPath, signOutPath } from '#app/paths.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { EmptyState } from '#app/ui/kit/empty-state.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useLanguage, useTexts } from '#app/ui/shell/texts.tsx';

export const handle = { texts: ['people'] };

/** /acting: the agencies that one may act for; also for somebody who has left the one they acted for. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await personSignedIn(request);
  if (!person) throw redirect(signInPath());
  const actor = await actorOf(request);
  const title = `${textsFor(localeAsked(request))('people:acting.title')} · Hashar`;
  return { agencies: await agenciesOf(person.id), now: actor?.agency.id ?? null, title };
}

/** Acts for another agency from now on; whichever agency the form was shown for. */
export async function action({ request }: ActionFunctionArgs) {
  const { values } = await readForm(request, { anyAgency: true });
  await orPage(performOpen(switchAgency, { session: secretOf(request) ?? 'none', agency: values.agency }));
  return redirect(homePath());
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ActingRoute() {
  const t = useTexts();
  const { locale } = useLanguage();
  const { agencies, now } = useLoaderData<typeof loader>();
  return (
    <Page width="narrow">
      <PageHead title={t('people:acting.title')} sub={t('people:acting.text')} />
      {agencies.length === 0 ? (
        <EmptyState title={t('people:acting.none')}>
          <p>{t('people:acting.noneNext')}</p>
        </EmptyState>
      ) : (
        <Panel>
          <Form method="post" reloadDocument className="stack">
            {agencies.map(({ id, names }) => (
              <Button key={id} name="agency" value={id} aria-current={id === now ? 'true' : undefined}>
                {nameIn(names, locale)}
                {id === now && ` · ${t('people:acting.now')}`}
              </Button>
            ))}
          </Form>
        </Panel>
      )}
      <Form method="post" reloadDocument action={signOutPath()}>
        <Button tone="quiet">{t('shell:signOut')}</Button>
      </Form>
    </Page>
  );
}
