import { type Actor, type Locale, nameIn } from '#app/domain/actor.ts';
import { type DemoPerson, foldedCookie, type ToldStory } from '#app/domain/identity/demo.ts';
import { demoPeople } from '#app/domain/identity/queries/open-pages.server.ts';
import type { TextKey } from '#app/locales/keys.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { signInAsPath } from '#app/paths.ts';
import type { Story } from '#prisma/seed/stories.ts';
import { cookieOf } from './cookie.server.ts';
import { isDemo } from './demo.server.ts';

const storyCookie = 'hashar-story';

/** The demo world's stories whose people are still there; none in any other installation. */
export async function toldStories(request: Request, locale: Locale): Promise<ToldStory[]> {
  if (!(await isDemo())) return [];
  const people = await demoPeople();
  return (await allStories()).flatMap((story) => tell(story, people, request, locale) ?? []);
}

/** The story that somebody began on this browser and whose person they still are, for its steps to stand on every page. */
export async function storyUnderWay(request: Request, actor: Actor | null): Promise<ToldStory | null> {
  const id = cookieOf(request, storyCookie);
  if (!id || !actor || !(await isDemo())) return null;
  const story = await storyOf(id);
  if (story?.as !== actor.person.id) return null;
  const told = tell(story, await demoPeople(), request, actor.person.locale);
  return told ? { ...told, folded: cookieOf(request, foldedCookie) === id } : null;
}

/** A story by its name in the demo world. */
export async function storyOf(id: string | undefined): Promise<Story | undefined> {
  if (!(await isDemo())) return undefined;
  return (await allStories()).find((story) => story.id === id);
}

/** Keeps for an hour which story is under way on this browser; null ends it. */
export function storyCookieFor(id: string | null): string {
  return `${storyCookie}=${id ?? ''}; Path=/; Max-Age=${id ? 3600 : 0}; HttpOnly; SameSite=Lax`;
}

/** Loaded only in the demo world: an installation of one's own never needs them. */
const allStories = async () => (await import('#prisma/seed/stories.ts')).stories;

function tell(story: Story, people: readonly DemoPerson[], request: Request, locale: Locale): ToldStory | undefined {
  const t = textsFor(locale);
  const text = (part: string) => t(`stories:${story.id}.${part}` as TextKey);
  const hero = (id: string): ToldStory['person'] | undefined => {
    const person = people.find((each) => each.id === id);
    if (!person) return undefined;
    const values = { role: t(`shell:role.${person.role}`), agency: nameIn(person.agency.names, locale) };
    return { name: person.name, position: t('landing:position', values) };
  };
  const [person, second] = [hero(story.as), story.second && hero(story.second.as)];
  if (!person || (story.second && !second)) return undefined;
  return {
    id: story.id,
    title: text('title'),
    about: text('about'),
    steps: Array.from({ length: story.steps }, (_, at) => text(`step${at + 1}`)),
    person,
    ...(story.file && { file: story.file }),
    ...(story.second && second && { second: { ...second, ...windowOf(story.second, request, locale) } }),
  };
}

/** The machine has two names for itself, and a browser keeps cookies for each: under the other name a second person can be signed in. */
const twins: Readonly<Record<string, string>> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };

/** Where a second person is signed in; `besides` whoever is signed in here, or else only in a private window. */
function windowOf({ as, begins }: NonNullable<Story['second']>, request: Request, locale: Locale) {
  const url = new URL(request.url);
  const twin = twins[url.hostname];
  url.hostname = twin ?? url.hostname;
  return { href: `${url.origin}${signInAsPath(as, begins, locale)}`, besides: twin !== undefined };
}
