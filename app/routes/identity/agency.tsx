import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { locales, nameIn } from '#app/domain/actor.ts';
import { perform } from '#app/domain/command.server.ts';
import { editAgency } from '#app/domain/identity/commands/edit-agency.server.ts';
import { agencyPage } from '#app/domain/identity/queries/agency-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { agencyLadderPath, agencyLogPath, agencyPath, calendarPath, everythingPath, peoplePath } from '#app/paths.ts';
import { AgencyFacts, AgencyForm } from '#app/ui/identity/agency-form.tsx';
import { LinkButton } from '#app/ui/kit/button.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { useLanguage, useTexts } from '#app/ui/shell/texts.tsx';

export const handle = { texts: ['people'] };

/** Known to the server alone: what only this page leads to stays out of every other page's scripts. */
const paths = () => ({ ladder: agencyLadderPath(), log: agencyLogPath(), everything: everythingPath() });

/** /agency: the agency one acts for. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { ...(await ask(agencyPage, actor, {})), paths: paths(), title: pageTitle(actor, 'people:agency.title') };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const { contactDesk, zone, signs, ...typed } = form.values;
  const signsByLetter = signs === 'letter';
  const names = Object.fromEntries(locales.filter((locale) => typed[locale]?.trim()).map((locale) => [locale, typed[locale]]));
  const done = await attempt(
    () => perform(editAgency, actor, { names, contactDesk, zone, signsByLetter }, { key: form.key }),
    form,
  );
  return done.ok ? redirect(agencyPath()) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function AgencyRoute() {
  const t = useTexts();
  const { locale } = useLanguage();
  const agency = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Page width="narrow">
      <PageHead
        title={nameIn(agency.names, locale)}
        sub={t('people:agency.code', { code: agency.code })}
        actions={
          <>
            <LinkButton to={peoplePath()}>{t('people:title')}</LinkButton>
            <LinkButton to={calendarPath()}>{t('people:agency.calendar')}</LinkButton>
            <LinkButton to={agency.paths.ladder}>{t('people:agency.ladder')}</LinkButton>
            {agency.mayEdit && (
              <>
                <LinkButton to={agency.paths.log}>{t('people:agency.log')}</LinkButton>
                <LinkButton to={agency.paths.everything}>{t('people:agency.everything')}</LinkButton>
              </>
            )}
          </>
        }
      />
      {agency.mayEdit ? <AgencyForm agency={agency} sent={sent} /> : <AgencyFacts agency={agency} />}
    </Page>
  );
}
