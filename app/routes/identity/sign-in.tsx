import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { performOpen } from '#app/domain/command.server.ts';
import { signIn } from '#app/domain/identity/commands/sign-in.server.ts';
import { signInToDemo } from '#app/domain/identity/commands/sign-in-to-demo.server.ts';
import { awaitsSetUp, demoPeople } from '#app/domain/identity/queries/open-pages.server.ts';
import { actorOf } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { tryPassword } from '#app/http/attempts.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { localeAsked } from '#app/http/locale.server.ts';
import { sessionCookie } from '#app/http/session.server.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { setUpPath } from '#app/paths.ts';
import { DemoPeople } from '#app/ui/identity/demo-people.tsx';
import { SignInForm } from '#app/ui/identity/sign-in-form.tsx';
import { Page } from '#app/ui/kit/page-head.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { goOn } from './go-on.server.ts';
import { letIn } from './let-in.server.ts';

export const handle = { texts: ['sign-in'] };
export { identityLinks as links } from '#app/ui/identity/links.ts';

/** /sign-in: by address and password; in the demo world also by choosing a person. */
export async function loader({ request }: LoaderFunctionArgs) {
  const next = new URL(request.url).searchParams.get('next') ?? '';
  if (await actorOf(request)) throw redirect(goOn(request, next));
  if (await awaitsSetUp()) throw redirect(setUpPath());
  const t = textsFor(localeAsked(request));
  return { next, demo: await demoPeople(), title: `${t('sign-in:title')} · Hashar` };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, { anyAgency: true });
  const { next = '', person, email = '', password = '' } = form.values;
  if (person) {
    const done = await attempt(() => performOpen(signInToDemo, { person }));
    if (!done.ok) return data(done, { status: done.status });
    return redirect(goOn(request, next), { headers: { 'Set-Cookie': sessionCookie(request, done.answer.session) } });
  }
  const done = await tryPassword({ request, address: context.clientAddress, account: email }, () =>
    attempt(() => performOpen(signIn, { email, password }), form),
  );
  if (!done.ok) return data({ ...done, values: { email } }, { status: done.status });
  return letIn(request, done.answer.session, email, goOn(request, next));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function SignInRoute() {
  const t = useTexts();
  const { next, demo } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Page>
      <div className={demo.length > 0 ? 'sign-in-page with-demo' : 'sign-in-page'}>
        <div className="narrow-card stack">
          <h1>{t('sign-in:title')}</h1>
          <SignInForm sent={sent} next={next} />
        </div>
        {demo.length > 0 && <DemoPeople people={demo} next={next} />}
      </div>
    </Page>
  );
}
