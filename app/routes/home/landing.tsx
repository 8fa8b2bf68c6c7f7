import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { performOpen } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { signInToDemo } from '#app/domain/identity/commands/sign-in-to-demo.server.ts';
import { awaitsSetUp } from '#app/domain/identity/queries/open-pages.server.ts';
import { actorOf } from '#app/http/actor.server.ts';
import { backPath } from '#app/http/back.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { localeOf } from '#app/http/locale.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { sessionCookie } from '#app/http/session.server.ts';
import { storyCookieFor, storyOf, toldStories } from '#app/http/stories.server.ts';
import { setUpPath } from '#app/paths.ts';
import { Landing } from '#app/ui/landing/landing.tsx';

export const handle = { texts: ['landing'] };
export { landingLinks as links } from '#app/ui/landing/links.ts';

/** /: what Hashar is; in the demo world, stories to try. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (await awaitsSetUp()) throw redirect(setUpPath());
  const locale = await localeOf(request);
  return {
    signedIn: (await actorOf(request)) !== null,
    stories: await toldStories(request, locale),
    title: pageTitle(locale, 'landing:title'),
  };
}

/** Begins a story: signs in as its person, and goes where it begins. Or ends the one under way, on the page where one is. */
export async function action({ request }: ActionFunctionArgs) {
  const { values } = await readForm(request, { anyAgency: true });
  if (values.act === 'end') return redirect(backPath(request, values.back), { headers: { 'Set-Cookie': storyCookieFor(null) } });
  try {
    const story = await storyOf(values.story);
    if (!story) throw new NotFound();
    const { session } = await performOpen(signInToDemo, { person: story.as, locale: await localeOf(request) });
    const headers = new Headers([['Set-Cookie', sessionCookie(request, session)]]);
    headers.append('Set-Cookie', storyCookieFor(story.id));
    return redirect(story.begins, { headers });
  } catch (error) {
    if (error instanceof NotFound) return data({ gone: true }, { status: 404 });
    throw error;
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function LandingRoute() {
  return <Landing {...useLoaderData<typeof loader>()} gone={useActionData<typeof action>()?.gone === true} />;
}
