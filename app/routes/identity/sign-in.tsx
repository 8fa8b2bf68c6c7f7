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
import { cookieFor, languageCookie, localeAsked } from '#app/http/locale.server.ts';
import { sessionCookie } from '#app/http/session.server.ts';
import { isLocale, textsFor } from '#app/locales/texts.server.ts';
import { setUpPath } from '#app/paths.ts';
import { SignInAs } from '#app/ui/identity/sign-in-as.tsx';
import { SignInPage } from '#app/ui/identity/sign-in-page.tsx';
import { goOn } from './go-on.server.ts';
import { letIn } from './let-in.server.ts';

export const handle = { texts: ['sign-in'] };
export { identityLinks as links } from '#app/ui/identity/links.ts';

/** /sign-in: by address and password; in the demo world also by choosing a person, or as the one that a link has chosen. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  keepLanguage(request);
  const next = searchParams.get('next') ?? '';
  const actor = await actorOf(request);
  const demo = actor && !searchParams.has('as') ? [] : await demoPeople();
  const chosen = demo.find(({ id }) => id === searchParams.get('as')) ?? null;
  if (actor && (chosen === null || chosen.id === actor.person.id)) throw redirect(goOn(request, next));
  if (await awaitsSetUp()) throw redirect(setUpPath());
  const t = textsFor(localeAsked(request));
  return { next, demo, chosen, signedIn: actor?.person.name ?? null, title: `${t('sign-in:title')} · Hashar` };
}

/** A link from another name of this machine brings the reader's language along, since cookies do not. @throws Response that keeps it */
function keepLanguage(request: Request): void {
  const url = new URL(request.url);
  const locale = url.searchParams.get('lang');
  if (locale === null) return;
  url.searchParams.delete('lang');
  const headers = isLocale(locale) ? { 'Set-Cookie': cookieFor(languageCookie, locale) } : undefined;
  throw redirect(url.pathname + url.search, { headers });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, { anyAgency: true });
  const { next = '', person, locale, email = '', password = '' } = form.values;
  if (person) {
    const done = await attempt(() => performOpen(signInToDemo, { person, ...(isLocale(locale) && { locale }) }));
    if (!done.ok) return data(done, { status: done.status });
    return redirect(goOn(request, next), { headers: { 'Set-Cookie': sessionCookie(request, done.answer.session) } });
  }
  const done = await tryPassword({ request, address: context.clientAddress, account: email }, () =>
    attempt(() => performOpen(signIn, { email, password, from: context.clientAddress }), form),
  );
  if (!done.ok) return data({ ...done, values: { email } }, { status: done.status });
  return letIn(request, done.answer.session, email, goOn(request, next));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function SignInRoute() {
  const { next, demo, chosen, signedIn } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (chosen) return <SignInAs person={chosen} next={next} signedIn={signedIn} />;
  return <SignInPage people={demo} next={next} sent={sent} />;
}
