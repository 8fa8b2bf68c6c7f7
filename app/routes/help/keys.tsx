import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { localeOf } from '#app/http/locale.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { KeysPage } from '#app/ui/help/keys-page.tsx';

export const handle = { texts: ['help', 'board'] };

/** /keys: what each key does; open to everybody. */
export async function loader({ request }: LoaderFunctionArgs) {
  return { title: pageTitle(await localeOf(request), 'help:keys.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function KeysRoute() {
  return <KeysPage />;
}
