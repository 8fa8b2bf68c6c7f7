import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { performOpen } from '#app/domain/command.server.ts';
import { setUpInstallation } from '#app/domain/identity/commands/set-up-installation.server.ts';
import { awaitsSetUp } from '#app/domain/identity/queries/open-pages.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { trySetupCode } from '#app/http/attempts.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { localeAsked } from '#app/http/locale.server.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { homePath, signInPath } from '#app/paths.ts';
import { SetUpForm } from '#app/ui/identity/set-up-form.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { letIn } from './let-in.server.ts';

export const handle = { texts: ['sign-in', 'people'] };

/** /setup: the first visit of an installation; afterwards it leads to the sign-in page. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!(await awaitsSetUp())) throw redirect(signInPath());
  return { title: `${textsFor(localeAsked(request))('sign-in:setup.title')} · Hashar` };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const input = { ...form.values, locale: localeAsked(request) };
  const done = await trySetupCode(context.clientAddress, () => attempt(() => performOpen(setUpInstallation, input), form));
  if (!done.ok) return data(done, { status: done.status });
  return letIn(request, done.answer.session, form.values.email ?? '', homePath());
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function SetUpRoute() {
  const t = useTexts();
  return (
    <Page width="narrow">
      <PageHead title={t('sign-in:setup.title')} sub={t('sign-in:setup.text')} />
      <SetUpForm sent={useActionData<typeof action>()} />
    </Page>
  );
}
