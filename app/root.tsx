import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { actorOf, agenciesOf, singleKeysOf, unreadBy } from './http/actor.server.ts';
import { changeUndoable } from './http/changed.server.ts';
import { isDemo } from './http/demo.server.ts';
import { localeAsked, themeAsked } from './http/locale.server.ts';
import { orPage } from './http/replies.server.ts';
import { storyUnderWay } from './http/stories.server.ts';
import { isPublicPath } from './paths.ts';
import kitStyles from './ui/kit/kit.css?url';
import { PublicShell } from './ui/public/public-shell.tsx';
import { ErrorPage } from './ui/shell/error-page.tsx';
import { KeptScroll } from './ui/shell/kept-scroll.tsx';
import { useNonce } from './ui/shell/nonce.ts';
import type { RootData } from './ui/shell/root-data.ts';
import shellStyles from './ui/shell/shell.css?url';
import { Shell } from './ui/shell/shell.tsx';
import { CarriedTexts, useLanguage } from './ui/shell/texts.tsx';

/** Namespaces that every page carries. */
const everywhere = ['shell', 'errors'];

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/mark.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
  { rel: 'stylesheet', href: kitStyles },
  { rel: 'stylesheet', href: shellStyles },
];

/** For pages that name none of their own, error pages among them. */
export const meta: MetaFunction = () => [{ title: 'Hashar' }];

/** A database that is away is told of as on any page, so that what is shown stays and is asked for again. */
export const loader = ({ request }: LoaderFunctionArgs): Promise<RootData> =>
  orPage(isPublicPath(new URL(request.url).pathname) ? citizenData(request) : rootData(request));

/** Who reads, in which language and colours; asked anew only when something was sent, or a page asks for itself anew. */
async function rootData(request: Request): Promise<RootData> {
  const actor = await actorOf(request);
  return {
    locale: actor?.person.locale ?? localeAsked(request),
    zone: actor?.agency.zone ?? 'Asia/Tashkent',
    theme: themeAsked(request),
    demo: await isDemo(),
    story: await storyUnderWay(request, actor),
    change: await changeUndoable(request, actor),
    actor: actor && {
      person: { id: actor.person.id, name: actor.person.name },
      agency: { id: actor.agency.id, code: actor.agency.code, names: actor.agency.names },
      role: actor.role,
    },
    agencies: actor ? await agenciesOf(actor.person.id) : [],
    unread: actor ? await unreadBy(actor) : 0,
    singleKeys: actor ? await singleKeysOf(actor.person.id) : true,
  };
}

/** On a page for everybody nobody is known: it is the same for all who read its language. */
async function citizenData(request: Request): Promise<RootData> {
  return {
    locale: localeAsked(request),
    zone: 'Asia/Tashkent',
    theme: themeAsked(request),
    demo: await isDemo(),
    story: null,
    change: null,
    actor: null,
    agencies: [],
    unread: 0,
    singleKeys: true,
  };
}

export function shouldRevalidate({ formMethod, currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) {
  const sent = formMethod !== undefined && formMethod !== 'GET';
  return sent || currentUrl.href === nextUrl.href;
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const { locale, zone, hash } = useLanguage();
  const nonce = useNonce();
  const matches = useMatches();
  const { pathname } = useLocation();
  // Pages for everybody have no scripts: the browser's bundle does without what draws them.
  const forAll = import.meta.env.SSR && isPublicPath(pathname);
  const namespaces = matches.flatMap(({ handle }) => (handle as { texts?: string[] } | undefined)?.texts ?? []);
  return (
    <html lang={locale} dir="ltr" data-zone={zone} data-texts={hash} data-theme={data?.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {forAll ? (
          <PublicShell demo={data?.demo === true}>{children}</PublicShell>
        ) : (
          <>
            <Shell data={data}>{children}</Shell>
            <CarriedTexts namespaces={[...new Set([...everywhere, ...namespaces])]} />
            <ScrollRestoration nonce={nonce} />
            <KeptScroll />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
